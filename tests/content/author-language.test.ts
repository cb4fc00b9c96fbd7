import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { fieldsOf, fitSchema, unwrap } from '../../src/integrations/content/fit-schema.ts';
import type { Problem } from '../../src/integrations/content/problem.ts';
import { LevelSchema } from '../../src/model/level.ts';
import { wordIssues } from '../../src/model/say-issue.ts';
import { readProjectContent } from '../fixtures/content.ts';
import { CONTENT_FILES } from '../fixtures/content-schemas.ts';

const files = await readProjectContent();

/** The words that Zod’s English sentences are made of. */
const ENGLISH =
  /\b(invalid|expected|received|too|big|small|must|match|pattern|string|number|boolean|array|object|record|integer|int|input|option|unrecognized|keys?|undefined|required|element|value|union|date|null)\b/i;

/** What no field takes whole, and what some take. */
const WRONG_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  1e20,
  '',
  'Kata, 1.',
  'kata '.repeat(6_000),
  [],
  ['kata', 1],
  [[1], {}],
  {},
  { lain: 1, kolom: 2 },
  { all: 1 },
  new Date(0),
];

/** A place in some data: where it is, the schema of what stands there, and the data with something else there. */
interface Spot {
  schema: z.core.$ZodType;
  replace: (value: unknown) => unknown;
}

/** Every place in data that fits a schema, with the fields that are left out; of a list or a record the first alone. */
const listSpots = (schema: z.core.$ZodType, data: unknown, replace: Spot['replace']): Spot[] => {
  const here = { schema, replace };
  if (Array.isArray(data)) {
    const item = schema instanceof z.ZodArray ? schema.element : unwrap(schema);
    const [first, ...others] = data as unknown[];
    return [here, ...listSpots(item, first, (value) => replace([value, ...others]))];
  }
  const record = (data ?? {}) as Record<string, unknown>;
  const held = unwrap(schema);
  const fields = held instanceof z.ZodRecord ? { [Object.keys(record)[0] ?? '']: held.valueType } : fieldsOf(held);
  return [
    here,
    ...Object.entries(fields).flatMap(([name, field]) =>
      listSpots(field, record[name], (value) => replace({ ...record, [name]: value })),
    ),
  ];
};

test.each(CONTENT_FILES)('whatever stands in a field of $name, its author reads no English', ({ example, schema }) => {
  const source = files.find(({ file }) => file === `content/${example}`);
  if (!source) throw new Error(`There is no content/${example}.`);
  let refused = 0;
  for (const { replace } of listSpots(schema, source.data, (value) => value)) {
    for (const value of WRONG_VALUES) {
      const problems: Problem[] = [];
      fitSchema(schema, { ...source, data: replace(value) }, problems);
      refused += problems.length;
      for (const { message, remedy } of problems) {
        expect(message.replaceAll(/"[^"]*"/g, '')).not.toMatch(ENGLISH);
        expect(message).toMatch(/^(Nilainya tidak sah: [^"]|Kolom ).*\.$/s);
        expect(remedy).toMatch(/^(Tulis|Salin|Kutip|Pilih|Sebut|Tandai|Ambil|Betulkan|Isilah) .*\.$/);
        expect(remedy).not.toContain('README');
      }
    }
  }
  expect(refused).toBeGreaterThan(20);
});

test('the loaders of Astro, which would word it in English, say the same', async () => {
  const { error } = await wordIssues(LevelSchema).safeParseAsync(
    { level: 'dua' },
    { error: () => 'Expected type `"number"`, received `"string"`' },
  );
  expect(error?.issues.map(({ message }) => message)).toContain('harus berupa angka, tetapi isinya "dua"');
  for (const { message } of error?.issues ?? []) expect(message).not.toMatch(/expected|received/i);
});
