import { answerOf, type Answer, type EvidenceEntry } from '../answers/assessment.ts';
import { changedPlainFields, codesOf, entryKey, sameValue, withAnswers, type PartKey } from '../answers/fields.ts';
import type { KeptRecord } from '../answers/kept-record.ts';

type Wins = (key: PartKey, mine: unknown, theirs: unknown) => boolean;

/**
 * The documents of both sides. A document stands as far down as on the side where it stands lower; that keeps the order
 * of either side, and two that were added at once stand in the order of their ids.
 */
const mergeEntries = (
  code: string,
  mine: readonly EvidenceEntry[],
  theirs: readonly EvidenceEntry[],
  wins: Wins,
): readonly EvidenceEntry[] => {
  const placed = new Map<string, { place: number; entry?: EvidenceEntry; other?: EvidenceEntry }>();
  for (const [place, entry] of mine.entries()) placed.set(entry.id, { place, entry });
  for (const [place, other] of theirs.entries()) {
    const here = placed.get(other.id);
    placed.set(other.id, { ...here, other, place: Math.max(place, here?.place ?? 0) });
  }
  return [...placed]
    .sort(([a, { place: first }], [b, { place: second }]) => first - second || (a < b ? -1 : 1))
    .flatMap(([id, { entry, other }]) => (wins(entryKey(code, id), entry, other) ? other : entry) ?? []);
};

/** Gives back `mine` itself where nothing of it changes, so that nothing is drawn again for it. */
const mergeAnswers = (code: string, mine: Answer, theirs: Answer, wins: Wins): Answer => {
  const evidence = mergeEntries(code, mine.evidence, theirs.evidence, wins);
  const merged = {
    ticked: wins(`ticked:${code}`, mine.ticked, theirs.ticked) ? theirs.ticked : mine.ticked,
    note: wins(`note:${code}`, mine.note, theirs.note) ? theirs.note : mine.note,
    evidence,
  };
  return sameValue(merged, mine) ? mine : merged;
};

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
  const assessment = { ...mine, ...Object.fromEntries(plain.map((key) => [key, theirs[key]])) };
  const stamps = new Map(a.stamps);
  for (const [key, stamp] of b.stamps) stamps.set(key, Math.max(stamp, stamps.get(key) ?? 0));
  const bDeletes = b.deletedStamp > a.deletedStamp || (b.deletedStamp === a.deletedStamp && b.deleted);
  return {
    ...a,
    assessment: answers.length === 0 ? assessment : withAnswers(assessment, answers),
    stamps,
    deleted: bDeletes ? b.deleted : a.deleted,
    deletedStamp: Math.max(a.deletedStamp, b.deletedStamp),
  };
};
