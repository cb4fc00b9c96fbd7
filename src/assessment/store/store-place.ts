import type { KeptDatabase } from '../../database/kept-database.ts';
import type { Journal } from './journal.ts';
import type { KeptRecord } from '../answers/kept-record.ts';

/** Where the generation of the data stands: a name that each reset replaces, so that no tab writes back what it took away. */
export const GENERATION = 'generation';

/** What lies in the browser as text, to be compared; what another program put there may have none. */
export const textOf = (raw: unknown): string => {
  try {
    return JSON.stringify(raw ?? null);
  } catch {
    return '';
  }
};

/** What the store shares with the parts of it that are loaded later (read-kept.ts, indexed-db-upkeep.ts). */
export interface StorePlace {
  name: string;
  /** The names of all stores. */
  stores: readonly string[];
  database: KeptDatabase;
  rubric: string;
  /** Where the id of the assessment that was open last stands. */
  currentKey: string;
  /** The generation of what this page has read; null where it has none. */
  generation: string | null;
  /** What this page knows to be kept, as text by id: only in its place may it put a record without merging. */
  known: Map<string, string>;
  journal: Journal;
  /** The generation of what is kept; null where it has none yet. @throws StoreFault where it is not the expected one */
  meet: (transaction: IDBTransaction, expected: string | null) => Promise<string | null>;
  /** Writes to what this page had read when it was called, or to the expected generation, and to no later one. */
  write: <T>(
    stores: readonly string[],
    work: (transaction: IDBTransaction) => Promise<T>,
    expected?: string | null,
  ) => Promise<T>;
  /** Keeps the first assessment where none but the given ones are there. @returns false where another tab did so before */
  keepFirst: (first: KeptRecord, others: readonly unknown[]) => Promise<boolean>;
  putFirst: (transaction: IDBTransaction, first: KeptRecord) => Promise<void>;
  /** What is kept under an id, unread. */
  readRaw: (id: string) => Promise<unknown>;
}
