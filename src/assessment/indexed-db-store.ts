import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { mergeRecords, type KeptRecord } from './kept-record.ts';
import { StoreFault, type AssessmentStore, type ChangeElsewhere, type SetAside, type StoreContents } from './store.ts';
import { readStoredRecord, writeStoredRecord } from './stored-record.ts';

/** The one database of this program; nothing else of the host is ever touched. */
export const DATABASE = 'tangga-kematangan';
/** Rises with the shape of the database: a newer program opens it higher, and older tabs let go of it. */
export const DATABASE_VERSION = 1;
const MOST_SNAPSHOTS = 10;

interface Schema extends DBSchema {
  assessments: { key: string; value: unknown };
  snapshots: {
    key: number;
    value: { id: string; at: number; before: string; record: unknown };
    indexes: { id: string };
  };
  aside: { key: number; value: { why: string; raw: unknown } };
  meta: { key: string; value: string };
}

/** A fault of the browser in this program’s words. */
const toStoreFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return new StoreFault('full', message);
  if (name === 'VersionError') return new StoreFault('outdated', message);
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'ReferenceError')
    return new StoreFault('blocked', message);
  return new StoreFault('failed', message);
};

/**
 * Takes the database away whole. Where another tab does not let go of it, the browser deletes it only once that tab is
 * closed: until then it is not deleted, and that is what is said.
 */
const deleteWhole = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = () => {
      reject(new StoreFault('failed', 'Another tab holds the database.'));
    };
    deleteDB(DATABASE, { blocked: refuse }).then(resolve, (error: unknown) => {
      reject(toStoreFault(error));
    });
  });

/** The words by which one tab tells the others that everything is gone; an id is never an object. */
const RESET = { reset: true };

/**
 * Keeps assessments in IndexedDB, one record each. What `save` returns was written in a completed strict transaction
 * and read back in another, so that it survives the browser being killed.
 * @param rubric the code of the rubric whose assessment was open last
 */
