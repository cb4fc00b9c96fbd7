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

const allOf = <T>(raw: unknown, find: (one: unknown) => T | null): T[] | null => {
  const found = Array.isArray(raw) ? raw.map(find) : [null];
  return found.every((one) => one !== null) ? found : null;
};

/** Reads what lies in the browser; null where it is no change. Nothing in it is trusted. */
const findChange = (raw: unknown): Change | null => {
  const { kind, codes, entries, code, by, past } = (raw ?? {}) as Record<string, unknown>;
  if (kind === 'add' || kind === 'remove') {
    const found = allOf(codes, (one) => (isCode(one) ? one : null));
    return found && { kind, codes: found };
  }
  if (kind === 'restore') {
    const found = allOf(entries, findEntry);
    return found && { kind, entries: found };
  }
  return kind === 'move' && isCode(code) && isCode(past) && (by === 1 || by === -1) ? { kind, code, by, past } : null;
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
      return allOf(JSON.parse(findTabStorage()?.getItem(KEY) ?? '[]'), findChange) ?? [];
    } catch {
      return [];
    }
  },
});
