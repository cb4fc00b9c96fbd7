import type { Change, Collected } from './collected.ts';

/** Something that was kept and cannot be read: left where it is, shown, never deleted by the program. */
export interface SetAside {
  key: string;
  raw: unknown;
}

export interface CollectionContents {
  /** In order. */
  entries: Collected[];
  aside: SetAside[];
}

/** Where the collection is kept. Its promises fail with a `StoreFault` and no other error. */
export interface CollectionStore {
  load: () => Promise<CollectionContents>;
  /** Applies a change to what is kept at that moment, keeps the result, reads it back and returns it. */
  change: (change: Change) => Promise<CollectionContents>;
  /** Calls back when what is kept may be another: changed by another tab, deleted, or there again after a silence. */
  onChangedElsewhere: (listener: () => void) => void;
}
