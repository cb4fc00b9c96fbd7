import type { Page } from '@playwright/test';

/** The database of the assessments, as the browser’s own tools would see it. */
export const ASSESSMENTS = 'tangga-kematangan';

/**
 * Puts a value into a store of the page’s database, as another program would.
 * @param version the version to open the database in; none for the one that it has
 */
export const putRaw = (page: Page, store: string, key: string, value: unknown, version?: number): Promise<void> =>
  page.evaluate(
    ([name, to, id, raw, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, wanted);
        request.onupgradeneeded = () => {
          if (!request.result.objectStoreNames.contains(to)) request.result.createObjectStore(to);
        };
        request.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction(to, 'readwrite');
          transaction.objectStore(to).put(raw, id);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [ASSESSMENTS, store, key, value, version] as const,
  );

/** What lies in a store, by key. */
export const readRaw = (page: Page, store: string): Promise<Record<string, unknown>> =>
  page.evaluate(
    ([name, from]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction(from);
          const keys = transaction.objectStore(from).getAllKeys();
          const values = transaction.objectStore(from).getAll();
          transaction.oncomplete = () => {
            request.result.close();
            const named = (values.result as unknown[]).map((value, index) => [
              JSON.stringify(keys.result[index]),
              value,
            ]);
            resolve(Object.fromEntries(named) as Record<string, unknown>);
          };
        };
      }),
    [ASSESSMENTS, store] as const,
  );
