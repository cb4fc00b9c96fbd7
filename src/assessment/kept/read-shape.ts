import { MOST_STORED } from '../answers/limits.ts';

/** Where data that came from outside does not fit, and what should stand there. */
export class ShapeFault extends Error {
  override name = 'ShapeFault';
  readonly path: string;
  readonly expected: string;
  constructor(path: string, expected: string) {
    super(`${path}: seharusnya ${expected}`);
    this.path = path;
    this.expected = expected;
  }
}

export type Fields = ReadonlyMap<string, unknown>;

/** A field by its name in the file; `sayFileFault` says what the page calls it. */
export const placeOf = (name: string, path: string): string => `${name} pada ${path}`;

/**
 * An object’s own fields; anything else is a fault, also what only the browser’s store can hold: maps, dates, millions of
 * bytes. Keys such as `__proto__` stay data: nothing is assigned by name.
 */
export const readFields = (value: unknown, path: string): Fields => {
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new ShapeFault(path, 'sekumpulan isian (objek JSON)');
  const entries = Object.entries(value as object);
  if (entries.length > MOST_STORED) throw new ShapeFault(path, `paling banyak ${MOST_STORED} isian`);
  return new Map(entries);
};

/** The fields of an object within another; none where it is missing. */
export const readInner = (fields: Fields, name: string, path: string): Fields =>
  readFields(fields.get(name) ?? {}, placeOf(name, path));

/** A text; a missing one is "". */
export const readText = (fields: Fields, name: string, path: string): string => {
  const value = fields.get(name);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new ShapeFault(placeOf(name, path), 'sebuah teks');
  return value;
};

/** A whole number; null where it is missing. */
export const readWhole = (fields: Fields, name: string, path: string): number | null => {
  const value = fields.get(name);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new ShapeFault(placeOf(name, path), 'sebuah bilangan bulat');
  return value;
};

/** A level; null where it is missing. */
export const readLevel = (fields: Fields, name: string, path: string): number | null => {
  const level = readWhole(fields, name, path);
  if (level !== null && (level < 1 || level > 5)) throw new ShapeFault(placeOf(name, path), 'level 1 sampai 5');
  return level;
};

/** Yes or no; null where it is missing. */
export const readFlag = (fields: Fields, name: string, path: string): boolean | null => {
  const value = fields.get(name) ?? null;
  if (value !== null && typeof value !== 'boolean') throw new ShapeFault(placeOf(name, path), 'true atau false');
  return value;
};

/** A list; a missing one is empty. Its gaps, which the browser’s store can hold, are entries as well. */
export const readList = (fields: Fields, name: string, path: string): unknown[] => {
  const value = fields.get(name) ?? [];
  if (!Array.isArray(value)) throw new ShapeFault(placeOf(name, path), 'sebuah daftar');
  if (value.length > MOST_STORED) throw new ShapeFault(placeOf(name, path), `paling banyak ${MOST_STORED} baris`);
  return Array.from(value as unknown[]);
};

/** A list of texts, each once. */
export const readTexts = (fields: Fields, name: string, path: string): string[] => {
  const texts = readList(fields, name, path);
  if (!texts.every((one) => typeof one === 'string')) throw new ShapeFault(placeOf(name, path), 'sebuah daftar teks');
  return [...new Set(texts)];
};

/** So deep may stand one value in another where nothing is known of it; nothing that people write is as deep. */
const MOST_DEPTH = 40;

/** Whether a value is one that JSON can say; the browser’s store can hold others. */
const isPlainData = (value: unknown, depth = 0): boolean => {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  const isList = Array.isArray(value);
  if (depth >= MOST_DEPTH || !(isList || Object.prototype.toString.call(value) === '[object Object]')) return false;
  // Array.from also visits the gaps of a list.
  return (isList ? Array.from(value as unknown[]) : Object.values(value as object)).every((one) =>
    isPlainData(one, depth + 1),
  );
};

/**
 * The fields whose names are none of the known ones, as they came (contract §6).
 * @throws ShapeFault where one cannot be written again: it is too deep, or no JSON
 */
export const readOthers = (fields: Fields, known: ReadonlySet<string>, path: string): Record<string, unknown> => {
  const others = [...fields].filter(([name, value]) => !known.has(name) && value !== undefined);
  const odd = others.find(([, value]) => !isPlainData(value));
  if (odd) throw new ShapeFault(placeOf(odd[0].slice(0, 60), path), 'data JSON yang tidak bertingkat sedalam itu');
  // Object.fromEntries defines own fields, so that a name such as "__proto__" stays one.
  return Object.fromEntries(others);
};
