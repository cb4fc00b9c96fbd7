import { getCollection } from 'astro:content';
import { listHistories, listHistoryEvents, type CodeHistory, type HistoryEvent } from '../domain/code-history.ts';

/** All ledgers with the words behind them, one after the other in the order of their instruments’ codes. */
const readLedgers = async () => {
  const [ledgers, archives] = await Promise.all([getCollection('ledgers'), getCollection('archives')]);
  return {
    entries: ledgers.toSorted((a, b) => a.id.localeCompare(b.id)).flatMap(({ data }) => data.entries),
    archive: archives.flatMap(({ data }) => data.entries),
  };
};

/** What happened to every code ever published. */
export const listCodeHistories = async (): Promise<CodeHistory[]> => {
  const { entries, archive } = await readLedgers();
  return listHistories(entries, archive);
};

/** What happened to one code; null while it is not recorded, which only happens while developing. */
export const findCodeHistory = async (code: string): Promise<CodeHistory | null> =>
  (await listCodeHistories()).find((history) => history.code === code) ?? null;

/** The whole history by day and reason, the latest first. */
export const listEvents = async (): Promise<HistoryEvent[]> => {
  const { entries, archive } = await readLedgers();
  return listHistoryEvents(entries, archive);
};
