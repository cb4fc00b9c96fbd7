import { asked, completed } from '../database/database.ts';
import { applyChange, findEntry, type Collected } from './collected.ts';
import type { CollectionContents, CollectionStore } from './collection-store.ts';
import { DATABASE } from './database-name.ts';
import { createDatabaseRunner } from './open-database.ts';

/** The keys and values of a store, in one order. */
const readAll = (store: IDBObjectStore): Promise<[IDBValidKey[], unknown[]]> =>
  Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);

/** Begins a transaction and reads what is kept; what cannot be read is set aside in it, not deleted. */
const begin = async (database: IDBDatabase) => {
  const transaction = database.transaction(['collected', 'aside'], 'readwrite', { durability: 'strict' });
  const [collected, aside] = [transaction.objectStore('collected'), transaction.objectStore('aside')];
  const [keys, values] = await readAll(collected);
  const kept: Collected[] = [];
  for (const [index, raw] of values.entries()) {
    const [key, entry] = [keys[index], findEntry(raw)];
    if (entry && entry.code === key) kept.push(entry);
    else {
      await asked(aside.add(raw));
      if (key !== undefined) await asked(collected.delete(key));
    }
  }
  return { transaction, collected, kept };
};

const read = async (database: IDBDatabase): Promise<CollectionContents> => {
  const { transaction, kept } = await begin(database);
  const aside = transaction.objectStore('aside');
  const [keys, values] = await readAll(aside);
  await completed(transaction);
  return {
    entries: applyChange(kept, { kind: 'add', codes: [] }),
    aside: values.map((raw, index) => ({ key: Number(keys[index]), raw })),
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
          if (before.get(entry.code) !== entry.position) await asked(collected.put(entry, entry.code));
          before.delete(entry.code);
        }
        for (const code of before.keys()) await asked(collected.delete(code));
        await completed(transaction);
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
