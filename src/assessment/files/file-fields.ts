import type { Assessment, Units } from '../answers/assessment.ts';
import { placeOf, readFlag, readInner, readOthers, readText, type Fields } from '../kept/read-shape.ts';
import { unitsOf } from '../kept/parse-assessment.ts';

/** The fields of a file that stand as they are in what is kept. */
const SAME =
  'rubric id name agency by year target coverage typed answers documents integrations reviews followUps plan';
const KNOWN = new Set(`format version ${SAME} readings units explanation`.split(' '));
const PAIR = new Set(['applied', 'total']);
const READINGS = new Set(['splp', 'coverageTarget', 'issues', 'reviewed', 'typed']);
const TARGET = new Set(['reached', 'target']);
const TYPED = new Set(['reached', 'target', 'reviewed']);
const EXPLANATION = new Set(['level', 'parts']);
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;

/** A figure of a file as it stands in its field: a number, or a text that is none. */
const readFigure = (fields: Fields, name: string, path: string): string => {
  const value = fields.get(name);
  return typeof value === 'number' ? String(value) : readText(fields, name, path);
};

/** What within an object of a file is not known; undefined where all is. */
const othersIn = (fields: Fields, name: string, known: ReadonlySet<string>, path: string) => {
  const others = readOthers(readInner(fields, name, path), known, placeOf(name, path));
  return Object.keys(others).length > 0 ? others : undefined;
};

/** All that a file says and this program does not know; what stands within a known field, under that field’s name. */
const listOthers = (file: Fields, path: string): Record<string, unknown> => {
  const readings = readInner(file, 'readings', path);
  const inReadings = Object.entries({
    ...othersIn(file, 'readings', READINGS, path),
    coverageTarget: othersIn(readings, 'coverageTarget', TARGET, path),
    typed: othersIn(readings, 'typed', TYPED, path),
  }).filter(([, others]) => others !== undefined);
  const inner = Object.entries({
    coverage: othersIn(file, 'coverage', PAIR, path),
    typed: othersIn(file, 'typed', PAIR, path),
    readings: inReadings.length > 0 ? Object.fromEntries(inReadings) : undefined,
    explanation: othersIn(file, 'explanation', EXPLANATION, path),
  });
  return Object.fromEntries([
    ...Object.entries(readOthers(file, KNOWN, path)),
    ...inner.filter(([, others]) => others !== undefined),
  ]);
};

/**
 * The fields of a file in the form in which an assessment is kept: readings, units and explanation under names of their
 * own, and what is not known under `others`.
 * @throws ShapeFault
 */
export const fromFile = (file: Fields, path: string): Fields => {
  const readings = readInner(file, 'readings', path);
  const inner = placeOf('readings', path);
  const target = readInner(readings, 'coverageTarget', inner);
  const typed = readInner(readings, 'typed', inner);
  const explanation = readInner(file, 'explanation', path);
  const figure = (name: 'reached' | 'target') =>
    readText(typed, name, inner) || readFigure(target, name, placeOf('coverageTarget', path));
  return new Map<string, unknown>([
    ...SAME.split(' ').map((name) => [name, file.get(name)] as const),
    ['splp', readFlag(readings, 'splp', inner)],
    ['issues', readFlag(readings, 'issues', inner)],
    ['coverageTarget', { reached: figure('reached'), target: figure('target') }],
    ['reviewed', readText(typed, 'reviewed', inner) || readText(readings, 'reviewed', inner)],
    ['unitTable', file.get('units')],
    ['explanation', explanation.get('parts')],
    ['explanationLevel', explanation.get('level')],
    ['others', listOthers(file, path)],
  ]);
};

/** What stands in the unit fields, where the pair in force does not say it: nothing that was typed is dropped. */
const writeTyped = ({ applied, total, inForce }: Units) => {
  const plain = unitsOf(inForce);
  return applied === plain.applied && total === plain.total ? null : { applied, total };
};

/** The readings, and beside them what is typed where that is no figure or month. */
const writeReadings = ({ splp, issues, coverageTarget, reviewed }: Assessment) => {
  const { reached, target } = coverageTarget;
  const isPair = WHOLE.test(reached) && WHOLE.test(target);
  const isMonth = MONTH.test(reviewed);
  const isTyped = (!isPair && reached + target !== '') || (!isMonth && reviewed !== '');
  return {
    splp,
    coverageTarget: isPair ? { reached: Number(reached), target: Number(target) } : null,
    issues,
    reviewed: isMonth ? reviewed : null,
    ...(isTyped
      ? { typed: { reached: isPair ? '' : reached, target: isPair ? '' : target, reviewed: isMonth ? '' : reviewed } }
      : {}),
  };
};

/** Known fields with those that nothing is known of. What stood within a field that is empty now has gone with it. */
const withOthers = (known: object, others: object): object => {
  const merged = new Map<string, unknown>(Object.entries(known));
  for (const [name, value] of Object.entries(others)) {
    const there = merged.get(name);
    // A target without figures still holds what else was said of it; a pair of units without figures is none.
    if (!merged.has(name) || (there === null && name === 'coverageTarget')) merged.set(name, value);
    else if (there instanceof Object && value instanceof Object) merged.set(name, withOthers(there, value as object));
  }
  // Object.fromEntries defines own fields, so that a name such as "__proto__" stays one.
  return Object.fromEntries(merged);
};

/** The name and version of the file format (contract §6). */
export const FILE_FORMAT = 'asesmen-spbe';
export const FILE_VERSION = 2;

/** An assessment as the text of a file (contract §6). Codes stand in their order, so that the same says the same. */
export const writeAssessmentFile = (assessment: Assessment): string => {
  const { rubric, id, name, year, agency, by, target, units, answers, documents } = assessment;
  const { unitTable, integrations, reviews, followUps, explanationLevel, explanation, plan, others } = assessment;
  const ordered = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  const typed = writeTyped(units);
  const data = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    ...{ rubric, id, name, year, agency, by, target },
    coverage: units.inForce,
    ...(typed ? { typed } : {}),
    answers: Object.fromEntries(ordered),
    documents,
    readings: writeReadings(assessment),
    units: unitTable,
    ...{ integrations, reviews, followUps },
    explanation: { level: explanationLevel, parts: explanation },
    plan,
  };
  return `${JSON.stringify(withOthers(data, others), null, 1)}\n`;
};
