import { sayStoreFault, toStoreFault } from '../../database/faults/store-fault.ts';
import type { Change } from './collected.ts';
import { createIndexedDbCollection } from './indexed-db-collection.ts';

const store = createIndexedDbCollection();

/**
 * For a page with buttons and no list: applies a change, if any, and tells which codes are collected now.
 * @returns `fault` in the reader’s words where nothing could be kept or read, with no codes
 */
export const useKeptCollection = async (
  change?: Change,
): Promise<{ codes: ReadonlySet<string>; fault: null } | { codes: null; fault: string }> => {
  try {
    const { entries } = await (change ? store.change(change) : store.load());
    return { codes: new Set(entries.map(({ code }) => code)), fault: null };
  } catch (error) {
    return { codes: null, fault: sayStoreFault(toStoreFault(error).kind) };
  }
};
