import type { MemoFieldStore } from './collection-store.ts';
import { asked, completed } from '../database/database.ts';
import { createDatabaseRunner } from './open-database.ts';

/**
 * Keeps the typed fields of one kind of memo in the collection’s database, one record a field.
 * @param memo the kind of memo: what is written above one is not what is written above another
 */
export const createIndexedDbMemoFields = (memo: string): MemoFieldStore => {
  const prefix = `${memo}:`;
  const run = createDatabaseRunner();
  return {
    load: () =>
      run(async (database) => {
        const store = database.transaction('memo').objectStore('memo');
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
      run(async (database) => {
        const transaction = database.transaction('memo', 'readwrite', { durability: 'strict' });
        await asked(transaction.objectStore('memo').put(value, prefix + name));
        await completed(transaction);
      }),
  };
};
