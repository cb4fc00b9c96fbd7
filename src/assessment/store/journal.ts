import { findTextStorage } from '../../browser/browser-objects.ts';
import type { Noted } from './store.ts';
import { writeStoredRecord } from './write-stored-record.ts';

export interface Journal {
  /**
   * Notes in the place of what was noted before.
   * @param generation of the data that was changed; null where it is not known yet
   * @returns whether that could be done
   */
  note: (noted: readonly Noted[], generation: string | null) => boolean;
  /** Whether no other page of this rubric has noted anything that is still there. */
  isEmpty: () => boolean;
  /** Takes away what other pages of this rubric noted, one text a page. */
  take: () => string[];
}

/**
 * A small synchronous journal beside the database: what is not yet kept is noted under a key of the page’s own, where
 * the page that is loaded next finds it, be it in the same moment. It reaches the disk late, and so is no place to keep.
 * @param page a name that no other page has
 */
export const createJournal = (rubric: string, page: string): Journal => {
  const prefix = `tangga-kematangan-catatan ${rubric} `;
  const own = prefix + page;
  const names = () => Object.keys(findTextStorage() ?? {}).filter((name) => name.startsWith(prefix) && name !== own);
  return {
    note: (noted, generation) => {
      const storage = findTextStorage();
      try {
        if (noted.length === 0) storage?.removeItem(own);
        else {
          const stored = noted.map(({ record, provisional }) => ({ provisional, record: writeStoredRecord(record) }));
          storage?.setItem(own, JSON.stringify({ generation, noted: stored }));
        }
        return storage !== null;
      } catch {
        return false;
      }
    },
    isEmpty: () => names().length === 0,
    take: () =>
      names().map((name) => {
        const text = findTextStorage()?.getItem(name) ?? '';
        findTextStorage()?.removeItem(name);
        return text;
      }),
  };
};
