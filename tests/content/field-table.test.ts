import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { fieldsOf, unwrap } from '../../src/integrations/content/fit-schema.ts';
import { ROOT } from '../fixtures/content.ts';
import { CONTENT_FILES, SHARED_PARTS } from '../fixtures/content-schemas.ts';

const TABLES = join(ROOT, 'content/KOLOM.md');

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  const?: string | number;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

/** `least` and `most` of a unit, as far as they bound anything that a person writes. */
const range = (least = 0, most = Infinity, unit: string): string => {
  const bounded = most < Number.MAX_SAFE_INTEGER;
  if (least === most) return ` (${least}${unit})`;
  if (bounded) return ` (${least} sampai ${most}${unit})`;
  return least > 1 ? ` (paling sedikit ${least}${unit})` : '';
};

/** The form of a value in an author’s words. */
const sayForm = (json: JsonSchema): string => {
  if (json.$ref !== undefined) return 'aturan';
  if (json.const !== undefined) return `\`${String(json.const)}\``;
  if (json.enum) return json.enum.map((value) => `\`${String(value)}\``).join(' · ');
  if (json.anyOf) return [...new Set(json.anyOf.map(sayForm))].join(' atau ');
  if (Array.isArray(json.type)) return json.type.map((type) => sayForm({ ...json, type })).join(' atau ');
  switch (json.type) {
    case 'string':
      return `teks${range(json.minLength, json.maxLength, ' huruf')}`;
    case 'integer':
      return `bilangan bulat${range(json.minimum, json.maximum, '')}`;
    case 'number':
      return `angka${range(json.minimum, json.maximum, '')}`;
    case 'boolean':
      return '`true` · `false`';
    case 'array':
      return `daftar ${sayForm(json.items ?? {})}${range(json.minItems, json.maxItems, ' isian')}`;
    case 'null':
      return '`null`';
    default:
      return 'kumpulan kolom';
  }
};

const schemasOf = new Set<z.core.$ZodType>(SHARED_PARTS.map(({ schema }) => schema));

/** One row for each field of a schema and of what stands within it; what several files share has its own table. */
const listRows = (schema: z.core.$ZodType, before: string): string[] =>
  Object.entries(fieldsOf(schema)).flatMap(([name, field]) => {
    const held = unwrap(field);
    const shared = SHARED_PARTS.find((part) => part.schema === held);
    if (held instanceof z.ZodObject) schemasOf.add(held);
    const form = sayForm(z.toJSONSchema(field, { io: 'input' }) as JsonSchema);
    const optional = field instanceof z.ZodOptional || field instanceof z.ZodDefault ? '; boleh tidak ada' : '';
    const sentence = z.globalRegistry.get(field)?.description ?? '';
    expect(sentence, `${before}${name} says what it is for`).toMatch(/^\p{Lu}.*\.$/u);
    const list = form.startsWith('daftar') ? '[]' : '';
    return [
      `| \`${before}${name}\` | ${shared ? `daftar [${shared.name}](#${shared.name})` : form}${optional} | ${sentence} |`,
      ...(shared ? [] : listRows(held, `${before}${name}${list}.`)),
    ];
  });

const writeTable = (heading: string, rows: readonly string[]): string =>
  [`### ${heading}`, '', '| kolom | bentuk | isinya |', '| --- | --- | --- |', ...rows, ''].join('\n');

const writeTables = (): string =>
  [
    ...CONTENT_FILES.map(({ name, schema }) => {
      const held = unwrap(schema);
      const entry = held instanceof z.ZodRecord ? unwrap(held.valueType) : held;
      schemasOf.add(entry);
      const key = held instanceof z.ZodRecord ? `<${z.globalRegistry.get(held.keyType)?.title ?? 'id'}>.` : '';
      return writeTable(`\`${name}\``, listRows(entry, key));
    }),
    ...SHARED_PARTS.map(({ name, schema }) => writeTable(name, listRows(schema, ''))),
  ].join('\n');

test('content/KOLOM.md lists each field of each schema with its own sentence, and none that is not', async () => {
  const tables = await readFile(TABLES, 'utf8');
  const [, before, after] = /^(.*<!-- Dari skema: .*? -->\n).*?(<!-- Akhir tabel -->.*)$/s.exec(tables) ?? [];
  if (before === undefined || after === undefined) throw new Error(`${TABLES} has lost the marks of its tables.`);
  await expect(`${before}\n${writeTables()}\n${after}`).toMatchFileSnapshot(TABLES);
});

test('no schema of content is left out of it', async () => {
  writeTables();
  const names = (await readdir(join(ROOT, 'src/model'))).filter((name) => !name.startsWith('published-'));
  for (const name of names) {
    const exported = (await import(join(ROOT, 'src/model', name))) as Record<string, unknown>;
    for (const [key, schema] of Object.entries(exported))
      if (schema instanceof z.ZodObject) expect([...schemasOf].includes(schema), `${name} ${key}`).toBe(true);
  }
});
