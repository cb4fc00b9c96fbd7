import type { IDBPDatabase, StoreNames } from 'idb';
import { applyChange, findEntry, type Collected } from './collected.ts';
import type { CollectionContents, CollectionStore } from './collection-store.ts';
import { DATABASE } from './database-name.ts';
import { createDatabaseRunner, type CollectionSchema } from './open-database.ts';

const STORES: StoreNames<CollectionSchema>[] = ['collected', 'aside'];

/** Begins a transaction and reads what is kept; what cannot be read is set aside in it, not deleted. */
const begin = async (database: IDBPDatabase<CollectionSchema>) => {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const [collected, aside] = [transaction.objectStore('collected'), transaction.objectStore('aside')];
  const [keys, values] = await Promise.all([collected.getAllKeys(), collected.getAll()]);
  const kept: Collected[] = [];
  for (const [index, raw] of values.entries()) {
    const [key, entry] = [keys[index] ?? '', findEntry(raw)];
    if (entry?.code === key) kept.push(entry);
    else {
      await aside.add(raw);
      await collected.delete(key);
    }
  }
  return { transaction, collected, kept };
};

const read = async (database: IDBPDatabase<CollectionSchema>): Promise<CollectionContents> => {
  const { transaction, kept } = await begin(database);
  const aside = transaction.objectStore('aside');
  const [keys, values] = await Promise.all([aside.getAllKeys(), aside.getAll()]);
  await transaction.done;
  return {
    entries: applyChange(kept, { kind: 'add', codes: [] }),
    aside: values.map((raw, index) => ({ key: keys[index] ?? 0, raw })),
  };
};

/**
 * Keeps the collection in IndexedDB, one record a code. What `change` returns was written in a completed strict
 * transaction and read back in another. Tabs take turns in the transactions, so that each change finds all before it.
 */
export const createIndexedDbCollection = (): CollectionStore => {
  const run = createDatabaseRunner();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);
  return {
    load: () => run(read),
    change: async (change) => {
      const contents = await run(async (database) => {
        const { transaction, collected, kept } = await begin(database);
        const after = applyChange(kept, change);
        const before = new Map(kept.map(({ code, position }) => [code, position]));
        for (const entry of after) {
          if (before.get(entry.code) !== entry.position) await collected.put(entry, entry.code);
          before.delete(entry.code);
        }
        for (const code of before.keys()) await collected.delete(code);
        await transaction.done;
        return read(database);
      });
      channel?.postMessage('');
      return contents;
    },
    onChangedElsewhere: (listener) => {
      channel?.addEventListener('message', listener);
    },
  };
};
