import type { LedgerEntry } from '../../model/ledger.ts';
import type { ArchivedWords } from '../../model/word-archive.ts';

/** One change of a code’s words. `before` and `after` are the words themselves. */
export interface WordChange {
  code: string;
  /** Which of the code’s changes it is, from 1. */
  number: number;
  date: string;
  reason: string;
  before: string;
  after: string;
}

/** The fragment of a change on the page of all history. */
export const fragmentOfChange = ({ code, number }: Pick<WordChange, 'code' | 'number'>): string =>
  `${code.toLowerCase()}-perubahan-${String(number)}`;

/** A code that was taken out, with what its page says. */
export interface Retirement {
  code: string;
  date: string;
  reason: string;
  instead: string | null;
}

/** What happened to one code, from the ledger and the archive. */
export interface CodeHistory {
  code: string;
  /** The day on which it was published. */
  published: string;
  changes: WordChange[];
  retired: Retirement | null;
  /** The words in force, or the last ones of a retired code; null where the code has none of its own. */
  words: string | null;
}

/** The histories of all codes of a ledger, in the order in which they were published. */
export const listHistories = (entries: readonly LedgerEntry[], archive: readonly ArchivedWords[]): CodeHistory[] => {
  const archived = new Map(archive.map(({ sha256, words }) => [sha256, words]));
  const wordsOf = (sha256: string | null) => (sha256 === null ? null : (archived.get(sha256) ?? null));
  const histories = new Map<string, CodeHistory>();
  for (const { code, event, sha256, date, reason, instead } of entries) {
    const history = histories.get(code) ?? { code, published: date, changes: [], retired: null, words: null };
    const words = wordsOf(sha256);
    if (event === 'changed') {
      const number = history.changes.length + 1;
      history.changes.push({ code, number, date, reason, before: history.words ?? '', after: words ?? '' });
    }
    if (event === 'retired') history.retired = { code, date, reason, instead: instead ?? null };
    histories.set(code, { ...history, words });
  }
  return [...histories.values()];
};

/** How many codes were published at once below one indicator (or as the instrument itself). */
export interface PublishedGroup {
  /** The indicator’s code, or the instrument’s. */
  code: string;
  count: number;
}

/** What happened on one day for one reason. */
export interface HistoryEvent {
  date: string;
  reason: string;
  published: PublishedGroup[];
  changes: WordChange[];
  retired: Retirement[];
}

/** The code of the indicator that a code belongs to; an instrument’s code stays as it is. */
const groupOf = (code: string): string => code.split('-').slice(0, 2).join('-');

/**
 * The whole history by day and reason, the latest first. Published codes are counted by indicator, so that it stays
 * short with many indicators.
 */
export const listHistoryEvents = (
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
): HistoryEvent[] => {
  const histories = listHistories(entries, archive);
  const changes = histories.flatMap((history) => history.changes);
  const retired = histories.flatMap((history) => history.retired ?? []);
  const occasions = Map.groupBy(entries, ({ date, reason }) => JSON.stringify([date, reason]));
  return [...occasions.values()]
    .map((own): HistoryEvent => {
      const { date = '', reason = '' } = own[0] ?? {};
      const isOwn = (event: { date: string; reason: string }) => event.date === date && event.reason === reason;
      const published = Map.groupBy(
        own.filter(({ event }) => event === 'published'),
        ({ code }) => groupOf(code),
      );
      return {
        date,
        reason,
        published: [...published].map(([code, codes]) => ({ code, count: codes.length })),
        changes: changes.filter(isOwn),
        retired: retired.filter(isOwn),
      };
    })
    .toReversed()
    .sort((a, b) => b.date.localeCompare(a.date, 'id'));
};
