import { useDatabase } from '../../database/kept-database.ts';
import { asked } from '../../database/requests.ts';
import { COLLECTION_DATABASE } from '../kept/collection-database.ts';

const nothing = () => undefined;

/**
 * Deletes the typed fields of all memos, of every kind: they hold names and numbers of persons. There is no way back.
 * @throws a `StoreFault`, as a rejection; then nothing is deleted
 */
export const deleteMemoFields = (): Promise<void> =>
  useDatabase(COLLECTION_DATABASE, { onOutdated: nothing, onLost: nothing, onAnswer: nothing }).write(
    ['memo'],
    async (transaction) => {
      await asked(transaction.objectStore('memo').clear());
    },
  );
