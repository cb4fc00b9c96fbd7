/**
 * What a browser may deny when it is merely touched: Firefox throws where cookies are blocked, others where pages are
 * framed or private. It is asked for here and nowhere else (eslint.config.mjs); null is “not to be had”.
 */
const find = <T>(touch: () => T | undefined): T | null => {
  try {
    return touch() ?? null;
  } catch {
    return null;
  }
};

/** The channel on which the tabs of this browser hear one another. */
export const findChannel = (name: string): BroadcastChannel | null => find(() => new BroadcastChannel(name));

/** The texts that a page finds again at once, even when it is loaded anew in the very next moment. */
export const findTextStorage = (): Storage | null => find(() => localStorage);

/** The maker of databases. */
export const findDatabases = (): IDBFactory | null => find(() => indexedDB);

/** The home of service workers; none in private windows and on plain http. */
export const findServiceWorkers = (): ServiceWorkerContainer | null => find(() => navigator.serviceWorker);

/** The manager of what a site may keep; none on plain http. */
export const findStorageManager = (): StorageManager | null => find(() => navigator.storage);
