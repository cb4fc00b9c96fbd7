import { z } from 'astro/zod';
import { sayIssue } from '../../model/say-issue.ts';
import type { Problem } from './problem.ts';
import type { ContentFile, Unreadable } from './read-content.ts';

/** A file that fits its schema. */
export interface Parsed<T> {
  file: string;
  data: T;
  body: string;
  text: string;
}

/** The schema within what makes it a list, or lets it be left out or null. */
export const unwrap = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;
};

/** The fields of what a schema holds, by name; none where it holds no object. */
export const fieldsOf = (schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> => {
  const held = unwrap(schema);
  return held instanceof z.ZodObject ? held.shape : {};
};

/** The schemas that an issue’s path leads through, the outermost first. It ends at a rule: its branches have no fields. */
const followPath = (schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] => {
  const [key, ...rest] = path.filter((step) => typeof step === 'string');
  const held = unwrap(schema);
  const next = held instanceof z.ZodRecord ? held.valueType : fieldsOf(held)[key ?? ''];
  return key !== undefined && next ? [schema, ...followPath(next, rest)] : [schema];
};

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (field, key) =>
      typeof key === 'number' ? `${field}[${String(key)}]` : field ? `${field}.${String(key)}` : String(key),
    '',
  );

const RESTORE = 'Ambil kembali berkas ini dari riwayat git; hanya perintah ledger yang menulisnya.';

/** An issue as sentences for an author: the remedy is the schema’s own description of the field. */
const describeIssue = (file: string, schema: z.core.$ZodType, issue: z.core.$ZodIssue): Problem => {
  const followed = followPath(schema, issue.path);
  const names = Object.keys(fieldsOf(followed.at(-1) ?? schema)).join(', ');
  const known = names && ` Kolom yang ada di sini: ${names}.`;
  if (issue.code === 'unrecognized_keys') {
    return {
      file,
      field: fieldOf([...issue.path, issue.keys[0] ?? '']),
      message: `Kolom ${issue.keys.map((key) => `"${key}"`).join(', ')} tidak dikenal.`,
      remedy: `Betulkan ejaannya, atau hapus kolom itu.${known}`,
    };
  }
  const described = followed
    .map((step) => z.globalRegistry.get(step)?.description)
    .filter((text) => text !== undefined);
  return {
    file,
    field: fieldOf(issue.path),
    message: issue.input === undefined ? 'Kolom ini wajib dan belum ada.' : `Nilainya tidak sah: ${issue.message}.`,
    remedy: file.endsWith('.json') ? RESTORE : (described.at(-1) ?? `Isilah berkas ini.${known}`),
  };
};

/** A file that is no YAML or JSON as sentences for an author. */
export const describeUnreadable = (file: string, { message, place }: Unreadable): Problem => ({
  file,
  field: '',
  message: `Berkas tidak dapat dibaca: ${message}.`,
  remedy: `Betulkan penulisan ${file.endsWith('.json') ? 'JSON' : 'YAML'} di tempat itu.`,
  place,
});

/** Reads one file through its schema; what does not fit is added to the problems. */
export const fitSchema = <T>(schema: z.ZodType<T>, source: ContentFile, problems: Problem[]): Parsed<T> | null => {
  const { file, text, body, unreadable } = source;
  if (unreadable !== null) {
    problems.push(describeUnreadable(file, unreadable));
    return null;
  }
  const result = schema.safeParse(source.data, { error: sayIssue, reportInput: true });
  if (result.success) return { file, text, data: result.data, body };
  problems.push(...result.error.issues.map((issue) => describeIssue(file, schema, issue)));
  return null;
};
