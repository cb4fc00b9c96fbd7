import { readCoverage, type Coverage } from '../../domain/estimate/coverage.ts';
import {
  EMPTY_UNITS,
  isEmptyAnswer,
  type Answer,
  type Assessment,
  type EvidenceEntry,
  type Units,
} from '../answers/assessment.ts';
import { sameValue } from '../answers/fields.ts';
import { MOST_STORED } from '../answers/limits.ts';
import { typeUnits } from '../answers/type-units.ts';

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

/** A field by its name in the file; `sayFileFault` says what the page calls it. */
const placeOf = (name: string, path: string): string => `${name} pada ${path}`;

/**
 * An object’s own fields; anything else is a fault, also what only the browser’s store can hold: maps, dates, millions of
 * bytes. Keys such as `__proto__` stay data: nothing is assigned by name.
 */
export const readFields = (value: unknown, path: string): ReadonlyMap<string, unknown> => {
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new ShapeFault(path, 'sekumpulan isian (objek JSON)');
  const entries = Object.entries(value as object);
  if (entries.length > MOST_STORED) throw new ShapeFault(path, `paling banyak ${MOST_STORED} isian`);
  return new Map(entries);
};

/** A text; a missing one is "". */
export const readText = (fields: ReadonlyMap<string, unknown>, name: string, path: string): string => {
  const value = fields.get(name);
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw new ShapeFault(placeOf(name, path), 'sebuah teks');
  return value;
};

const readWhole = (fields: ReadonlyMap<string, unknown>, name: string, path: string): number | null => {
  const value = fields.get(name);
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new ShapeFault(placeOf(name, path), 'sebuah bilangan bulat');
  return value;
};

/** The fields of a document, its id apart. */
export const EVIDENCE_FIELDS = ['name', 'number', 'date', 'subject', 'part', 'page', 'file', 'link'] as const;

const readEvidence = (value: unknown, path: string, index: number): EvidenceEntry => {
  const fields = readFields(value, path);
  const texts = Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, readText(fields, name, path)]));
  const id = readText(fields, 'id', path) || `bukti-${String(index + 1)}`;
  // The id stands first, as in an entry that the page makes, so that both are the same text.
  return { id, ...(texts as Omit<EvidenceEntry, 'id'>) };
};

/**
 * Makes what gives each entry an id that none has yet: its own, or that with a number. It counts on from the last number
 * of an id, so that thousands of the same take no longer than as many different ones.
 */
export const createIdGiver = (takenBefore: Iterable<string>): ((wanted: string) => string) => {
  const taken = new Set(takenBefore);
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) {
      count += 1;
      id = `${wanted}-${String(count)}`;
    }
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
};

/** Reads one answer of an item. @throws ShapeFault */
const readAnswer = (value: unknown, path: string): Answer => {
  const fields = readFields(value, path);
  const ticked = fields.get('ticked') ?? false;
  const evidence = fields.get('evidence') ?? [];
  if (typeof ticked !== 'boolean') throw new ShapeFault(`centang pada ${path}`, 'true atau false');
  if (!Array.isArray(evidence)) throw new ShapeFault(`bukti pada ${path}`, 'sebuah daftar');
  if (evidence.length > MOST_STORED) throw new ShapeFault(`bukti pada ${path}`, `paling banyak ${MOST_STORED} bukti`);
  // A file that was written by hand may give an id twice.
  const giveId = createIdGiver([]);
  // Array.from also visits the gaps that a list in the browser’s store can have.
  const entries = Array.from(evidence, (value: unknown, index) => {
    const entry = readEvidence(value, `bukti ${String(index + 1)} pada ${path}`, index);
    return { ...entry, id: giveId(entry.id) };
  });
  return { ticked, note: readText(fields, 'note', path), evidence: entries };
};

/** Reads a pair of figures; null stays null. @throws ShapeFault */
const readCoveragePair = (value: unknown, path: string): Coverage | null => {
  if (value === undefined || value === null) return null;
  const fields = readFields(value, path);
  const pair = [fields.get('applied'), fields.get('total')];
  const reading = pair.every((one) => typeof one === 'number') ? readCoverage(String(pair[0]), String(pair[1])) : null;
  if (reading?.kind !== 'valid')
    throw new ShapeFault(path, 'dua bilangan bulat, yang menerapkan tidak lebih dari seluruhnya');
  return reading.coverage;
};

/** The typed fields for a pair of figures. */
export const unitsOf = (coverage: Coverage | null): Units =>
  coverage ? { applied: String(coverage.applied), total: String(coverage.total), inForce: coverage } : EMPTY_UNITS;

/** The same units as they stand in their fields, where that is no pair, the pair in force written otherwise, or blanks. */
export const withTyped = (units: Units, applied: string, total: string): Units => {
  const typed = typeUnits(units, { applied, total });
  return sameValue(typed.inForce, units.inForce) ? typed : units;
};

const readUnits = (fields: ReadonlyMap<string, unknown>, path: string): Units => {
  const units = unitsOf(readCoveragePair(fields.get('coverage'), path));
  const typed = fields.get('typed') ?? null;
  if (typed === null) return units;
  const texts = readFields(typed, path);
  return withTyped(units, readText(texts, 'applied', path), readText(texts, 'total', path));
};

/** Reads the fields that a file and a kept record share. @throws ShapeFault */
export const readAssessment = (value: unknown, path = 'berkas ini'): Assessment => {
  const fields = readFields(value, path);
  const answers = [...readFields(fields.get('answers') ?? {}, `daftar jawaban pada ${path}`)].map(
    ([code, answer]) => [code, readAnswer(answer, `butir ${code.slice(0, 80)}`)] as const,
  );
  const by = fields.get('by') ?? 'mandiri';
  if (by !== 'mandiri' && by !== 'asesor') throw new ShapeFault(placeOf('by', path), '"mandiri" atau "asesor"');
  const target = readWhole(fields, 'target', path);
  if (target !== null && (target < 1 || target > 5)) throw new ShapeFault(placeOf('target', path), 'level 1 sampai 5');
  const [id, rubric] = [readText(fields, 'id', path), readText(fields, 'rubric', path)];
  if (id === '' || id.length > 200) throw new ShapeFault(placeOf('id', path), 'sebuah tanda pengenal yang pendek');
  if (rubric === '') throw new ShapeFault(placeOf('rubric', path), 'kode rubrik, misalnya SPBE2020-I18');
  return {
    id,
    rubric,
    name: readText(fields, 'name', path),
    agency: readText(fields, 'agency', path),
    by,
    year: readWhole(fields, 'year', path),
    target,
    units: readUnits(fields, `angka unit pada ${path}`),
    answers: new Map(answers.filter(([, answer]) => !isEmptyAnswer(answer))),
  };
};
