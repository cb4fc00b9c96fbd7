import { readCoverage, type Coverage } from '../../domain/estimate/coverage.ts';
import {
  EMPTY_UNITS,
  isEmptyAnswer,
  type Answer,
  type Assessment,
  type Lists,
  type Units,
} from '../answers/assessment.ts';
import { sameValue } from '../answers/fields.ts';
import { typeUnits } from '../answers/type-units.ts';
import { moveEvidence, type Moved } from './read-evidence.ts';
import { readRows, withOwnIds } from './read-rows.ts';
import {
  placeOf,
  readFields,
  readFlag,
  readInner,
  readLevel,
  readOthers,
  readText,
  readWhole,
  ShapeFault,
  type Fields,
} from './read-shape.ts';

const KNOWN_OF_ANSWER = new Set(['ticked', 'note', 'evidence']);

/** Reads one answer of an item. @throws ShapeFault */
const readAnswer = (value: unknown, path: string): Answer => {
  const fields = readFields(value, path);
  const ticked = fields.get('ticked') ?? false;
  if (typeof ticked !== 'boolean') throw new ShapeFault(`centang pada ${path}`, 'true atau false');
  return { ticked, note: readText(fields, 'note', path), ...readOthers(fields, KNOWN_OF_ANSWER, path) };
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

const readUnits = (fields: Fields, path: string): Units => {
  const units = unitsOf(readCoveragePair(fields.get('coverage'), path));
  const typed = fields.get('typed') ?? null;
  if (typed === null) return units;
  const texts = readFields(typed, path);
  return withTyped(units, readText(texts, 'applied', path), readText(texts, 'total', path));
};

/** An assessment, and where the evidence of an earlier version went in it. */
export interface ReadAssessment {
  assessment: Assessment;
  moved: Moved;
}

/**
 * Reads an assessment as it is kept in the browser; a file’s is brought to that form before (`fromFile`). What an earlier
 * version kept as evidence of its answers comes as documents.
 * @throws ShapeFault
 */
export const readAssessment = (fields: Fields, path: string): ReadAssessment => {
  const given = readFields(fields.get('answers') ?? {}, `daftar jawaban pada ${path}`);
  const answers = [...given].map(([code, answer]) => [code, readAnswer(answer, `butir ${code.slice(0, 80)}`)] as const);
  const by = fields.get('by') ?? 'mandiri';
  if (by !== 'mandiri' && by !== 'asesor') throw new ShapeFault(placeOf('by', path), '"mandiri" atau "asesor"');
  const [id, rubric] = [readText(fields, 'id', path), readText(fields, 'rubric', path)];
  if (id === '' || id.length > 200) throw new ShapeFault(placeOf('id', path), 'sebuah tanda pengenal yang pendek');
  if (rubric === '') throw new ShapeFault(placeOf('rubric', path), 'kode rubrik, misalnya SPBE2020-I18');
  const coverageTarget = readInner(fields, 'coverageTarget', path);
  const { documents, moved } = moveEvidence(given, readRows(fields, 'documents', path));
  const lists: Lists = {
    documents,
    unitTable: readRows(fields, 'unitTable', path),
    integrations: readRows(fields, 'integrations', path),
    reviews: readRows(fields, 'reviews', path),
    followUps: readRows(fields, 'followUps', path),
    plan: readRows(fields, 'plan', path),
    explanation: readRows(fields, 'explanation', path),
  };
  const assessment: Assessment = {
    id,
    rubric,
    name: readText(fields, 'name', path),
    agency: readText(fields, 'agency', path),
    by,
    year: readWhole(fields, 'year', path),
    target: readLevel(fields, 'target', path),
    units: readUnits(fields, `angka unit pada ${path}`),
    answers: new Map(answers.filter(([, answer]) => !isEmptyAnswer(answer))),
    splp: readFlag(fields, 'splp', path),
    issues: readFlag(fields, 'issues', path),
    coverageTarget: {
      reached: readText(coverageTarget, 'reached', path),
      target: readText(coverageTarget, 'target', path),
    },
    reviewed: readText(fields, 'reviewed', path),
    explanationLevel: readLevel(fields, 'explanationLevel', path),
    ...withOwnIds(lists),
    others: readOthers(readInner(fields, 'others', path), new Set(), path),
  };
  return { assessment, moved };
};
