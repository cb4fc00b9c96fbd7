import { toStoreFault, type StoreFaultKind } from '../../database/faults/store-fault.ts';
import type { ChangeJournal } from './change-journal.ts';
import { applyChange, type Change, type Collected } from '../kept/collected.ts';
import type { CollectionContents, CollectionStore, SetAside } from '../kept/collection-store.ts';

/** What a page may honestly say of the collection’s safety. `kept` is what was read from where it is kept. */
export type KeepingState =
  { kind: 'loading' } | { kind: 'kept' } | { kind: 'saving' } | { kind: 'unsaved'; fault: StoreFaultKind };

/** Each state is a new object; nothing in it is changed. */
export interface CollectionState {
  /** In order, with the changes that are still to be kept. */
  entries: readonly Collected[];
  aside: readonly SetAside[];
  keeping: KeepingState;
}

export interface CollectionSession {
  getState: () => CollectionState;
  subscribe: (listener: () => void) => () => void;
  start: () => Promise<void>;
  /** Changes the collection at once, and keeps the change as soon as that can be done. */
  apply: (change: Change) => void;
  /** Tries again what could not be kept. Resolves when nothing is left to do, or at the first fault. */
  retry: () => Promise<void>;
  /** Whether something would be lost if the page were left now. */
  mayLose: () => boolean;
}

/**
 * The collection as a page shows it: what is kept, and on top of it the reader’s changes in their order until they are
 * kept too. A fault loses none of them while the page is open, and a page that is loaded anew goes on with them.
 */
export const createCollectionSession = (store: CollectionStore, journal: ChangeJournal): CollectionSession => {
  let state: CollectionState = { entries: [], aside: [], keeping: { kind: 'loading' } };
  let waiting: readonly Change[] = journal.read();
  let noted = true;
  let loaded = false;
  let working: Promise<void> | null = null;
  /** Another tab has changed what is kept since it was last read here. */
  let stale = false;
  const isBehind = () => waiting.length > 0 || stale;
  const listeners = new Set<() => void>();

  const set = (change: Partial<CollectionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const wait = (changes: readonly Change[]) => {
    waiting = changes;
    noted = journal.note(changes);
  };

  const show = ({ entries, aside }: CollectionContents) => {
    set({
      entries: waiting.reduce(applyChange, entries),
      aside,
      keeping: { kind: waiting.length > 0 ? 'saving' : 'kept' },
    });
  };

  /** Keeps the changes one by one, or reads what is kept where there is none. */
  const work = async () => {
    try {
      do {
        // What is kept is shown first: it may be that nothing can be written.
        const next = loaded ? waiting[0] : undefined;
        stale = false;
        const contents = next ? await store.change(next) : await store.load();
        loaded = true;
        if (next) wait(waiting.slice(1));
        show(contents);
      } while (isBehind());
    } catch (error) {
      set({ keeping: { kind: 'unsaved', fault: toStoreFault(error).kind } });
    }
  };

  const retry = (): Promise<void> => {
    working ??= work().finally(() => {
      working = null;
      // What came while the last promise settled.
      if (waiting.length > 0 && state.keeping.kind === 'saving') void retry();
    });
    return working;
  };

  store.onChangedElsewhere(() => {
    stale = true;
    void retry();
  });
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: retry,
    apply: (change) => {
      wait([...waiting, change]);
      set({ entries: applyChange(state.entries, change), keeping: { kind: 'saving' } });
      void retry();
    },
    retry,
    mayLose: () => waiting.length > 0 && (state.keeping.kind === 'unsaved' || !noted),
  };
};
