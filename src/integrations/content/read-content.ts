import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse, YAMLParseError, type DocumentOptions, type ParseOptions, type SchemaOptions } from 'yaml';
import { findJsonFault } from '../../assessment/files/find-json-fault.ts';
import { sayYamlFault } from './say-yaml-fault.ts';
import { placeAt, type Place } from './find-place.ts';

/** Why a file is no YAML or JSON, and from where on. */
export interface Unreadable {
  message: string;
  place: Place;
}

const explain = (error: unknown, file: string, text: string, start: number): Unreadable => {
  if (file.endsWith('.json')) {
    const { found = '', line = 1, column = 1 } = findJsonFault(text) ?? {};
    return { message: `bukan JSON yang utuh${found && `; di sini tertulis ${found}`}`, place: { line, column } };
  }
  if (error instanceof YAMLParseError)
    return { message: sayYamlFault(error.code), place: placeAt(text, start + error.pos[0]) };
  // Anything else is an alias without its anchor: a text that begins with "*".
  return { message: sayYamlFault('BAD_ALIAS'), place: placeAt(text, text.search(/(?<=[\s[,])\*\S/)) };
};

/** A content file as it was read. `data` is unchecked; `body` is the end of `text`, below the front matter. */
export interface ContentFile {
  /** The path from the project’s root with "/" as separator, such as `content/spbe2020/i18/level-1.mdx`. */
  file: string;
  text: string;
  data: unknown;
  body: string;
  /** Why the file could not be read as YAML or JSON; null where it could. */
  unreadable: Unreadable | null;
}

/** Astro reads a bare 2026-11-23 as a date, no text; so does this, since its schemas want a text. */
const YAML_OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = { customTags: ['timestamp'], logLevel: 'error' };

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Takes one file’s text apart. Files that are not MDX are all data. */
export const parseContentFile = (file: string, text: string): ContentFile => {
  const front = file.endsWith('.mdx') ? FRONT_MATTER.exec(text) : null;
  const source = front?.[1] ?? text;
  const body = front ? text.slice(front[0].length) : '';
  const parsed = { file, text, body, data: null, unreadable: null };
  if (file.endsWith('.mdx') && !front)
    return {
      ...parsed,
      unreadable: { message: 'tidak diawali bagian di antara dua baris ---', place: placeAt(text, 0) },
    };
  try {
    const data: unknown = file.endsWith('.json') ? JSON.parse(source) : parse(source, YAML_OPTIONS);
    return { ...parsed, data };
  } catch (error) {
    return { ...parsed, unreadable: explain(error, file, text, front ? text.indexOf('\n') + 1 : 0) };
  }
};

/**
 * Reads all content files (`.mdx`, `.yaml`, `.json`) below a folder, in the order of their paths.
 * @param root the project’s root, an absolute path
 */
export const readContent = async (root: string, folder = 'content'): Promise<ContentFile[]> => {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => /\.(mdx|ya?ml|json)$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(root, folder, name), 'utf8');
      return parseContentFile(`${folder}/${name.split(sep).join('/')}`, text);
    }),
  );
};
