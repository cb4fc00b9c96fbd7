import type { MemoFieldStore } from '../kept/collection-store.ts';
import { useDatabase } from '../../database/kept-database.ts';
import { asked } from '../../database/requests.ts';
import { COLLECTION_DATABASE } from '../kept/collection-database.ts';

const nothing = () => undefined;

/**
 * Keeps the typed fields of one kind of memo in the collection’s database, one record a field.
 * @param memo the kind of memo: what is written above one is not what is written above another
 */
export const createIndexedDbMemoFields = (memo: string): MemoFieldStore => {
  const prefix = `${memo}:`;
  const database = useDatabase(COLLECTION_DATABASE, { onOutdated: nothing, onLost: nothing, onAnswer: nothing });
  return {
    load: () =>
      database.read(['memo'], async (transaction) => {
        const store = transaction.objectStore('memo');
        const [keys, values] = await Promise.all([asked(store.getAllKeys()), asked<unknown[]>(store.getAll())]);
        return new Map(
          keys.flatMap((key, index) => {
            const value = values[index];
            return typeof value === 'string' && typeof key === 'string' && key.startsWith(prefix)
              ? [[key.slice(prefix.length), value] as const]
              : [];
          }),
        );
      }),
    save: (name, value) =>
      database.write(['memo'], async (transaction) => {
        await asked(transaction.objectStore('memo').put(value, prefix + name));
      }),
  };
};
