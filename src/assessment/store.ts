import type { KeptRecord } from './kept-record.ts';

/** Why something could not be kept. */
export type StoreFaultKind = 'blocked' | 'full' | 'outdated' | 'failed';

/** A fault of the place where assessments are kept. */
export class StoreFault extends Error {
  override name = 'StoreFault';
  readonly kind: StoreFaultKind;
  constructor(kind: StoreFaultKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Something that was kept and cannot be read: set aside, offered as a download, never deleted by the program. */
export interface SetAside {
  key: number;
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

export interface StoreContents {
  records: KeptRecord[];
  aside: SetAside[];
  /** The assessment that was open last; null where none was. */
  currentId: string | null;
}

/** What another tab did to what is kept. */
export type ChangeElsewhere = { kind: 'saved'; id: string } | { kind: 'reset' };

/** Where assessments are kept. Every method may throw a `StoreFault`. */
export interface AssessmentStore {
  load: () => Promise<StoreContents>;
  /** Merges a record with the one that is kept, keeps the result, reads it back and returns it. */
  save: (record: KeptRecord) => Promise<KeptRecord>;
  read: (id: string) => Promise<KeptRecord | null>;
  setCurrent: (id: string) => Promise<void>;
  takeSnapshot: (record: KeptRecord, before: string) => Promise<void>;
  listSnapshots: (id: string) => Promise<Snapshot[]>;
  /** Asks the browser not to throw away what is kept when room gets scarce. Its answer changes nothing here. */
  askToPersist: () => void;
  /** Takes everything of this program away, from any state it may be in, and tells the other tabs. */
  reset: () => Promise<void>;
  /** Calls back with what another tab has done. Returns how to stop. */
  onChangedElsewhere: (listener: (change: ChangeElsewhere) => void) => () => void;
  /** Calls back once a newer program wants the place: this one must stop writing. */
  onOutdated: (listener: () => void) => void;
}
