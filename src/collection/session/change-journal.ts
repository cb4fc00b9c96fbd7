import { findTabStorage } from '../../browser/tab/tab-storage.ts';
import { findEntry, isCode, type Change } from '../kept/collected.ts';

/** What a tab finds again of its changes when its page is loaded anew before they were kept. */
export interface ChangeJournal {
  /** Notes in the place of what was noted before. @returns whether that could be done */
  note: (waiting: readonly Change[]) => boolean;
  /** What is noted; it stays until it is noted otherwise. */
  read: () => Change[];
}

const KEY = 'tangga-kematangan-kutipan-catatan';

const listOf = (raw: unknown): unknown[] => (Array.isArray(raw) ? raw : []);

/** Reads what lies in the browser; what is no change is left out. Nothing in it is trusted. */
const readChange = (raw: unknown): Change[] => {
  const { kind, codes, entries, code, by, past } = (raw ?? {}) as Record<string, unknown>;
  if (kind === 'add' || kind === 'remove') return [{ kind, codes: listOf(codes).filter(isCode) }];
  if (kind === 'restore') return [{ kind, entries: listOf(entries).flatMap((one) => findEntry(one) ?? []) }];
  const isMove = kind === 'move' && isCode(code) && isCode(past) && (by === 1 || by === -1);
  return isMove ? [{ kind, code, by, past }] : [];
};

/** A synchronous journal of this tab, beside the database. Each change may be made twice, so that nothing is asked of it. */
export const createChangeJournal = (): ChangeJournal => ({
  note: (waiting) => {
    const storage = findTabStorage();
    try {
      if (waiting.length === 0) storage?.removeItem(KEY);
      else storage?.setItem(KEY, JSON.stringify(waiting));
      return storage !== null;
    } catch {
      return false;
    }
  },
  read: () => {
    try {
      return listOf(JSON.parse(findTabStorage()?.getItem(KEY) ?? '[]')).flatMap(readChange);
    } catch {
      return [];
    }
  },
});
