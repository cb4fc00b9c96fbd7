import { useEffect, useState } from 'preact/hooks';
import { createChangeJournal, type ChangeJournal } from '../../collection/session/change-journal.ts';
import {
  createCollectionSession,
  type CollectionSession,
  type CollectionState,
} from '../../collection/session/collection-session.ts';
import type { CollectionStore } from '../../collection/kept/collection-store.ts';
import { createIndexedDbCollection } from '../../collection/kept/indexed-db-collection.ts';

// While the server renders there is nothing to keep, and no database to keep it in.
const never = () => new Promise<never>(() => undefined);
const NO_STORE: CollectionStore = { load: never, change: never, onChangedElsewhere: () => undefined };
const NO_JOURNAL: ChangeJournal = { note: () => true, read: () => [] };

/** The collection of this browser: loaded once, told to the component at each change. */
export const useCollection = (): { session: CollectionSession; state: CollectionState } => {
  const [session] = useState(() =>
    import.meta.env.SSR
      ? createCollectionSession(NO_STORE, NO_JOURNAL)
      : createCollectionSession(createIndexedDbCollection(), createChangeJournal()),
  );
  const [state, setState] = useState(session.getState);
  useEffect(() => {
    const ask = (event: Event) => {
      event.preventDefault();
    };
    const stop = session.subscribe(() => {
      // Only where something would be lost: pages that ask are not kept for the way back.
      window[session.mayLose() ? 'addEventListener' : 'removeEventListener']('beforeunload', ask);
      setState(session.getState());
    });
    void session.start();
    return stop;
  }, [session]);
  return { session, state };
};
