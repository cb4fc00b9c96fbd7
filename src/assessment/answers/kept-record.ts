import { answerOf, type Assessment } from './assessment.ts';
import { changedAnswerParts, changedPlainFields, codesOf, itemOfPart, type PartKey } from './fields.ts';

/** The version of what is kept in the browser. A program that meets a higher one leaves that record alone. */
export const RECORD_VERSION = 2;

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
}

/** A record of an assessment that was never kept before. */
export const createRecord = (assessment: Assessment): KeptRecord => ({
  id: assessment.id,
  assessment,
  stamps: new Map(),
  deleted: false,
  deletedStamp: 0,
});

/** Whether nobody has ever written in it. */
export const isUntouched = ({ stamps }: KeptRecord): boolean => stamps.size === 0;

/** A count above all of a record. */
export const nextStamp = ({ stamps, deletedStamp }: KeptRecord): number =>
  [...stamps.values(), deletedStamp].reduce((highest, stamp) => Math.max(highest, stamp), 0) + 1;

/** The record after a change: every part that differs gets the next count. */
export const changeRecord = (record: KeptRecord, next: Assessment): KeptRecord => {
  const before = record.assessment;
  const stamp = nextStamp(record);
  const stamps = new Map(record.stamps);
  const changed = [
    ...changedPlainFields(before, next),
    ...codesOf(before, next).flatMap((code) => changedAnswerParts(code, answerOf(before, code), answerOf(next, code))),
  ];
  for (const key of changed) stamps.set(key, stamp);
  return { ...record, assessment: next, stamps };
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
  const codes = new Set([...stamps.keys()].map(itemOfPart));
  const answers = new Map([...record.assessment.answers].filter(([code]) => codes.has(code)));
  return { ...record, stamps, assessment: { ...record.assessment, answers } };
};
