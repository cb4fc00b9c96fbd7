import { useDatabase } from '../../database/kept-database.ts';
import { asked } from '../../database/requests.ts';
import { COLLECTION_DATABASE, UNHEARD } from '../kept/collection-database.ts';

/**
 * Deletes the typed fields of all memos, of every kind: they hold names and numbers of persons. There is no way back.
 * @throws a `StoreFault`, as a rejection; then nothing is deleted
 */
export const deleteMemoFields = (): Promise<void> =>
  useDatabase(COLLECTION_DATABASE, UNHEARD).write(['memo'], async (transaction) => {
    await asked(transaction.objectStore('memo').clear());
  });
