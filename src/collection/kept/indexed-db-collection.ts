import { findChannel } from '../../browser/browser-objects.ts';
import { useDatabase } from '../../database/kept-database.ts';
import { asked, readAll } from '../../database/requests.ts';
import { applyChange, findEntry, type Collected } from './collected.ts';
import { COLLECTION_DATABASE } from './collection-database.ts';
import type { CollectionContents, CollectionStore, SetAside } from './collection-store.ts';
import { DATABASE } from '../../browser/collection-name.ts';

/** A key as text, to be told from others. */
const nameOfKey = (key: IDBValidKey | undefined): string => JSON.stringify(key ?? null);

/** What is kept. What cannot be read is left where it is, and shown beside what was set aside by earlier programs. */
const read = async (transaction: IDBTransaction): Promise<CollectionContents> => {
  const kept: Collected[] = [];
  const aside: SetAside[] = [];
  const [keys, values] = await readAll(transaction.objectStore('collected'));
  for (const [place, raw] of values.entries()) {
    const entry = findEntry(raw);
    if (entry && entry.code === keys[place]) kept.push(entry);
    else aside.push({ key: nameOfKey(keys[place]), raw });
  }
  const [asideKeys, asideValues] = await readAll(transaction.objectStore('aside'));
  for (const [place, raw] of asideValues.entries()) aside.push({ key: `#${nameOfKey(asideKeys[place])}`, raw });
  return { entries: applyChange(kept, { kind: 'add', codes: [] }), aside };
};

const STORES = ['collected', 'aside'];

/**
 * Keeps the collection in IndexedDB, one record a code. What `change` returns was written in a completed strict
 * transaction and read back in another. Tabs take turns in the transactions, so that each change finds all before it.
 */
export const createIndexedDbCollection = (): CollectionStore => {
  let tell: () => void = () => undefined;
  const database = useDatabase(COLLECTION_DATABASE, () => tell());
  const channel = findChannel(DATABASE);
  return {
    load: () => database.read(STORES, read),
    change: async (change) => {
      await database.write(STORES, async (transaction) => {
        const collected = transaction.objectStore('collected');
        const { entries } = await read(transaction);
        const before = new Map(entries.map(({ code, position }) => [code, position]));
        for (const entry of applyChange(entries, change)) {
          if (before.get(entry.code) !== entry.position) {
            // What stands there and cannot be read is set aside, not written over.
            const raw: unknown = before.has(entry.code) ? undefined : await asked(collected.get(entry.code));
            if (raw !== undefined) await asked(transaction.objectStore('aside').add(raw));
            await asked(collected.put(entry, entry.code));
          }
          before.delete(entry.code);
        }
        for (const code of before.keys()) await asked(collected.delete(code));
      });
      const contents = await database.read(STORES, read);
      channel?.postMessage('');
      return contents;
    },
    onChangedElsewhere: (listener) => {
      tell = listener;
      channel?.addEventListener('message', listener);
    },
  };
};
