import { RECORD_VERSION, type KeptRecord } from '../answers/kept-record.ts';

/** A kept record as plain data, the form in which it lies in the browser. */
export interface StoredRecord {
  version: number;
  id: string;
  deleted: boolean;
  deletedStamp: number;
  stamps: Record<string, number>;
  /** A program that does not know it leaves it out when it writes: then the list says no moment. */
  changedAt: number | null;
  assessment: unknown;
}

/** A kept record as plain data. */
export const writeStoredRecord = ({
  id,
  assessment,
  stamps,
  deleted,
  deletedStamp,
  changedAt,
}: KeptRecord): StoredRecord => {
  const { units, answers, ...rest } = assessment;
  return {
    version: RECORD_VERSION,
    id,
    deleted,
    deletedStamp,
    stamps: Object.fromEntries(stamps),
    changedAt,
    assessment: {
      ...rest,
      coverage: units.inForce,
      typed: { applied: units.applied, total: units.total },
      answers: Object.fromEntries(answers),
    },
  };
};
