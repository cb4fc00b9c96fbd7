import { asked, completed, deleteDatabase, openDatabase } from '../database/database.ts';
import { mergeRecords, type KeptRecord } from './kept-record.ts';
import {
  StoreFault,
  type AssessmentStore,
  type ChangeElsewhere,
  type SetAside,
  type StoreContents,
  type StoreFaultKind,
} from './store.ts';
import { readStoredRecord, writeStoredRecord } from './stored-record.ts';

/** The one database of this program; nothing else of the host is ever touched. */
export const DATABASE = 'tangga-kematangan';
/** Rises with the shape of the database: a newer program opens it higher, and older tabs let go of it. */
export const DATABASE_VERSION = 1;
const MOST_SNAPSHOTS = 10;

/** A kept copy of an assessment as it was before something; the copies are indexed by the assessment’s id. */
interface SnapshotRow {
  id: string;
  at: number;
  before: string;
  record: unknown;
}

const KINDS: Record<string, StoreFaultKind> = {
  QuotaExceededError: 'full',
  VersionError: 'outdated',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  // Browsers that have no IndexedDB at all.
  ReferenceError: 'blocked',
};

/** A fault of the browser in this program’s words. */
const toStoreFault = (error: unknown): StoreFault => {
  if (error instanceof StoreFault) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return new StoreFault(KINDS[name] ?? 'failed', message);
};

/**
 * Takes the database away whole. Where another tab does not let go of it, the browser deletes it only once that tab is
 * closed: until then it is not deleted, and that is what is said.
 */
const deleteWhole = (): Promise<void> =>
  deleteDatabase(DATABASE).catch((error: unknown) => {
    throw toStoreFault(error);
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
  let opening: Promise<IDBDatabase> | null = null;

  const open = (): Promise<IDBDatabase> => {
    if (outdated) return Promise.reject(new StoreFault('outdated', 'A newer program uses the database.'));
    opening ??= openDatabase(DATABASE, DATABASE_VERSION, {
      make: (database) => {
        database.createObjectStore('assessments');
        database.createObjectStore('snapshots', { autoIncrement: true }).createIndex('id', 'id');
        database.createObjectStore('aside', { autoIncrement: true });
        database.createObjectStore('meta');
      },
      onGone: (isOutdated) => {
        opening = null;
        if (!isOutdated) return;
        outdated = true;
        tellOutdated();
      },
    });
    return opening;
  };

  /** Runs some work on the database; a failed opening is tried again the next time. */
  const withDatabase = async <T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> => {
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

  const readKept = async (database: IDBDatabase, id: string): Promise<KeptRecord | null> =>
    readRecord(await asked(database.transaction('assessments').objectStore('assessments').get(id)));

  const load = (): Promise<StoreContents> =>
    withDatabase(async (database) => {
      const transaction = database.transaction(['assessments', 'aside', 'meta'], 'readwrite');
      const assessments = transaction.objectStore('assessments');
      const asideStore = transaction.objectStore('aside');
      const records: KeptRecord[] = [];
      for (const key of await asked(assessments.getAllKeys())) {
        const raw: unknown = await asked(assessments.get(key));
        const reading = readStoredRecord(raw);
        if (reading.kind === 'newer') throw new StoreFault('outdated', 'A record is of a newer version.');
        if (reading.kind === 'read' && reading.record.id === key) records.push(reading.record);
        else {
          const why = reading.kind === 'read' ? 'kuncinya bukan kunci asesmen ini' : reading.why;
          await asked(asideStore.add({ why, raw }));
          await asked(assessments.delete(key));
        }
      }
      const keys = await asked(asideStore.getAllKeys());
      const values: unknown[] = await asked(asideStore.getAll());
      // Nothing in it is trusted: what is no entry of ours is still shown as it is.
      const aside = values.map((value: unknown, index): SetAside => {
        const { why, raw = value } = (value ?? {}) as { why?: unknown; raw?: unknown };
        return { key: Number(keys[index]), why: typeof why === 'string' ? why : 'tidak dikenal', raw };
      });
      const currentId: unknown = await asked(transaction.objectStore('meta').get(currentKey));
      await completed(transaction);
      return { records, aside, currentId: typeof currentId === 'string' ? currentId : null };
    });

  const save = async (record: KeptRecord): Promise<KeptRecord> => {
    const merged = await withDatabase(async (database) => {
      const transaction = database.transaction(['assessments', 'aside'], 'readwrite', { durability: 'strict' });
      const assessments = transaction.objectStore('assessments');
      const raw: unknown = await asked(assessments.get(record.id));
      const kept = readRecord(raw);
      // What stands there and cannot be read is set aside, not written over.
      if (raw !== undefined && !kept) await asked(transaction.objectStore('aside').add({ why: 'tidak terbaca', raw }));
      const result = kept ? mergeRecords(record, kept) : record;
      await asked(assessments.put(writeStoredRecord(result), record.id));
      await completed(transaction);
      const back = await readKept(database, record.id);
      if (!back) throw new StoreFault('failed', 'What was written could not be read back.');
      return back;
    });
    channel?.postMessage(record.id);
    return merged;
  };

  return {
    load,
    save,
    read: (id) => withDatabase((database) => readKept(database, id)),
    setCurrent: (id) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('meta', 'readwrite');
        await asked(transaction.objectStore('meta').put(id, currentKey));
        await completed(transaction);
      }),
    takeSnapshot: (record, before) =>
      withDatabase(async (database) => {
        const transaction = database.transaction('snapshots', 'readwrite');
        const snapshots = transaction.objectStore('snapshots');
        const row: SnapshotRow = { id: record.id, at: Date.now(), before, record: writeStoredRecord(record) };
        await asked(snapshots.add(row));
        const keys = await asked(snapshots.index('id').getAllKeys(record.id));
        for (const key of keys.slice(0, -MOST_SNAPSHOTS)) await asked(snapshots.delete(key));
        await completed(transaction);
      }),
    listSnapshots: (id) =>
      withDatabase(async (database) => {
        const index = database.transaction('snapshots').objectStore('snapshots').index('id');
        const keys = await asked(index.getAllKeys(id));
        const values = (await asked(index.getAll(id))) as SnapshotRow[];
        return values.flatMap(({ at, before, record }, place) => {
          const reading = readStoredRecord(record);
          return reading.kind === 'read' ? [{ key: Number(keys[place]), record: reading.record, at, before }] : [];
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
          await Promise.all(names.map((name) => asked(transaction.objectStore(name).clear())));
          await completed(transaction);
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
