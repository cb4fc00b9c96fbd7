import { useDatabase } from '../../database/kept-database.ts';
import { asked, readAll } from '../../database/requests.ts';
import { COLLECTION_DATABASE } from '../kept/collection-database.ts';

/* The typed fields of memos, in the collection’s database, one record a field. What fails rejects with a `StoreFault`. */

const database = useDatabase(COLLECTION_DATABASE);
/** What is written above one kind of memo is not what is written above another. */
const keyOf = (memo: string, name: string): string => `${memo}:${name}`;

/** @returns gives what is kept of a field; undefined where nothing is */
export const loadMemoFields = (memo: string): Promise<(name: string) => string | undefined> =>
  database.read(['memo'], async (transaction) => {
    const [keys, values] = await readAll(transaction.objectStore('memo'));
    return (name) => {
      const value = values[keys.indexOf(keyOf(memo, name))];
      return typeof value === 'string' ? value : undefined;
    };
  });

/** Keeps what is typed in a field. */
export const saveMemoField = (memo: string, name: string, value: string): Promise<unknown> =>
  database.write(['memo'], (transaction) => asked(transaction.objectStore('memo').put(value, keyOf(memo, name))));

/** Deletes the fields of all memos, of every kind: they hold names and numbers of persons. There is no way back. */
export const deleteMemoFields = (): Promise<unknown> =>
  database.write(['memo'], (transaction) => asked(transaction.objectStore('memo').clear()));
