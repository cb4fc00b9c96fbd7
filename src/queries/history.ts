import { getCollection } from 'astro:content';
import {
  listHistories,
  listHistoryEvents,
  type CodeHistory,
  type HistoryEvent,
} from '../domain/ledger/code-history.ts';

/** The entries of every ledger, in the order of their instruments’ codes. */
export const listLedgers = async () =>
  (await getCollection('ledgers')).toSorted((a, b) => a.id.localeCompare(b.id, 'id')).map(({ data }) => data.entries);

/** All ledgers with the words behind them. */
const readLedgers = async () => ({
  entries: (await listLedgers()).flat(),
  archive: (await getCollection('archives')).flatMap(({ data }) => data.entries),
});

/**
 * The histories by code. A build reads them once: each page asks for its own, and to list all of them for each would
 * cost the square of the pages. While developing they are read anew, since the content may change.
 */
let kept: Promise<Map<string, CodeHistory>> | null = null;
const historiesByCode = (): Promise<Map<string, CodeHistory>> => {
  if (import.meta.env.DEV) kept = null;
  kept ??= readLedgers().then(
    ({ entries, archive }) => new Map(listHistories(entries, archive).map((history) => [history.code, history])),
  );
  return kept;
};

/** What happened to every code ever published. */
export const listCodeHistories = async (): Promise<CodeHistory[]> => [...(await historiesByCode()).values()];

/** What happened to one code; null while it is not recorded, which only happens while developing. */
export const findCodeHistory = async (code: string): Promise<CodeHistory | null> =>
  (await historiesByCode()).get(code) ?? null;

/** The whole history by day and reason, the latest first. */
export const listEvents = async (): Promise<HistoryEvent[]> => {
  const { entries, archive } = await readLedgers();
  return listHistoryEvents(entries, archive);
};
