import { createAssessment, type Assessment } from './assessment.ts';
import { changesBetween, EMPTY_HISTORY, redo, remember, undo, type Change, type History } from './history.ts';
import { changeRecord, createRecord, markDeleted, mergeRecords, type KeptRecord } from './kept-record.ts';
import { replayEarly } from './replay-early.ts';
import type { SaveState, Session, SessionSetup, SessionState } from './session-types.ts';
import { StoreFault, type StoreContents, type StoreFaultKind } from './store.ts';

const faultOf = (error: unknown): StoreFaultKind => (error instanceof StoreFault ? error.kind : 'failed');

const atOnce = (work: () => void) => {
  work();
};

/** Creates the life of the answers: changes at once in memory, saved behind that, merged with what other tabs saved. */
export const createSession = (setup: SessionSetup): Session => {
  const { store, rubric, newId, now, firstName, later = atOnce } = setup;
  const first = createRecord(createAssessment(newId(), rubric, firstName));
  let state: SessionState = {
    records: new Map([[first.id, first]]),
    currentId: first.id,
    histories: new Map(),
    save: { kind: 'loading' },
    aside: [],
    beforeReset: null,
  };
  const listeners = new Set<() => void>();
  const unsaved = new Set<string>();
  let saving: Promise<void> | null = null;
  let stopped = false;
  let asked = false;
  let loaded = false;
  /** The assessments whose state before this visit has been kept aside. */
  const snapshotted = new Set<string>();

  const set = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const withRecord = (record: KeptRecord): ReadonlyMap<string, KeptRecord> =>
    new Map(state.records).set(record.id, record);

  const fail = (error: unknown) => {
    const fault = faultOf(error);
    if (fault === 'outdated') stopped = true;
    set({ save: { kind: 'unsaved', fault } });
  };

  /** Takes in what is kept, beside what was changed meanwhile; that is still to be saved. */
  const takeIn = ({ records, aside }: StoreContents) => {
    loaded = true;
    const all = new Map(records.map((record) => [record.id, record]));
    for (const record of state.records.values()) {
      const kept = all.get(record.id);
      if (kept) all.set(record.id, mergeRecords(record, kept));
      else if (record.stamps.size > 0 || record.id === state.currentId) all.set(record.id, record);
    }
    set({ records: all, aside });
  };

  /** Saves one record after the other until none is left. What changes meanwhile is saved in a further round. */
  const saveAll = async (): Promise<void> => {
    if (!loaded) {
      try {
        takeIn(await store.load());
      } catch (error) {
        fail(error);
        return;
      }
    }
    for (let [id] = unsaved; id !== undefined && !stopped; [id] = unsaved) {
      const record = state.records.get(id);
      unsaved.delete(id);
      if (!record) continue;
      try {
        const kept = await store.save(record);
        const present = state.records.get(id);
        if (present) set({ records: withRecord(mergeRecords(present, kept)) });
      } catch (error) {
        unsaved.add(id);
        fail(error);
        return;
      }
    }
    if (stopped) return;
    set({ save: { kind: 'saved', at: now() } });
    if (!asked) store.askToPersist();
    asked = true;
  };

  const flush = (): Promise<void> => {
    const nothingToDo = unsaved.size === 0 && (loaded || state.save.kind !== 'unsaved');
    if (nothingToDo || stopped || state.save.kind === 'loading') return saving ?? Promise.resolve();
    saving ??= saveAll().finally(() => {
      saving = null;
    });
    return saving;
  };

  const put = (record: KeptRecord, change: Partial<SessionState> = {}) => {
    unsaved.add(record.id);
    // While something is known to be unsaved, or not loaded yet, nothing better is said than that.
    const save: SaveState =
      state.save.kind === 'loading' || state.save.kind === 'unsaved' ? state.save : { kind: 'saving' };
    set({ ...change, records: withRecord(record), save });
    if (state.save.kind !== 'loading') later(() => void flush());
  };

  const current = (): KeptRecord => state.records.get(state.currentId) ?? first;

  const open = (id: string) => {
    set({ currentId: id });
    store.setCurrent(id).catch(() => undefined);
  };

  const change = (next: Assessment, history: History) => {
    // An assessment that another tab has deleted comes back with the first change made to it here.
    const record = current();
    put(changeRecord(record.deleted ? markDeleted(record, false) : record, next), {
      histories: new Map(state.histories).set(state.currentId, history),
    });
  };

  const add = (assessment: Assessment) => {
    const id = state.records.has(assessment.id) ? newId() : assessment.id;
    const empty = createRecord(createAssessment(id, rubric, ''));
    put(changeRecord(empty, { ...assessment, id }));
    open(id);
  };

  const firstLiving = (records: ReadonlyMap<string, KeptRecord>): string | undefined =>
    [...records.values()].find(({ deleted, assessment }) => !deleted && assessment.rubric === rubric)?.id;

  const mark = (id: string, deleted: boolean) => {
    const record = state.records.get(id);
    if (!record) return;
    put(markDeleted(record, deleted));
    if (!deleted || id !== state.currentId) return;
    const next = firstLiving(state.records);
    if (next === undefined) add(createAssessment(newId(), rubric, firstName));
    else open(next);
  };

  const step = (move: typeof undo) => {
    const moved = move(current().assessment, state.histories.get(state.currentId) ?? EMPTY_HISTORY);
    if (moved) change(moved.assessment, moved.history);
  };

  store.onOutdated(() => {
    fail(new StoreFault('outdated', 'A newer program has taken over.'));
  });
  /** Begins anew with one empty assessment; what was there can be brought back while the page is open. */
  const startAnew = (save: SaveState) => {
    unsaved.clear();
    snapshotted.clear();
    stopped = false;
    const fresh = createRecord(createAssessment(newId(), rubric, firstName));
    set({
      records: new Map([[fresh.id, fresh]]),
      currentId: fresh.id,
      histories: new Map(),
      save,
      aside: [],
      beforeReset: state.records,
    });
  };

  store.onChangedElsewhere((change) => {
    if (change.kind === 'reset') {
      startAnew({ kind: 'reset-elsewhere' });
      return;
    }
    const { id } = change;
    store.read(id).then(
      (kept) => {
        if (!kept) return;
        const present = state.records.get(id);
        set({ records: withRecord(present ? mergeRecords(present, kept) : kept) });
      },
      (error: unknown) => {
        if (faultOf(error) === 'outdated') fail(error);
      },
    );
  });

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async (carryOver) => {
      const acts: Change[] = [];
      try {
        const { records, aside, currentId } = await store.load();
        const early = state.records.get(first.id) ?? first;
        loaded = true;
        const kept = new Map(records.map((record) => [record.id, record]));
        const last = currentId === null ? undefined : kept.get(currentId);
        const opened = last && !last.deleted && last.assessment.rubric === rubric ? last.id : firstLiving(kept);
        if (opened === undefined) kept.set(early.id, early);
        // What was changed while this was loading belongs to the assessment that opens.
        else acts.push(...changesBetween(first.assessment, early.assessment));
        if (opened !== undefined) unsaved.delete(first.id);
        set({
          records: kept,
          currentId: opened ?? early.id,
          aside,
          save: { kind: records.length > 0 ? 'kept' : 'nothing-yet' },
        });
      } catch (error) {
        fail(error);
      }
      const before = current().assessment;
      const carried = acts.reduce(replayEarly, carryOver(before));
      const carriedChanges = changesBetween(before, carried);
      if (carriedChanges.length > 0) change(carried, remember(EMPTY_HISTORY, carriedChanges));
      void flush();
    },
    edit: (act) => {
      const before = current().assessment;
      const after = act(before);
      const changes = changesBetween(before, after);
      if (changes.length === 0) return;
      const record = current();
      if (!snapshotted.has(record.id) && record.stamps.size > 0) {
        snapshotted.add(record.id);
        store.takeSnapshot(record, 'kunjungan ini').catch(() => undefined);
      }
      change(after, remember(state.histories.get(state.currentId) ?? EMPTY_HISTORY, changes));
    },
    undo: () => {
      step(undo);
    },
    redo: () => {
      step(redo);
    },
    open,
    add,
    create: (name) => {
      add(createAssessment(newId(), rubric, name));
    },
    duplicate: (id, name) => {
      const record = state.records.get(id);
      if (record) add({ ...record.assessment, id: newId(), name });
    },
    remove: (id) => {
      mark(id, true);
    },
    restore: (id) => {
      mark(id, false);
    },
    snapshot: (before) => store.takeSnapshot(current(), before).catch(fail),
    reset: async () => {
      await saving?.catch(() => undefined);
      try {
        await store.reset();
      } catch (error) {
        fail(error);
        return;
      }
      startAnew({ kind: 'nothing-yet' });
    },
    undoReset: () => {
      const before = state.beforeReset;
      if (!before) return;
      for (const id of before.keys()) unsaved.add(id);
      set({
        records: new Map([...state.records, ...before]),
        currentId: firstLiving(before) ?? state.currentId,
        save: { kind: 'saving' },
        beforeReset: null,
      });
      void flush();
    },
    flush,
  };
};
