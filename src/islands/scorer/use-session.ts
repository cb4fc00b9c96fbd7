import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { answerOf, type Assessment, type Units } from '../../assessment/assessment.ts';
import { answerKey, withField } from '../../assessment/fields.ts';
import { createIndexedDbStore } from '../../assessment/indexed-db-store.ts';
import { createSession } from '../../assessment/session.ts';
import type { Session, SessionState } from '../../assessment/session-types.ts';
import type { AssessmentStore } from '../../assessment/store.ts';
import { readCoverage } from '../../domain/coverage.ts';

/** What the reader did in the served form before the script took it over. */
interface ServedForm {
  ticked: readonly string[];
  applied: string;
  total: string;
}

/** Reads the served form; ticks made while the script loads must not be lost. */
const readServedForm = (id: string): ServedForm => {
  const form = document.querySelector<HTMLFormElement>(`form#${id}`);
  if (!form) return { ticked: [], applied: '', total: '' };
  const boxes = form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:checked');
  const figure = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  return { ticked: [...boxes].map(({ value }) => value), applied: figure('unit-applied'), total: figure('unit-total') };
};

/** The unit fields after typing: a fault keeps what was typed and leaves the last valid pair in force (contract §4). */
export const typeUnits = (before: Units, typed: { applied: string; total: string }): Units => {
  const reading = readCoverage(typed.applied, typed.total);
  if (reading.kind === 'valid') return { ...typed, inForce: reading.coverage };
  return { ...typed, inForce: reading.kind === 'empty' ? null : before.inForce };
};

const carryOver =
  ({ ticked, applied, total }: ServedForm) =>
  (assessment: Assessment): Assessment => {
    const withTicks = ticked.reduce(
      (changed, code) => withField(changed, answerKey(code), { ...answerOf(changed, code), ticked: true }),
      assessment,
    );
    return applied === '' && total === ''
      ? withTicks
      : { ...withTicks, units: typeUnits(withTicks.units, { applied, total }) };
  };

/** Figures that were typed before it was known which pair is kept: while they are none, that one stays in force. */
const overKept = (assessment: Assessment, kept: Assessment): Assessment =>
  assessment.units.inForce ? assessment : { ...assessment, units: typeUnits(kept.units, assessment.units) };

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

/** A name that nothing else has, in this tab or another. */
export const newId = (): string =>
  // Not on plain http: there a name that is unique in this browser must do.
  typeof crypto.randomUUID === 'function'
    ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

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
    session.edit(carryOver(readServedForm(formId)));
    return unsubscribe;
  }, [session, formId]);
  useEffect(() => {
    void session.start(overKept).then(() => {
      setReady(true);
    });
    const save = () => void session.flush();
    document.addEventListener('visibilitychange', save);
    window.addEventListener('pagehide', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      window.removeEventListener('pagehide', save);
    };
  }, [session]);
  return { session, store, state, ready };
};
