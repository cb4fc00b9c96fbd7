import { asked, completed } from '../database/database.ts';
import { createDatabaseRunner } from './open-database.ts';

/**
 * Deletes the typed fields of all memos, of every kind: they hold names and numbers of persons. There is no way back.
 * @throws a `KeepingFault`, as a rejection; then nothing is deleted
 */
export const deleteMemoFields = (): Promise<void> =>
  createDatabaseRunner()(async (database) => {
    const transaction = database.transaction('memo', 'readwrite', { durability: 'strict' });
    await asked(transaction.objectStore('memo').clear());
    await completed(transaction);
  });
