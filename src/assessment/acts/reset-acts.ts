import { isUntouched, markDeleted } from '../answers/kept-record.ts';
import type { SessionCore } from '../session/session-types.ts';
import { firstLiving } from '../kept/take-in.ts';

/** Taking everything away, and the way back. Loaded by what offers it. */
export const createResetActs = ({
  setup,
  getState,
  set,
  put,
  open,
  hold,
  makeFirst,
  startAnew,
  fail,
}: SessionCore) => ({
  /**
   * Takes all assessments of this browser away; `undoReset` brings back those that this page knew, while it is open.
   * @returns whether it was done
   */
  reset: async (): Promise<boolean> => {
    const fresh = makeFirst();
    try {
      // What is changed meanwhile belongs to what is taken away, and can be brought back with it.
      await hold(true);
      await setup.store.reset(fresh);
    } catch (error) {
      void hold(false);
      fail(error);
      return false;
    }
    startAnew(fresh, true, { kind: 'nothing-yet' });
    return true;
  },
  undoReset: () => {
    const { beforeReset: before, records, currentId } = getState();
    if (!before) return;
    const [opened, fresh] = [firstLiving(before, setup.rubric), records.get(currentId)];
    set({ beforeReset: null });
    for (const record of before.values()) put(record);
    if (opened === undefined) return;
    // The empty assessment that took their place goes again.
    if (fresh && isUntouched(fresh)) put(markDeleted(fresh, true));
    open(opened);
  },
});
