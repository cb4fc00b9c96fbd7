import type { MemoFieldStore } from './collection-store.ts';
import { createDatabaseRunner } from './open-database.ts';

/** Keeps the typed fields of the memo in the collection’s database, one record a field. */
export const createIndexedDbMemoFields = (): MemoFieldStore => {
  const run = createDatabaseRunner();
  return {
    load: () =>
      run(async (database) => {
        const [keys, values] = await Promise.all([database.getAllKeys('memo'), database.getAll('memo')]);
        return new Map(
          keys.flatMap((key, index) => {
            const value = values[index];
            return typeof value === 'string' ? [[key, value] as const] : [];
          }),
        );
      }),
    save: (name, value) =>
      run(async (database) => {
        const transaction = database.transaction('memo', 'readwrite', { durability: 'strict' });
        await transaction.store.put(value, name);
        await transaction.done;
      }),
  };
};
