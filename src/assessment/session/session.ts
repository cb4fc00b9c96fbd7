import { StoreFault, toStoreFault } from '../../database/faults/store-fault.ts';
import { createAssessment, type Assessment } from '../answers/assessment.ts';
import { changedParts } from '../answers/fields.ts';
import { EMPTY_HISTORY, moveInHistory, remember, type History } from './history.ts';
import {
  changeRecord,
  createRecord,
  isUntouched,
  markDeleted,
  partsSince,
  type KeptRecord,
} from '../answers/kept-record.ts';
import type { SaveState, Session, SessionSetup, SessionState } from './session-types.ts';
import type { Noted } from '../store/store.ts';

// What merges is loaded by those who kept something before, or use two tabs.
const loadMerging = () => import('../kept/take-in.ts');

/** Creates the life of the answers: changes at once in memory, saved behind that, merged with what other tabs saved. */
export const createSession = (setup: SessionSetup): Session => {
  const { store, rubric, newId, now, firstName, later } = setup;
  /** An assessment that is there before it is known what is kept; where nothing is, it is the first that is kept. */
  const makeFirst = () => createRecord(createAssessment(newId(), rubric, firstName));
  let first = makeFirst();
  const beginWith = (
    fresh: KeptRecord,
    save: SaveState,
    loaded: boolean,
    beforeReset: SessionState['beforeReset'],
  ): SessionState => ({
    records: new Map([[fresh.id, fresh]]),
    currentId: fresh.id,
    histories: new Map(),
    save,
    loaded,
    keptBeside: false,
    aside: [],
    beforeReset,
  });
  let state = beginWith(first, { kind: 'loading' }, false, null);
  const listeners = new Set<() => void>();
  /** The records as they were last read from where they are kept. */
  const kept = new Map<string, KeptRecord>();
  const unsaved = new Set<string>();
  /** What other tabs saved before this one had loaded. */
  const heard = new Set<string>();
  const snapshotted = new Set<string>();
  let saving: Promise<void> | null = null;
  let stopped = false;
  let asked = false;
  let noted = true;
  /** Whether what is changed before loading has ended belongs to the assessment that then opens. */
  let joins = true;

  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const withRecord = (record: KeptRecord): ReadonlyMap<string, KeptRecord> =>
    new Map(state.records).set(record.id, record);
  const current = (): KeptRecord => state.records.get(state.currentId) ?? first;

  /** Notes what is not kept yet where a page that is loaded anew finds it. */
  const note = () => {
    const pending = [...unsaved].flatMap((id): Noted[] => {
      const record = state.records.get(id);
      return record
        ? [{ record: partsSince(record, kept.get(id)), provisional: !state.loaded && id === first.id }]
        : [];
    });
    noted = store.note(pending);
  };

  /** Begins anew with one empty assessment; what was there can be brought back while the page is open. */
  const startAnew = (fresh: KeptRecord, loaded: boolean, save: SaveState) => {
    const touched = [...state.records].filter(([, record]) => !isUntouched(record));
    const before = new Map([...(state.beforeReset ?? []), ...touched]);
    first = fresh;
    kept.clear();
    unsaved.clear();
    snapshotted.clear();
    stopped = false;
    joins = true;
    set(beginWith(fresh, save, loaded, before.size > 0 ? before : null));
    note();
  };

  const fail = (error: unknown) => {
    const { kind } = toStoreFault(error);
    // What was deleted under the page is all still here, and is kept again with the next change.
    if (kind === 'gone') {
      kept.clear();
      for (const id of state.records.keys()) unsaved.add(id);
      note();
    }
    if (kind !== 'reset') set({ save: { kind: 'unsaved', fault: kind } });
    // Another tab has taken everything away, and made the assessment that this one goes on with. Where this was heard
    // already, what that tab made is being loaded.
    else if (state.loaded) startAnew(makeFirst(), false, { kind: 'reset-elsewhere' });
  };

  const readAgain = async (id: string): Promise<void> => {
    try {
      const [{ firstLiving, mergeRecords }, back] = await Promise.all([loadMerging(), store.read(id)]);
      if (!back || !state.loaded) return;
      const present = state.records.get(id);
      set({ records: withRecord(present ? mergeRecords(present, back) : back) });
      if (state.save.kind === 'nothing-yet') set({ save: { kind: 'kept' } });
      // Of an assessment that nobody wrote in, and that another tab has given up, nothing is missed here.
      const next = firstLiving(state.records, rubric);
      if (current().deleted && isUntouched(current()) && next !== undefined) set({ currentId: next });
    } catch (error) {
      if (toStoreFault(error).kind === 'outdated' && id === state.currentId) fail(error);
    }
  };

  /** Loads what is kept and takes it in, beside what was changed meanwhile. @throws StoreFault, as a rejection */
  const load = async (): Promise<void> => {
    let [mine, contents] = [first, await store.load(first)];
    // Where everything was taken away meanwhile, what was read is no more.
    while (mine !== first) [mine, contents] = [first, await store.load(first)];
    if (contents) {
      const { takeIn } = await loadMerging();
      const taken = takeIn(contents, { records: state.records, currentId: state.currentId, first, rubric, joins });
      for (const record of contents.records) kept.set(record.id, record);
      unsaved.clear();
      for (const id of taken.unsaved) unsaved.add(id);
      set({ ...taken.shown, aside: contents.aside });
      // What the reader goes on in is what opens at the next visit.
      if (state.keptBeside) store.setCurrent(state.currentId).catch(() => undefined);
    } else kept.set(mine.id, mine);
    set({ loaded: true });
    // All that differs from what is kept is one act.
    const after = current().assessment;
    const before = kept.get(state.currentId)?.assessment ?? after;
    if (changedParts(before, after).length > 0) change(after, remember(EMPTY_HISTORY, { before, after }));
    note();
    for (const id of heard) void readAgain(id);
    heard.clear();
  };

  /** Saves one record after the other until none is left. What changes meanwhile is saved in a further round. */
  const saveAll = async (): Promise<void> => {
    const refused = new Map<string, unknown>();
    const next = () => [...unsaved].find((id) => !refused.has(id));
    let hasSaved = false;
    try {
      if (!state.loaded) await load();
      for (let id = next(); id !== undefined && !stopped; id = next()) {
        const record = state.records.get(id);
        try {
          const back = record && (await store.save(record));
          const merging = back === record ? null : await loadMerging();
          const present = state.records.get(id);
          if (present === record) unsaved.delete(id);
          if (back && present) {
            hasSaved = true;
            kept.set(id, back);
            if (merging) set({ records: withRecord(merging.mergeRecords(present, back)) });
          }
        } catch (error) {
          // A newer program has made this one its own; the others can still be kept.
          if (toStoreFault(error).kind !== 'outdated') throw error;
          refused.set(id, error);
        }
      }
      note();
      for (const error of refused.values()) throw error;
    } catch (error) {
      joins = false;
      // What another tab began anew is loaded in the place of all this; what was deleted is kept again with this change.
      fail(error);
      if (/reset|gone/.test(toStoreFault(error).kind)) await saveAll();
      return;
    }
    if (stopped) return;
    const isEmpty = [...kept.values()].every(isUntouched);
    if (hasSaved) set({ save: { kind: 'saved', at: now() } });
    else if (state.save.kind !== 'reset-elsewhere') set({ save: { kind: isEmpty ? 'nothing-yet' : 'kept' } });
    if (hasSaved && !asked) store.askToPersist();
    asked ||= hasSaved;
  };

  const begin = (): Promise<void> =>
    (saving ??= saveAll().finally(() => {
      saving = null;
    }));

  const flush = (): Promise<void> => {
    if ((unsaved.size === 0 && state.loaded) || stopped || state.save.kind === 'loading')
      return saving ?? Promise.resolve();
    return begin();
  };

  const put = (record: KeptRecord, change: Partial<SessionState> = {}) => {
    unsaved.add(record.id);
    // While something is known to be unsaved, or not loaded yet, nothing better is said than that.
    const save: SaveState =
      state.save.kind === 'loading' || state.save.kind === 'unsaved' ? state.save : { kind: 'saving' };
    state = { ...state, ...change, records: withRecord(record), save };
    // Whoever hears of it may ask whether it would be lost.
    note();
    set({});
    if (state.save.kind !== 'loading') later(() => void flush());
  };

  const historyOf = () => state.histories.get(state.currentId) ?? EMPTY_HISTORY;

  const change = (next: Assessment, history: History) => {
    // An assessment that another tab has deleted comes back with the first change made to it here.
    const record = current();
    put(changeRecord(record.deleted ? markDeleted(record, false) : record, next, now()), {
      histories: new Map(state.histories).set(state.currentId, history),
    });
  };

  const step = (from: keyof History) => {
    const moved = moveInHistory(current().assessment, historyOf(), from);
    if (moved) change(moved.assessment, moved.history);
  };

  const open = (id: string) => {
    set({ currentId: id, keptBeside: false });
    store.setCurrent(id).catch(() => undefined);
  };

  store.onNews((news) => {
    if (news.kind === 'answered') void flush();
    else if (news.kind === 'saved') {
      if (state.loaded) void readAgain(news.id);
      else heard.add(news.id);
    } else if (state.save.kind !== 'loading' && !stopped) {
      stopped ||= news.kind === 'outdated';
      fail(new StoreFault(news.kind));
      if (news.kind === 'reset') void flush();
    }
  });

  return {
    core: {
      setup,
      getState: () => state,
      set,
      put,
      open,
      hold: (held) => {
        stopped = held;
        return saving;
      },
      makeFirst,
      startAnew,
      fail,
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      try {
        await load();
        // What was noted or carried over is saved at once; else this says what was found.
        if (unsaved.size > 0) set({ save: { kind: 'saving' } });
        void begin();
      } catch (error) {
        joins = false;
        fail(error);
      }
    },
    edit: (act) => {
      const record = current();
      const before = record.assessment;
      const after = act(before);
      if (changedParts(before, after).length === 0) return;
      if (!snapshotted.has(record.id) && !isUntouched(record)) {
        snapshotted.add(record.id);
        store.takeSnapshot(record, 'kunjungan ini').catch(() => undefined);
      }
      change(after, remember(historyOf(), { before, after }));
    },
    undo: () => {
      step('done');
    },
    redo: () => {
      step('undone');
    },
    open,
    snapshot: (before) => store.takeSnapshot(current(), before).catch(fail),
    flush,
    mayLose: () => unsaved.size > 0 && (state.save.kind === 'unsaved' || !noted),
  };
};
