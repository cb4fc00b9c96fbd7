import { readCoverage } from '../../domain/estimate/coverage.ts';
import { answerOf, tickedCodes, type Assessment, type EvidenceEntry, type Units } from '../answers/assessment.ts';
import type { FieldKey } from '../answers/fields.ts';

/** A field of an assessment that is no item’s answer. */
export type PlainField = Exclude<FieldKey, `answer:${string}`>;

/** How many evidence entries of one item were added, removed, and edited; at least one of the three is above zero. */
export interface EvidenceChange {
  code: string;
  added: number;
  removed: number;
  edited: number;
}

/** A plain field that differs, with both values as text; "" where nothing is said. */
export interface FieldChange {
  field: PlainField;
  before: string;
  after: string;
}

/** How two assessments differ. Codes stand in their alphabetical order, each once a list, unknown ones among them. */
export interface Comparison {
  /** Ticked after and not before. */
  gained: readonly string[];
  /** Ticked before and not after. */
  lost: readonly string[];
  /** The codes whose note is another. */
  notes: readonly string[];
  evidence: readonly EvidenceChange[];
  fields: readonly FieldChange[];
}

/** The figures in force, and beside them what is typed where that is no valid pair. */
const sayUnits = ({ applied, total, inForce }: Units): string => {
  const valid = inForce ? `${inForce.applied} dari ${inForce.total} unit` : '';
  if (readCoverage(applied, total).kind !== 'fault') return valid;
  const typed = `tertulis “${applied}” dari “${total}”`;
  return valid === '' ? typed : `${valid}, ${typed}`;
};

const PLAIN_FIELDS: readonly (readonly [PlainField, (assessment: Assessment) => string])[] = [
  ['name', ({ name }) => name],
  ['agency', ({ agency }) => agency],
  ['by', ({ by }) => by],
  ['year', ({ year }) => (year === null ? '' : String(year))],
  ['target', ({ target }) => (target === null ? '' : String(target))],
  ['units', ({ units }) => sayUnits(units)],
];

type KeyOf = (entry: EvidenceEntry) => string;

/** What an entry says, whatever its id and the order of its fields. */
export const contentOf: KeyOf = (entry) => {
  const content = Object.entries(entry).filter(([field]) => field !== 'id');
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
};
const idOf: KeyOf = ({ id }) => id;

/** The entries that have no partner of the same key among the others; each partner is taken once. */
const unpaired = (entries: readonly EvidenceEntry[], others: readonly EvidenceEntry[], keyOf: KeyOf) => {
  const partners = new Map<string, number>();
  for (const other of others) partners.set(keyOf(other), (partners.get(keyOf(other)) ?? 0) + 1);
  return entries.filter((entry) => {
    const left = partners.get(keyOf(entry)) ?? 0;
    partners.set(keyOf(entry), left - 1);
    return left <= 0;
  });
};

/**
 * Ids are given per item and browser, so that the same document may have two ids, and two documents the same one:
 * entries that say the same are partners first, and only what is left over is told apart by its id.
 */
const compareEvidence = (code: string, before: readonly EvidenceEntry[], after: readonly EvidenceEntry[]) => {
  const sameEntry: KeyOf = (entry) => JSON.stringify([idOf(entry), contentOf(entry)]);
  let [gone, come] = [before, after];
  for (const keyOf of [sameEntry, contentOf]) [gone, come] = [unpaired(gone, come, keyOf), unpaired(come, gone, keyOf)];
  const removed = unpaired(gone, come, idOf).length;
  const added = unpaired(come, gone, idOf).length;
  return { code, added, removed, edited: gone.length - removed };
};

/**
 * How `after` differs from `before`, for the reader to see: ticks, notes, evidence, and the plain fields. Whatever order
 * the answers and the entries stand in is no difference. Pure; swapping the sides swaps what was gained and lost.
 */
export const compareAssessments = (before: Assessment, after: Assessment): Comparison => {
  const [tickedBefore, tickedAfter] = [tickedCodes(before), tickedCodes(after)];
  const codes = [...new Set([...before.answers.keys(), ...after.answers.keys()])].sort();
  return {
    gained: codes.filter((code) => tickedAfter.has(code) && !tickedBefore.has(code)),
    lost: codes.filter((code) => tickedBefore.has(code) && !tickedAfter.has(code)),
    notes: codes.filter((code) => answerOf(before, code).note !== answerOf(after, code).note),
    evidence: codes
      .map((code) => compareEvidence(code, answerOf(before, code).evidence, answerOf(after, code).evidence))
      .filter(({ added, removed, edited }) => added + removed + edited > 0),
    fields: PLAIN_FIELDS.map(([field, say]) => ({ field, before: say(before), after: say(after) })).filter(
      (change) => change.before !== change.after,
    ),
  };
};

/** Whether the items’ answers are the same: ticks, notes and evidence. */
export const sameAnswers = ({ gained, lost, notes, evidence }: Comparison): boolean =>
  gained.length + lost.length + notes.length + evidence.length === 0;

/** Whether nothing differs at all, the plain fields among it. */
export const sameThroughout = (comparison: Comparison): boolean =>
  sameAnswers(comparison) && comparison.fields.length === 0;
