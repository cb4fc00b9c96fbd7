/** IndexedDB with promises, as far as this site uses it: the browser’s own objects, and no wrapper around them. */

/** There is none where a program undoes a transaction by a call, which none here does. */
const faultOf = ({ error }: { error: DOMException | null }): DOMException => error ?? new DOMException();

/**
 * What a request gives.
 * @throws the browser’s fault of it, as a rejection
 */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(faultOf(request));
    };
  });

/**
 * Waits until a transaction is written. To be asked for in the same turn as its last request, since a transaction
 * ends by itself once nothing is asked of it.
 * @throws why it was undone, as a rejection: a full disk shows here and not at a request
 */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(faultOf(transaction));
    };
  });

export interface DatabaseUse {
  /** Makes the stores of a database that is not there yet. */
  make: (database: IDBDatabase) => void;
  /** The connection is gone; the next use opens another. `outdated`: a newer program asked for the database. */
  onGone: (outdated: boolean) => void;
}

/** Deletes a database. @throws where another tab holds it, or the browser’s fault, as a rejection */
export const deleteDatabase = async (name: string): Promise<void> => {
  const request = indexedDB.deleteDatabase(name);
  await new Promise((resolve, reject) => {
    request.onblocked = () => {
      reject(new DOMException('Another tab holds the database.', 'AbortError'));
    };
    asked(request).then(resolve, reject);
  });
};

/** A database that is made to be deleted; it never holds anything. */
const SPARE = 'tangga-kematangan-x';

/**
 * Makes Chromium begin a new log, before anything of the reader’s is written. It keeps all databases of a site in one
 * LevelDB log. Killed in the middle of a write, it leaves half an entry at the end of it, appends behind that at the next
 * start, and at the start after that takes the log for corrupt and deletes every database of the site. Where a database
 * is deleted, it compacts: what can be read goes into a table, and the log begins anew. Other browsers lose nothing by it.
 */
const renewLog = async (): Promise<void> => {
  (await asked(indexedDB.open(SPARE))).close();
  await deleteDatabase(SPARE);
};
let renewing: Promise<void> | undefined;

/**
 * Opens a database, and lets go of it as soon as another tab wants to change or delete it.
 * @throws the browser’s fault, as a rejection; where there is no IndexedDB, a ReferenceError
 */
export const openDatabase = async (name: string, version: number, { make, onGone }: DatabaseUse) => {
  // What hinders it hinders the opening below as well, which says so.
  await (renewing ??= renewLog().catch(() => undefined));
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    make(request.result);
  };
  const database = await asked(request);
  database.onversionchange = ({ newVersion }) => {
    database.close();
    // Null stands for a database that is to be deleted.
    onGone(newVersion !== null);
  };
  database.onclose = () => {
    onGone(false);
  };
  return database;
};
