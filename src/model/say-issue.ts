import type { z } from 'astro/zod';

/** What Zod expects, in an author’s words. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'kumpulan kolom',
  record: 'kumpulan kolom',
};

/** What is counted of a value that has a length. */
const UNITS: Readonly<Record<string, string>> = { string: 'huruf', array: 'isian' };

const MOST_SHOWN = 40;
const alternatives = new Intl.ListFormat('id', { type: 'disjunction' });

const sayFound = (input: unknown): string => {
  if (input === null || input === undefined) return 'kosong';
  if (input instanceof Date) return 'tanggal tanpa tanda kutip';
  if (Array.isArray(input)) return 'daftar';
  if (typeof input === 'object') return 'kumpulan kolom';
  const long = typeof input === 'string' && input.length > MOST_SHOWN;
  return JSON.stringify(long ? `${input.slice(0, MOST_SHOWN)}…` : input);
};

/**
 * What is wrong with a value: the message of every issue for which the schema has none of its own. Zod’s Indonesian
 * locale names the types in English ("diharapkan number"), so that it would not do.
 */
export const sayIssue = (issue: z.core.$ZodRawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `harus berupa ${KINDS[issue.expected] ?? 'jenis lain'}, tetapi isinya ${sayFound(issue.input)}`;
    case 'invalid_value':
      return `harus ${alternatives.format(issue.values.map(String))}, tetapi isinya ${sayFound(issue.input)}`;
    case 'too_big': {
      const unit = UNITS[issue.origin];
      return unit === undefined ? `paling besar ${issue.maximum}` : `paling banyak ${issue.maximum} ${unit}`;
    }
    case 'too_small': {
      const unit = UNITS[issue.origin];
      return unit === undefined ? `paling kecil ${issue.minimum}` : `paling sedikit ${issue.minimum} ${unit}`;
    }
    default:
      return 'bentuknya tidak sesuai';
  }
};

/**
 * A schema that words its issues so, whoever asks: Astro’s loaders would put their own English in their place, and
 * authors meet them while they write.
 */
export const wordIssues = <S extends z.ZodType>(schema: S): S => {
  const worded = schema.clone();
  worded.safeParseAsync = (data) => schema.safeParseAsync(data, { error: sayIssue });
  return worded;
};
