import { useEffect, useState } from 'preact/hooks';
import {
  createCollectionSession,
  type CollectionSession,
  type CollectionState,
} from '../../collection/collection-session.ts';
import type { CollectionStore } from '../../collection/collection-store.ts';
import { createIndexedDbCollection } from '../../collection/indexed-db-collection.ts';

// While the server renders there is nothing to keep, and no database to keep it in.
const never = () => new Promise<never>(() => undefined);
const NO_STORE: CollectionStore = { load: never, change: never, onChangedElsewhere: () => undefined };

/** The collection of this browser: loaded once, told to the component at each change. */
export const useCollection = (): { session: CollectionSession; state: CollectionState } => {
  const [session] = useState(() =>
    createCollectionSession(import.meta.env.SSR ? NO_STORE : createIndexedDbCollection()),
  );
  const [state, setState] = useState(session.getState);
  useEffect(() => {
    const stop = session.subscribe(() => {
      setState(session.getState());
    });
    void session.start();
    return stop;
  }, [session]);
  return { session, state };
};