export const createIndexedDbStore = (rubric: string): AssessmentStore => {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);
  const currentKey = `current ${rubric}`;
  let outdated = false;
  let tellOutdated: () => void = () => undefined;
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  const open = (): Promise<IDBPDatabase<Schema>> => {
    if (outdated) return Promise.reject(new StoreFault('outdated', 'A newer program uses the database.'));
    opening ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
      upgrade: (database) => {
        database.createObjectStore('assessments');
        database.createObjectStore('snapshots', { autoIncrement: true }).createIndex('id', 'id');
        database.createObjectStore('aside', { autoIncrement: true });
        database.createObjectStore('meta');
      },
      blocking: (_current, blocked, event) => {
        (event.target as IDBDatabase).close();
        opening = null;
        if (blocked === null) return;
        outdated = true;
        tellOutdated();
      },
      terminated: () => {
        opening = null;
      },
    });
    return opening;
  };

  /** Runs some work on the database; a failed opening is tried again the next time. */
  const withDatabase = async <T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch (error) {
      const fault = toStoreFault(error);
      if (fault.kind !== 'full') opening = null;
      throw fault;
    }
  };

  const readRecord = (value: unknown): KeptRecord | null => {
    if (value === undefined) return null;
    const reading = readStoredRecord(value);
    if (reading.kind === 'newer') throw new StoreFault('outdated', 'The record is of a newer version.');
    return reading.kind === 'read' ? reading.record : null;
  };

  const load = (): Promise<StoreContents> =>
    withDatabase(async (database) => {
      const transaction = database.transaction(['assessments', 'aside', 'meta'], 'readwrite');
      const assessments = transaction.objectStore('assessments');
      const records: KeptRecord[] = [];
      for (const key of await assessments.getAllKeys()) {
        const raw = await assessments.get(key);
        const reading = readStoredRecord(raw);
        if (reading.kind === 'newer') throw new StoreFault('outdated', 'A record is of a newer version.');
        if (reading.kind === 'read' && reading.record.id === key) records.push(reading.record);
        else {
          const why = reading.kind === 'read' ? 'kuncinya bukan kunci asesmen ini' : reading.why;
          await transaction.objectStore('aside').add({ why, raw });
          await assessments.delete(key);
        }
      }
      const keys = await transaction.objectStore('aside').getAllKeys();
      const values = await transaction.objectStore('aside').getAll();
      // Nothing in it is trusted: what is no entry of ours is still shown as it is.
      const aside = values.map((value: unknown, index): SetAside => {
        const { why, raw = value } = (value ?? {}) as { why?: unknown; raw?: unknown };
        return { key: keys[index] ?? 0, why: typeof why === 'string' ? why : 'tidak dikenal', raw };
      });
      const currentId = (await transaction.objectStore('meta').get(currentKey)) ?? null;
      await transaction.done;
      return { records, aside, currentId };
    });

  const save = async (record: KeptRecord): Promise<KeptRecord> => {
    const merged = await withDatabase(async (database) => {
      const transaction = database.transaction(['assessments', 'aside'], 'readwrite', { durability: 'strict' });
      const assessments = transaction.objectStore('assessments');
      const raw = await assessments.get(record.id);
      const kept = readRecord(raw);
      // What stands there and cannot be read is set aside, not written over.
      if (raw !== undefined && !kept) await transaction.objectStore('aside').add({ why: 'tidak terbaca', raw });
      const result = kept ? mergeRecords(record, kept) : record;
      await assessments.put(writeStoredRecord(result), record.id);
      await transaction.done;
      const back = readRecord(await database.get('assessments', record.id));
      if (!back) throw new StoreFault('failed', 'What was written could not be read back.');
      return back;
    });
    channel?.postMessage(record.id);
    return merged;
  };

  return {
    load,
    save,
    read: (id) => withDatabase(async (database) => readRecord(await database.get('assessments', id))),
    setCurrent: (id) =>
      withDatabase(async (database) => {
        await database.put('meta', id, currentKey);
      }),
    takeSnapshot: (record, before) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('snapshots', 'readwrite');
        await transaction.store.add({ id: record.id, at: Date.now(), before, record: writeStoredRecord(record) });
        const keys = await transaction.store.index('id').getAllKeys(record.id);
        for (const key of keys.slice(0, -MOST_SNAPSHOTS)) await transaction.store.delete(key);
        await transaction.done;
      }),
    listSnapshots: (id) =>
      withDatabase(async (database) => {
        const keys = await database.getAllKeysFromIndex('snapshots', 'id', id);
        const values = await database.getAllFromIndex('snapshots', 'id', id);
        return values.flatMap(({ at, before, record }, index) => {
          const reading = readStoredRecord(record);
          return reading.kind === 'read' ? [{ key: keys[index] ?? 0, record: reading.record, at, before }] : [];
        });
      }),
    askToPersist: () => {
      // Absent on plain http; a refusal is the browser's right.
      (navigator.storage as StorageManager | undefined)?.persist().catch(() => undefined);
    },
    reset: async () => {
      try {
        await withDatabase(async (database) => {
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
          await Promise.all(names.map((name) => transaction.objectStore(name).clear()));
          await transaction.done;
        });
      } catch {
        // A database that cannot be opened, or has another shape, is taken away as it stands.
        await deleteWhole();
      }
      channel?.postMessage(RESET);
    },
    onChangedElsewhere: (listener) => {
      const hear = ({ data }: MessageEvent<unknown>) => {
        const change: ChangeElsewhere = typeof data === 'string' ? { kind: 'saved', id: data } : { kind: 'reset' };
        listener(change);
      };
      channel?.addEventListener('message', hear);
      return () => channel?.removeEventListener('message', hear);
    },
    onOutdated: (listener) => {
      tellOutdated = listener;
    },
  };
};
