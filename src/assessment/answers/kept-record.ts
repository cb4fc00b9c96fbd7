import type { Assessment } from './assessment.ts';
import { changedParts, LISTS, type PartKey } from './fields.ts';

/** The version of what is kept in the browser. A program that meets a higher one leaves that record alone. */
export const RECORD_VERSION = 3;

/**
 * An assessment as it is kept. Each part carries the count of the change that last set it, so that two tabs merge part by
 * part without a clock: a later change has seen the earlier one and counts one higher.
 */
export interface KeptRecord {
  id: string;
  assessment: Assessment;
  stamps: ReadonlyMap<PartKey, number>;
  deleted: boolean;
  /** The count of the change that deleted it or brought it back. */
  deletedStamp: number;
  /**
   * When the reader last changed it, in milliseconds since 1970, so that the list can say so; null where nobody did, or
   * where a program did that knew no such field. It decides nothing, since clocks differ, and stands in no file.
   */
  changedAt: number | null;
}

/** A record of an assessment that was never kept before. */
export const createRecord = (assessment: Assessment): KeptRecord => ({
  id: assessment.id,
  assessment,
  stamps: new Map(),
  deleted: false,
  deletedStamp: 0,
  changedAt: null,
});

/** Whether nobody has ever written in it. */
export const isUntouched = ({ stamps }: KeptRecord): boolean => stamps.size === 0;

/** A count above all of a record. */
export const nextStamp = ({ stamps, deletedStamp }: KeptRecord): number =>
  [...stamps.values(), deletedStamp].reduce((highest, stamp) => Math.max(highest, stamp), 0) + 1;

/**
 * The record after a change: every part that differs gets the next count.
 * @param changedAt when it was made; without it, the moment of the last change stays
 */
export const changeRecord = (record: KeptRecord, next: Assessment, changedAt = record.changedAt): KeptRecord => {
  const stamp = nextStamp(record);
  const stamps = new Map(record.stamps);
  for (const key of changedParts(record.assessment, next)) stamps.set(key, stamp);
  return { ...record, assessment: next, stamps, changedAt };
};

/** The record marked as deleted, or brought back. */
export const markDeleted = (record: KeptRecord, deleted: boolean): KeptRecord => ({
  ...record,
  deleted,
  deletedStamp: nextStamp(record),
});

/** What of a record is not in the one that is kept: a record with those parts alone, to be merged with that one. */
export const partsSince = (record: KeptRecord, kept: KeptRecord | undefined): KeptRecord => {
  const stamps = new Map([...record.stamps].filter(([key, stamp]) => stamp > (kept?.stamps.get(key) ?? 0)));
  const changed = new Set([...stamps.keys()].map((key) => key.slice(key.indexOf(':') + 1)));
  const { assessment } = record;
  const answers = new Map([...assessment.answers].filter(([code]) => changed.has(code)));
  // A row’s place among the others is told by them: where one of a list is new, all go along.
  const unchanged = LISTS.filter((list) => !assessment[list].some(({ id }) => changed.has(id)));
  const emptied = Object.fromEntries(unchanged.map((list) => [list, []]));
  return { ...record, stamps, assessment: { ...assessment, answers, ...emptied } };
};
