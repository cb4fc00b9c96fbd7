import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parse } from 'yaml';

/** A content file as it was read. `data` is unchecked; `body` is what stands below the front matter. */
export interface ContentFile {
  /** The path from the project’s root with "/" as separator, such as `content/spbe2020/i18/level-1.mdx`. */
  file: string;
  data: unknown;
  body: string;
  /** Why the file could not be read as YAML or JSON; null where it could. */
  unreadable: string | null;
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Takes one file’s text apart. Files that are not MDX are all data. */
export const parseContentFile = (file: string, text: string): ContentFile => {
  const front = file.endsWith('.mdx') ? FRONT_MATTER.exec(text) : null;
  const source = file.endsWith('.mdx') ? (front?.[1] ?? '') : text;
  const body = front ? text.slice(front[0].length) : '';
  try {
    return {
      file,
      data: (file.endsWith('.json') ? JSON.parse(source) : parse(source)) as unknown,
      body,
      unreadable: null,
    };
  } catch (error) {
    return {
      file,
      data: null,
      body,
      unreadable: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
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
