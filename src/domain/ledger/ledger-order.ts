import type { LedgerEntry } from '../../model/ledger.ts';

/** What is wrong with one entry, given those before it. `place` counts entries from 0. */
export interface OrderFault {
  kind:
    /** A code is published a second time: it was published or retired before. */
    | 'published-twice'
    /** A code is changed or retired that was never published. */
    | 'never-published'
    /** Something happens to a code after it was retired. */
    | 'after-retirement'
    /** A change that changes nothing, or one of a code without words. */
    | 'no-change'
    /** A retired code does not carry the last hash of its words. */
    | 'other-words'
    /** A code that was never retired names another in its place. */
    | 'stray-instead'
    /** The code that takes its place is not in force at that point, or is the code itself. */
    | 'dead-instead'
    /** The day lies before that of the entry before. */
    | 'earlier-day';
  code: string;
  place: number;
}

const faultOf = (
  entry: LedgerEntry,
  before: LedgerEntry | undefined,
  last: LedgerEntry | undefined,
  isLiving: (code: string) => boolean,
): OrderFault['kind'] | null => {
  if (last && entry.date < last.date) return 'earlier-day';
  if (entry.event === 'published' && before) return 'published-twice';
  if (entry.event !== 'published' && !before) return 'never-published';
  if (before?.event === 'retired') return 'after-retirement';
  if (entry.event === 'changed' && (entry.sha256 === null || entry.sha256 === before?.sha256)) return 'no-change';
  if (entry.event === 'retired' && entry.sha256 !== before?.sha256) return 'other-words';
  if (entry.instead === undefined) return null;
  if (entry.event !== 'retired') return 'stray-instead';
  return entry.instead === entry.code || !isLiving(entry.instead) ? 'dead-instead' : null;
};

/**
 * Holds each entry against those before it: a code is published once, then changed, then retired, and never used again.
 * @param elsewhere codes that the ledgers of other instruments know; one of them may take a retired code’s place
 */
export const findOrderFaults = (
  entries: readonly LedgerEntry[],
  elsewhere: ReadonlySet<string> = new Set(),
): OrderFault[] => {
  const inForce = new Map<string, LedgerEntry>();
  const isLiving = (code: string) =>
    elsewhere.has(code) || (inForce.has(code) && inForce.get(code)?.event !== 'retired');
  return entries.flatMap((entry, place): OrderFault[] => {
    const kind = faultOf(entry, inForce.get(entry.code), entries[place - 1], isLiving);
    inForce.set(entry.code, entry);
    return kind === null ? [] : [{ kind, code: entry.code, place }];
  });
};
