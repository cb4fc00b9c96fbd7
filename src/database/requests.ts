/** IndexedDB with promises, as far as this site uses it: the browser’s own objects, and no wrapper around them. */
import { findDatabases } from '../browser/browser-objects.ts';
import { StoreFault } from './faults/store-fault.ts';

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
      reject(request.error ?? new DOMException());
    };
  });

/** The keys of a store or an index and beside them their values, unread, in one order. */
export const readAll = (from: IDBObjectStore | IDBIndex, of?: IDBValidKey): Promise<[IDBValidKey[], unknown[]]> =>
  Promise.all([asked(from.getAllKeys(of)), asked(from.getAll(of))]);

/**
 * Waits until a transaction is written.
 * @throws why it was undone, as a rejection: a full disk shows here and not at a request
 */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException());
    };
  });

/** @throws StoreFault `blocked` where the browser has no databases for this page */
export const getDatabases = (): IDBFactory => {
  const databases = findDatabases();
  if (!databases) throw new StoreFault('blocked');
  return databases;
};
