import { readCoverage } from '../../domain/estimate/coverage.ts';
import { estimateLevel, type ScoringRubric } from '../../domain/estimate/estimate.ts';
import {
  answerOf,
  documentsByCode,
  tickedCodes,
  toAnswers,
  type Assessment,
  type ListName,
  type Row,
  type Units,
} from '../answers/assessment.ts';
import { LISTS, moreOf, sameValue, type PlainKey } from '../answers/fields.ts';

/** How many rows were added, removed, and edited; at least one of the three is above zero. */
interface RowChange {
  added: number;
  removed: number;
  edited: number;
}

/** How the documents of one item differ. */
export interface EvidenceChange extends RowChange {
  code: string;
}

/** How a list differs; of the documents, those that prove no item. */
export interface ListChange extends RowChange {
  list: ListName;
}

/** A plain field that differs, with both values as text; "" where nothing is said. */
export interface FieldChange {
  field: PlainKey;
  before: string;
  after: string;
}

/** How two assessments differ. Codes stand in their alphabetical order, each once a list, unknown ones among them. */
export interface Comparison {
  /** What counts after and not before, be it ticked, implied or set by the unit figures. */
  gained: readonly string[];
  /** What counts before and not after. */
  lost: readonly string[];
  /** The codes that are ticked on one side alone and count on both, or on neither. */
  ticks: readonly string[];
  /** The codes whose note is another, or what this program does not know of their answer. */
  notes: readonly string[];
  evidence: readonly EvidenceChange[];
  lists: readonly ListChange[];
  fields: readonly FieldChange[];
}

/** The figures in force, and beside them what is typed where that is no valid pair. */
const sayUnits = ({ applied, total, inForce }: Units): string => {
  const valid = inForce ? `${inForce.applied} dari ${inForce.total} unit` : '';
  if (readCoverage(applied, total).kind !== 'fault') return valid;
  const typed = `tertulis “${applied}” dari “${total}”`;
  return valid === '' ? typed : `${valid}, ${typed}`;
};

const sayFlag = (flag: boolean | null): string => (flag === null ? '' : flag ? 'ya' : 'tidak');

const PLAIN_FIELDS: Readonly<Record<PlainKey, (assessment: Assessment) => string>> = {
  name: ({ name }) => name,
  agency: ({ agency }) => agency,
  by: ({ by }) => by,
  year: ({ year }) => (year === null ? '' : String(year)),
  target: ({ target }) => (target === null ? '' : String(target)),
  units: ({ units }) => sayUnits(units),
  splp: ({ splp }) => sayFlag(splp),
  issues: ({ issues }) => sayFlag(issues),
  coverageTarget: ({ coverageTarget: { reached, target } }) =>
    reached + target === '' ? '' : `${reached || '…'} dari ${target || '…'}`,
  reviewed: ({ reviewed }) => reviewed,
  explanationLevel: ({ explanationLevel: level }) => (level === null ? '' : String(level)),
  others: ({ others }) => Object.keys(others).join(', '),
};

type KeyOf = (row: Row) => string;

/** What a row says, whatever its id, the items that it proves, and the order of its fields. */
const contentOf: KeyOf = (row) => {
  const content = Object.entries(row).filter(([field]) => field !== 'id' && field !== 'items');
  return JSON.stringify(content.sort(([a], [b]) => (a < b ? -1 : 1)));
};
const idOf: KeyOf = ({ id }) => id;

/** The rows that have no partner of the same key among the others; each partner is taken once. */
const unpaired = (rows: readonly Row[], others: readonly Row[], keyOf: KeyOf) => {
  const partners = new Map<string, number>();
  for (const other of others) partners.set(keyOf(other), (partners.get(keyOf(other)) ?? 0) + 1);
  return rows.filter((row) => {
    const left = partners.get(keyOf(row)) ?? 0;
    partners.set(keyOf(row), left - 1);
    return left <= 0;
  });
};

