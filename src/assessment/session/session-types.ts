import type { Assessment } from '../answers/assessment.ts';
import type { History } from './history.ts';
import type { KeptRecord } from '../answers/kept-record.ts';
import type { StoreFaultKind } from '../../database/faults/store-fault.ts';
import type { AssessmentStore, SetAside } from '../store/store.ts';

/**
 * What the page may honestly say of the answers’ safety: `kept` is what was found on loading, `saved` a write of this
 * visit that was read back, `reset-elsewhere` that another tab took everything away.
 */
export type SaveState =
  | { kind: 'loading' }
  | { kind: 'nothing-yet' }
  | { kind: 'kept' }
  | { kind: 'reset-elsewhere' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'unsaved'; fault: StoreFaultKind };

/** Everything that the scorer shows of the reader’s answers. Each state is a new object; nothing in it is changed. */
export interface SessionState {
  /** All assessments of this browser, deleted ones among them, so that there is a way back. */
  records: ReadonlyMap<string, KeptRecord>;
  currentId: string;
  histories: ReadonlyMap<string, History>;
  save: SaveState;
  /** Whether what is kept in this browser is known; else nothing of it is among the records. */
  loaded: boolean;
  /** Whether the open assessment was made because what is kept could not be reached, and now stands beside that. */
  keptBeside: boolean;
  aside: readonly SetAside[];
  /** What was taken away by a reset and can be brought back while the page is open; null where nothing was. */
  beforeReset: ReadonlyMap<string, KeptRecord> | null;
}

/** What a session needs from outside, so that its core knows no browser. */
export interface SessionSetup {
  store: AssessmentStore;
  rubric: string;
  newId: () => string;
  /** Milliseconds since 1970; only ever shown: it decides nothing. */
  now: () => number;
  firstName: string;
  /**
   * Runs the saving of a change soon, once the page has shown its answer. What is asked to be saved meanwhile (`flush`: the
   * page is hidden) does not wait for it.
   */
  later: (work: () => void) => void;
}

/** What the session lends to the acts that few visits need (list-acts.ts, reset-acts.ts). */
export interface SessionCore {
  setup: SessionSetup;
  getState: () => SessionState;
  set: (change: Partial<SessionState>) => void;
  /** Puts a changed record in its place and has it kept. */
  put: (record: KeptRecord) => void;
  open: (id: string) => void;
  /** Whether nothing is to be saved for a while, nor heard of faults. @returns what resolves once nothing is being saved */
  hold: (held: boolean) => Promise<void> | null;
  /** A new empty assessment. */
  makeFirst: () => KeptRecord;
  /** Begins anew with one empty assessment; what was there can be brought back while the page is open. */
  startAnew: (fresh: KeptRecord, loaded: boolean, save: SaveState) => void;
  /** Says why something could not be kept. */
  fail: (error: unknown) => void;
}

export interface Session {
  core: SessionCore;
  getState: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  /** Loads what is kept. */
  start: () => Promise<void>;
  /** Changes the open assessment; one call is one act for undo. */
  edit: (change: (assessment: Assessment) => Assessment) => void;
  undo: () => void;
  redo: () => void;
  /** Opens another assessment. */
  open: (id: string) => void;
  /** Keeps the open assessment’s present state aside before something large is done to it. */
  snapshot: (before: string) => Promise<unknown>;
  /** Tries again to save what is unsaved. Resolves when nothing is left to do, or at the first fault. */
  flush: () => Promise<void>;
  /** Whether something would be lost if the page were left now. */
  mayLose: () => boolean;
}
