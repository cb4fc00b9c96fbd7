import { openDatabase } from '../database/database.ts';
import { DATABASE } from './database-name.ts';
import { KeepingFault, toKeepingFault } from './keeping-fault.ts';

/** Rises with the shape of the database: a newer program opens it higher, and older tabs let go of it. */
const DATABASE_VERSION = 1;

/** Runs work on the database, which is opened when it is first needed. It fails with a `KeepingFault` alone. */
export type RunOnDatabase = <T>(work: (database: IDBDatabase) => Promise<T>) => Promise<T>;

/** Prepares the use of the database. A failed opening is tried again the next time. */
export const createDatabaseRunner = (): RunOnDatabase => {
  let outdated = false;
  let opening: Promise<IDBDatabase> | null = null;
  const open = () =>
    (opening ??= openDatabase(DATABASE, DATABASE_VERSION, {
      // `collected` is keyed by code, `memo` by the name of a field. All values are read as unknown.
      make: (database) => {
        database.createObjectStore('collected');
        database.createObjectStore('aside', { autoIncrement: true });
        database.createObjectStore('memo');
      },
      onGone: (isOutdated) => {
        opening = null;
        outdated ||= isOutdated;
      },
    }));
  return async (work) => {
    try {
      if (outdated) throw new KeepingFault('outdated', 'A newer program uses the database.');
      return await work(await open());
    } catch (error) {
      const fault = toKeepingFault(error);
      if (fault.kind !== 'full') opening = null;
      throw fault;
    }
  };
};