/**
 * Ids are given per browser, so that the same document may have two ids, and two documents the same one: rows that say
 * the same are partners first, and only what is left over is told apart by its id.
 */
const compareRows = (before: readonly Row[], after: readonly Row[]): RowChange => {
  const sameRow: KeyOf = (row) => JSON.stringify([idOf(row), contentOf(row)]);
  let [gone, come] = [before, after];
  for (const keyOf of [sameRow, contentOf]) [gone, come] = [unpaired(gone, come, keyOf), unpaired(come, gone, keyOf)];
  const removed = unpaired(gone, come, idOf).length;
  const added = unpaired(come, gone, idOf).length;
  return { added, removed, edited: gone.length - removed };
};

const isChange = ({ added, removed, edited }: RowChange): boolean => added + removed + edited > 0;

/** The rows of a list; of the documents, those that prove no item: the others are told item by item. */
const rowsOf = (assessment: Assessment, list: ListName): readonly Row[] =>
  list === 'documents' ? assessment.documents.filter(({ items }) => items.length === 0) : assessment[list];

/**
 * How `after` differs from `before`, for the reader to see: what counts, notes, documents, the other lists, and the plain
 * fields. Whatever order the answers and the rows stand in is no difference. Pure; swapping the sides swaps what was
 * gained and lost.
 */
export const compareAssessments = (rubric: ScoringRubric, before: Assessment, after: Assessment): Comparison => {
  const [ticksBefore, ticksAfter] = [tickedCodes(before), tickedCodes(after)];
  const countedOf = (one: Assessment) => estimateLevel(rubric, toAnswers(one)).counted;
  const [countedBefore, countedAfter] = [countedOf(before), countedOf(after)];
  const countable = [...new Map([...countedBefore, ...countedAfter]).keys()].sort();
  const codes = [...new Set([...before.answers.keys(), ...after.answers.keys()])].sort();
  const [provedBefore, provedAfter] = [documentsByCode(before), documentsByCode(after)];
  const isNoteSame = (code: string) => {
    const [was, is] = [answerOf(before, code), answerOf(after, code)];
    return was.note === is.note && sameValue(moreOf(was), moreOf(is));
  };
  return {
    gained: countable.filter((code) => !countedBefore.has(code)),
    lost: countable.filter((code) => !countedAfter.has(code)),
    ticks: codes.filter(
      (code) => ticksBefore.has(code) !== ticksAfter.has(code) && countedBefore.has(code) === countedAfter.has(code),
    ),
    notes: codes.filter((code) => !isNoteSame(code)),
    evidence: [...new Map([...provedBefore, ...provedAfter]).keys()]
      .sort()
      .map((code) => ({ code, ...compareRows(provedBefore.get(code) ?? [], provedAfter.get(code) ?? []) }))
      .filter(isChange),
    lists: LISTS.map((list) => ({ list, ...compareRows(rowsOf(before, list), rowsOf(after, list)) })).filter(isChange),
    fields: (Object.entries(PLAIN_FIELDS) as [PlainKey, (assessment: Assessment) => string][])
      .map(([field, say]) => ({ field, before: say(before), after: say(after) }))
      .filter(
        (change) =>
          change.before !== change.after || (change.field === 'others' && !sameValue(before.others, after.others)),
      ),
  };
};

/** Whether the items’ answers are the same: what counts, ticks, notes and documents. */
export const sameAnswers = ({ gained, lost, ticks, notes, evidence }: Comparison): boolean =>
  gained.length + lost.length + ticks.length + notes.length + evidence.length === 0;

/** Whether nothing differs at all, the other lists and the plain fields among it. */
export const sameThroughout = (comparison: Comparison): boolean =>
  sameAnswers(comparison) && comparison.lists.length + comparison.fields.length === 0;

/** How many differences there are to be read. */
export const countDifferences = ({ gained, lost, ticks, notes, evidence, lists, fields }: Comparison): number =>
  [gained, lost, ticks, notes, evidence, lists, fields].reduce((sum, { length }) => sum + length, 0);
