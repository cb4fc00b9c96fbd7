import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { answerOf, type Assessment } from '../../assessment/answers/assessment.ts';
import { withAnswer } from '../../assessment/answers/fields.ts';
import { createIndexedDbStore } from '../../assessment/session/indexed-db-store.ts';
import { createSession } from '../../assessment/session/session.ts';
import type { Session, SessionState } from '../../assessment/session/session-types.ts';
import type { AssessmentStore } from '../../assessment/store/store.ts';
import { typeUnits } from '../../assessment/answers/type-units.ts';
import { newId } from '../../assessment/answers/new-id.ts';

/** Puts in what the reader did in the served form: ticks and figures made while the script loads must not be lost. */
const carryOver =
  (formId: string) =>
  (assessment: Assessment): Assessment => {
    const served = new FormData(document.querySelector<HTMLFormElement>(`form#${formId}`) ?? undefined);
    // There is no field for a file in it: all that it gives are texts.
    const textOf = (name: string) => (served.get(name) ?? '') as string;
    const ticked = served.getAll('butir') as string[];
    return ticked.reduce((changed, code) => withAnswer(changed, code, { ...answerOf(changed, code), ticked: true }), {
      ...assessment,
      units: typeUnits(assessment.units, { applied: textOf('unit-applied'), total: textOf('unit-total') }),
    });
  };

// While the server renders there is nothing to keep, and no database to keep it in. The readers’ script carries none of this.
const never = () => new Promise<never>(() => undefined);
const NO_STORE: AssessmentStore = {
  load: never,
  save: never,
  read: never,
  setCurrent: never,
  takeSnapshot: never,
  listSnapshots: never,
  note: () => true,
  askToPersist: () => undefined,
  reset: never,
  onNews: () => undefined,
};

/** Runs some work once the page has been painted. A hidden page is not painted: there it runs at once. */
const afterPaint = (work: () => void): void => {
  if (document.hidden) work();
  else requestAnimationFrame(() => setTimeout(work));
};

export interface UsedSession {
  session: Session;
  store: AssessmentStore;
  state: SessionState;
  /** True once what is kept has been loaded, or is known to be out of reach. */
  ready: boolean;
}

/** The session of the page: loaded once, saved when the page is hidden, told to the component at each change. */
export const useSession = (rubric: string, firstName: string, formId: string): UsedSession => {
  const [made] = useState(() => {
    const store = import.meta.env.SSR ? NO_STORE : createIndexedDbStore(rubric, newId);
    return {
      store,
      session: createSession({
        store,
        rubric,
        newId: import.meta.env.SSR ? () => 'server' : newId,
        now: Date.now,
        firstName,
        later: afterPaint,
      }),
    };
  });
  const { session, store } = made;
  const [state, setState] = useState(session.getState);
  const [ready, setReady] = useState(false);

  useLayoutEffect(() => {
    const ask = (event: Event) => {
      event.preventDefault();
    };
    const unsubscribe = session.subscribe(() => {
      // In the same moment, and only where something would be lost: pages that ask are not kept for the way back.
      window[session.mayLose() ? 'addEventListener' : 'removeEventListener']('beforeunload', ask);
      setState(session.getState());
    });
    // At once: what the reader goes on to type in a field belongs to what stands in it.
    session.edit(carryOver(formId));
    return unsubscribe;
  }, [session, formId]);
  useEffect(() => {
    void session.start().then(() => {
      setReady(true);
    });
    const save = () => void session.flush();
    document.addEventListener('visibilitychange', save);
    addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      removeEventListener('pagehide', save);
    };
  }, [session]);
  return { session, store, state, ready };
};
