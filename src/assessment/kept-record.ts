import type { Answer, Assessment } from './assessment.ts';
import { changedKeys, getField, sameValue, withAnswers, withField, type FieldKey } from './fields.ts';

/** The version of what is kept in the browser. A program that meets a higher one stops writing. */
export const RECORD_VERSION = 1;

/**
 * An assessment as it is kept. Each field carries the count of the change that last set it, so that two tabs merge
 * field by field without a clock: a later change has seen the earlier one and counts one higher.
 */
export interface KeptRecord {
  version: typeof RECORD_VERSION;
  id: string;
  assessment: Assessment;
  stamps: ReadonlyMap<FieldKey, number>;
  deleted: boolean;
  /** The count of the change that deleted it or brought it back. */
  deletedStamp: number;
}

/** A record of an assessment that was never kept before. */
export const createRecord = (assessment: Assessment): KeptRecord => ({
  version: RECORD_VERSION,
  id: assessment.id,
  assessment,
  stamps: new Map(),
  deleted: false,
  deletedStamp: 0,
});

const nextStamp = ({ stamps, deletedStamp }: KeptRecord): number => Math.max(deletedStamp, 0, ...stamps.values()) + 1;

/** The record after a change: every field that differs gets the next count. */
export const changeRecord = (record: KeptRecord, next: Assessment): KeptRecord => {
  const stamp = nextStamp(record);
  const stamps = new Map(record.stamps);
  for (const key of changedKeys(record.assessment, next)) stamps.set(key, stamp);
  return { ...record, assessment: next, stamps };
};

/** The record marked as deleted, or brought back. */
export const markDeleted = (record: KeptRecord, deleted: boolean): KeptRecord => ({
  ...record,
  deleted,
  deletedStamp: nextStamp(record),
});

/**
 * Merges two records of one assessment field by field: the higher count wins. Where two tabs changed the same field at
 * the same count, the greater value wins, so that both tabs come to the same record. Merging is commutative and
 * idempotent.
 */
export const mergeRecords = (a: KeptRecord, b: KeptRecord): KeptRecord => {
  const stamps = new Map(a.stamps);
  let { assessment } = a;
  const answers = new Map<string, Answer>();
  for (const [key, theirs] of b.stamps) {
    const ours = a.stamps.get(key) ?? 0;
    const value = getField(b.assessment, key);
    const mine = getField(a.assessment, key);
    const wins =
      theirs > ours || (theirs === ours && !sameValue(mine, value) && JSON.stringify(value) > JSON.stringify(mine));
    if (wins && key.startsWith('answer:')) answers.set(key.slice('answer:'.length), value as Answer);
    else if (wins) assessment = withField(assessment, key, value);
    stamps.set(key, Math.max(ours, theirs));
  }
  const bDeletes = b.deletedStamp > a.deletedStamp || (b.deletedStamp === a.deletedStamp && b.deleted);
  return {
    ...a,
    assessment: answers.size === 0 ? assessment : withAnswers(assessment, answers),
    stamps,
    deleted: bDeletes ? b.deleted : a.deleted,
    deletedStamp: Math.max(a.deletedStamp, b.deletedStamp),
  };
};
