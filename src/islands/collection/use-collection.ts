import { useEffect, useState } from 'preact/hooks';
import { createChangeJournal } from '../../collection/session/change-journal.ts';
import {
  createCollectionSession,
  type CollectionSession,
  type CollectionState,
} from '../../collection/session/collection-session.ts';
import { createIndexedDbCollection } from '../../collection/kept/indexed-db-collection.ts';

/** The collection of this browser: loaded once, told to the component at each change. */
export const useCollection = (): { session: CollectionSession; state: CollectionState } => {
  const [session] = useState(() => createCollectionSession(createIndexedDbCollection(), createChangeJournal()));
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
