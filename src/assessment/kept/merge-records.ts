import { answerOf, type Answer, type Assessment, type Row } from '../answers/assessment.ts';
import {
  changedPlainFields,
  codesOf,
  LISTS,
  moreOf,
  sameValue,
  withAnswers,
  withoutItems,
  type PartKey,
} from '../answers/fields.ts';
import type { KeptRecord } from '../answers/kept-record.ts';

type Wins = (key: PartKey, mine: unknown, theirs: unknown) => boolean;

/** Of a row that both sides have, the winner’s; of a document, the items that it proves are won apart. */
const mergeRow = (mine: Row | undefined, theirs: Row | undefined, list: (typeof LISTS)[number], wins: Wins) => {
  const id = mine?.id ?? theirs?.id ?? '';
  const [won, lost] = wins(`${list}:${id}`, withoutItems(mine), withoutItems(theirs)) ? [theirs, mine] : [mine, theirs];
  if (!won || !lost || !('items' in won && 'items' in lost)) return won;
  const [ours, other] = won === mine ? [won.items, lost.items] : [lost.items, won.items];
  return { ...won, items: wins(`items:${id}`, ours, other) ? other : ours };
};

/**
 * The rows of both sides. A row stands as far down as on the side where it stands lower; that keeps the order of either
 * side, and two that were added at once stand in the order of their ids. Gives back `mine` itself where nothing of it
 * changes, so that nothing is drawn again for it.
 */
const mergeRows = (
  list: (typeof LISTS)[number],
  mine: readonly Row[],
  theirs: readonly Row[],
  wins: Wins,
): readonly Row[] => {
  const placed = new Map<string, { place: number; row?: Row; other?: Row }>();
  for (const [place, row] of mine.entries()) placed.set(row.id, { place, row });
  for (const [place, other] of theirs.entries()) {
    const here = placed.get(other.id);
    placed.set(other.id, { ...here, other, place: Math.max(place, here?.place ?? 0) });
  }
  const merged = [...placed]
    .sort(([a, { place: first }], [b, { place: second }]) => first - second || (a < b ? -1 : 1))
    .flatMap(([, { row, other }]) => mergeRow(row, other, list, wins) ?? []);
  return sameValue(merged, mine) ? mine : merged;
};

/** Gives back `mine` itself where nothing of it changes. */
const mergeAnswers = (code: string, mine: Answer, theirs: Answer, wins: Wins): Answer => {
  const merged = {
    ...(wins(`more:${code}`, moreOf(mine), moreOf(theirs)) ? theirs : mine),
    ticked: wins(`ticked:${code}`, mine.ticked, theirs.ticked) ? theirs.ticked : mine.ticked,
    note: wins(`note:${code}`, mine.note, theirs.note) ? theirs.note : mine.note,
  };
  return sameValue(merged, mine) ? mine : merged;
};

const laterOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/**
 * Merges two records of one assessment part by part: the higher count wins. Where two tabs changed the same part at the
 * same count, the greater value wins, so that both tabs come to the same record. Merging is commutative and idempotent.
 */
export const mergeRecords = (a: KeptRecord, b: KeptRecord): KeptRecord => {
  const [mine, theirs] = [a.assessment, b.assessment];
  const wins: Wins = (key, ours, other) => {
    const [count, another] = [a.stamps.get(key) ?? 0, b.stamps.get(key) ?? 0];
    if (count !== another || another === 0) return another > count;
    return !sameValue(ours, other) && JSON.stringify(other ?? null) > JSON.stringify(ours ?? null);
  };
  const plain = changedPlainFields(mine, theirs).filter((key) => wins(key, mine[key], theirs[key]));
  const answers = codesOf(mine, theirs).flatMap((code) => {
    const before = answerOf(mine, code);
    const merged = mergeAnswers(code, before, answerOf(theirs, code), wins);
    return merged === before ? [] : [[code, merged] as const];
  });
  const lists = LISTS.map((list) => [list, mergeRows(list, mine[list], theirs[list], wins)] as const);
  const assessment: Assessment = {
    ...mine,
    ...Object.fromEntries(plain.map((key) => [key, theirs[key]])),
    ...Object.fromEntries(lists),
  };
  const stamps = new Map(a.stamps);
  for (const [key, stamp] of b.stamps) stamps.set(key, Math.max(stamp, stamps.get(key) ?? 0));
  const bDeletes = b.deletedStamp > a.deletedStamp || (b.deletedStamp === a.deletedStamp && b.deleted);
  return {
    ...a,
    assessment: answers.length === 0 ? assessment : withAnswers(assessment, answers),
    stamps,
    deleted: bDeletes ? b.deleted : a.deleted,
    deletedStamp: Math.max(a.deletedStamp, b.deletedStamp),
    changedAt: laterOf(a.changedAt, b.changedAt),
  };
};
