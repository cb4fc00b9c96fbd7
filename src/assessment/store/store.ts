import type { StoreFaultKind } from '../../database/faults/store-fault.ts';
import type { KeptRecord } from '../answers/kept-record.ts';

/** Something that was kept and cannot be read: left where it is, offered as a download, never deleted by the program. */
export interface SetAside {
  key: string;
  why: string;
  raw: unknown;
}

/** An earlier state of an assessment, kept so that there is a way back. */
export interface Snapshot {
  key: number;
  record: KeptRecord;
  /** When it was taken, in milliseconds since 1970. */
  at: number;
  /** Before what it was taken. */
  before: string;
}

/** What a page noted of its changes before they were kept. */
export interface Noted {
  record: KeptRecord;
  /** Whether it is of an assessment that was made before it was known what is kept. */
  provisional: boolean;
}

export interface StoreContents {
  /** At least one of them is living and of the store’s rubric. */
  records: KeptRecord[];
  aside: SetAside[];
  /** The assessment that was open last; null where none was. */
  currentId: string | null;
  /** What earlier pages noted and did not see kept. It is this page’s to keep now. */
  noted: Noted[];
}

/**
 * What became of the place behind this page’s back: another tab saved an assessment, or took everything away; a newer
 * program has taken over; the database was deleted; what was silent for too long has answered.
 */
export type StoreNews =
  | { kind: 'saved'; id: string }
  | { kind: Extract<StoreFaultKind, 'reset' | 'outdated' | 'gone'> }
  | { kind: 'answered' };

/** Where assessments are kept. Every promise may fail with a `StoreFault`. */
export interface AssessmentStore {
  /**
   * Reads all that is kept. Where nothing of the rubric is, `first` is kept as its first assessment: of several tabs that
   * come at once, all are given the same one.
   * @returns null where there was nothing at all but for `first`, which is kept now
   */
  load: (first: KeptRecord) => Promise<StoreContents | null>;
  /**
   * Merges a record with the one that is kept, keeps the result, and returns it once it was read back: the same record
   * where no other tab had a part in it.
   */
  save: (record: KeptRecord) => Promise<KeptRecord>;
  /** Notes at once what is not kept yet, in the place of what was noted before. @returns whether it could be noted */
  note: (noted: readonly Noted[]) => boolean;
  read: (id: string) => Promise<KeptRecord | null>;
  setCurrent: (id: string) => Promise<void>;
  takeSnapshot: (record: KeptRecord, before: string) => Promise<void>;
  listSnapshots: (id: string) => Promise<Snapshot[]>;
  /** Asks the browser not to throw away what is kept when room gets scarce. Its answer changes nothing here. */
  askToPersist: () => void;
  /** Takes everything of this program away, from any state it may be in, and keeps `first` as the only assessment. */
  reset: (first: KeptRecord) => Promise<void>;
  onNews: (listener: (news: StoreNews) => void) => void;
}
