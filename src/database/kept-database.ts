import { noteTornLog, renewLog, settleLog } from './browser-log.ts';
import { asked, completed, getDatabases } from './requests.ts';
import { StoreFault, toStoreFault } from './faults/store-fault.ts';

/**
 * So long a browser may take to answer before the page says that nothing is saved; what it answers later still counts.
 * After each silence it is given twice as long, so that one that is always slow is understood at last.
 */
const ANSWERS_WITHIN_MS = 4000;

/**
 * The version in which this program makes its databases. One that needs another shape opens them in a higher one, and
 * older tabs let go of them.
 */
const FIRST_VERSION = 1;

export interface DatabaseShape {
  name: string;
  /**
   * Its stores by name, with the field that one is looked up by. A newer program that means something else by a store gives
   * it another name.
   */
  stores: Readonly<Record<string, { autoIncrement?: true; index?: string }>>;
}

/**
 * What becomes of a database while a page uses it: a newer program has opened it, and this page must stop writing; the
 * connection broke, and it may have been deleted; what was silent for too long has answered, one way or the other.
 */
export type DatabaseNews = 'outdated' | 'lost' | 'answered';

/** A database that a page uses for as long as it is open. All promises fail with a `StoreFault` and no other error. */
export interface KeptDatabase {
  /** Reads in one transaction. */
  read: <T>(stores: readonly string[], work: (transaction: IDBTransaction) => Promise<T>) => Promise<T>;
  /**
   * Writes in one strict transaction; what it gives is there after a kill, and behind no torn entry. Work that throws
   * leaves nothing written.
   */
  write: <T>(stores: readonly string[], work: (transaction: IDBTransaction) => Promise<T>) => Promise<T>;
}

/** Uses a database, which is opened when it is first needed; a failed opening is tried again the next time. */
export const useDatabase = (
  { name, stores }: DatabaseShape,
  tell: (news: DatabaseNews) => void = () => undefined,
): KeptDatabase => {
  let outdated = false;
  let isFull = false;
  let patience = ANSWERS_WITHIN_MS;
  let opening: Promise<IDBDatabase> | null = null;

  const connect = async (): Promise<IDBDatabase> => {
    // What hinders it hinders the opening below as well, which says so; or only writing, which asks for it again.
    await renewLog().catch(() => undefined);
    // In the version that is there: made by a newer program (the site was put back), it is used as far as its stores are ours.
    const request = getDatabases().open(name);
    request.onupgradeneeded = () => {
      for (const [store, options] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, options);
        if (options.index) made.createIndex(options.index, options.index);
      }
    };
    const database = await asked(request);
    if (Object.keys(stores).every((store) => database.objectStoreNames.contains(store))) return database;
    database.close();
    throw new StoreFault(database.version > FIRST_VERSION ? 'newer' : 'failed');
  };

  const open = (): Promise<IDBDatabase> => {
    if (outdated) return Promise.reject(new StoreFault('outdated'));
    if (opening) return opening;
    const mine = connect();
    opening = mine;
    const forget = () => {
      if (opening === mine) opening = null;
    };
    mine.then((database) => {
      // It answered after it was given up: another connection is in use by now.
      if (opening !== mine) database.close();
      database.onversionchange = ({ newVersion }) => {
        database.close();
        forget();
        // Null stands for a database that is to be deleted.
        outdated ||= newVersion !== null;
        tell(outdated ? 'outdated' : 'lost');
      };
      database.onclose = () => {
        forget();
        tell('lost');
      };
    }, forget);
    return mine;
  };

  const begin = async (names: readonly string[], mode: IDBTransactionMode): Promise<IDBTransaction> => {
    const start = async () => (await open()).transaction(names, mode, { durability: 'strict' });
    try {
      return await start();
    } catch (error) {
      // The connection was closed, while it was made or with its event still under way: one more, new one.
      if ((error as Error).name !== (opening ? 'InvalidStateError' : 'AbortError')) throw error;
      opening = null;
      return start();
    }
  };

  /** A full disk is named once; what fails behind it until there is room says nothing of the cause. */
  const faultOf = (error: unknown): StoreFault => {
    const fault = toStoreFault(error);
    isFull ||= fault.kind === 'full';
    return isFull && fault.kind === 'failed' ? new StoreFault('full', fault.message) : fault;
  };

  const answered = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const given = patience;
      const hear = () => tell('answered');
      const timer = setTimeout(() => {
        opening = null;
        patience = given * 2;
        noteTornLog();
        reject(new StoreFault('silent'));
        work.then(hear, hear);
      }, given);
      work
        .finally(() => {
          clearTimeout(timer);
        })
        .then(resolve, (error: unknown) => {
          reject(faultOf(error));
        });
    });

  const write = async <T>(names: readonly string[], work: (transaction: IDBTransaction) => Promise<T>): Promise<T> => {
    await settleLog();
    const transaction = await begin(names, 'readwrite');
    const done = completed(transaction);
    // Whoever waits for it below hears of it; the browser need not report it as well.
    done.catch(() => undefined);
    try {
      const result = await work(transaction);
      await done;
      // Where a write failed meanwhile, in any tab, what was written behind it is saved by another renewal.
      await settleLog();
      isFull = false;
      return result;
    } catch (error) {
      if (error instanceof StoreFault) {
        transaction.abort();
        throw error;
      }
      noteTornLog();
      // The transaction knows the cause, a request only that it was undone.
      throw transaction.error ?? error;
    }
  };

  return {
    read: (names, work) => answered(begin(names, 'readonly').then(work)),
    write: (names, work) => answered(write(names, work)),
  };
};
