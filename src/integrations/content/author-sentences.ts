import type { z } from 'astro/zod';
import type { YAMLParseError } from 'yaml';

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
  const text = JSON.stringify(input);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
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

const QUOTE = 'apit teksnya dengan tanda kutip';

/** What authors get wrong in YAML, by the library’s code for it. */
const YAML_FAULTS: Readonly<Partial<Record<YAMLParseError['code'], string>>> = {
  BAD_ALIAS: `teks tidak boleh diawali tanda ini; ${QUOTE}`,
  BAD_DQ_ESCAPE: 'garis miring terbalik di antara tanda kutip ganda ditulis dua kali',
  BAD_INDENT: 'spasi di awal baris tidak cocok, atau kurung dan tanda kutip di atasnya belum ditutup',
  BAD_SCALAR_START: `teks tidak boleh diawali tanda ini; ${QUOTE}`,
  BLOCK_AS_IMPLICIT_KEY: `ada titik dua di tengah teks; ${QUOTE}`,
  DUPLICATE_KEY: 'kolom ini tertulis dua kali',
  MISSING_CHAR: 'ada tanda yang kurang, misalnya tanda kutip, kurung penutup, atau titik dua',
  MULTILINE_IMPLICIT_KEY: 'baris ini bukan kolom; barangkali titik duanya kurang',
  TAB_AS_INDENT: 'awal baris memakai tab; pakai spasi',
};

/** Why YAML cannot be read. */
export const sayYamlFault = (code: YAMLParseError['code']): string =>
  YAML_FAULTS[code] ?? 'ada tanda yang tidak pada tempatnya';
