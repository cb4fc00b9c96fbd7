import { findChannel, findStorageManager } from '../../browser/browser-objects.ts';
import { useDatabase, type DatabaseShape } from '../../database/kept-database.ts';
import { asked } from '../../database/requests.ts';
import { StoreFault } from '../../database/faults/store-fault.ts';
import { createJournal } from '../store/journal.ts';
import type { KeptRecord } from '../answers/kept-record.ts';
import { GENERATION, textOf, type StorePlace } from '../store/store-place.ts';
import type { AssessmentStore, StoreNews } from '../store/store.ts';
import { writeStoredRecord } from '../store/write-stored-record.ts';

/** The one database of this program; nothing else of the host is ever touched. */
const DATABASE = 'tangga-kematangan';
const SHAPE: DatabaseShape = {
  name: DATABASE,
  stores: {
    assessments: {},
    // Kept copies of assessments as they were before something, looked up by the assessment’s id.
    snapshots: { autoIncrement: true, index: 'id' },
    aside: { autoIncrement: true },
    meta: {},
  },
};

// What reads and merges is for those who kept something before or use two tabs, the rest for few visits.
const loadReading = () => import('../kept/read-kept.ts');
const loadUpkeep = () => import('../upkeep/indexed-db-upkeep.ts');

/**
 * Keeps assessments in IndexedDB, one record each. What `save` returns was written in a completed strict transaction
 * and read back in another, so that it survives the browser being killed. What is not there yet stands in the journal.
 * @param rubric the code of the rubric whose assessment was open last
 * @param newId gives a name that nothing else has
 */
export const createIndexedDbStore = (rubric: string, newId: () => string): AssessmentStore => {
  const channel = findChannel(DATABASE);
  const currentKey = `current ${rubric}`;
  let tell: (news: StoreNews) => void = () => undefined;

  const meet = async (transaction: IDBTransaction, expected: string | null): Promise<string | null> => {
    const found: unknown = await asked(transaction.objectStore('meta').get(GENERATION));
    if (typeof found === 'string' && (expected ?? found) === found) return found;
    if (expected === null) return null;
    const kind = typeof found === 'string' ? 'reset' : 'gone';
    // Told at once: whoever asked may let the fault pass, and the next write must not. Not where the page has met it since.
    if (expected === place.generation) {
      // What was deleted is begun anew by the next write; what was reset is read first.
      if (kind === 'gone') place.generation = null;
      tell({ kind });
    }
    throw new StoreFault(kind);
  };

  const database = useDatabase(SHAPE, (kind) => {
    if (kind !== 'lost') tell({ kind });
    else database.read(['meta'], (transaction) => meet(transaction, place.generation)).catch(() => undefined);
  });

  const place: StorePlace = {
    name: DATABASE,
    stores: Object.keys(SHAPE.stores),
    database,
    rubric,
    currentKey,
    generation: null,
    known: new Map(),
    journal: createJournal(rubric, newId()),
    meet,
    write: async (names, work, expected = place.generation) => {
      const [result, met] = await database.write([...names, 'meta'], async (transaction) => {
        const found = await meet(transaction, expected);
        const generation = found ?? newId();
        if (found === null) await asked(transaction.objectStore('meta').put(generation, GENERATION));
        return [await work(transaction), generation] as const;
      });
      place.generation = met;
      return result;
    },
    keepFirst: (first, others) =>
      place.write(['assessments'], async (transaction) => {
        const keys = await asked(transaction.objectStore('assessments').getAllKeys());
        if (keys.some((key) => !others.includes(key))) return false;
        await place.putFirst(transaction, first);
        return true;
      }),
    putFirst: async (transaction, first) => {
      const stored = writeStoredRecord(first);
      await asked(transaction.objectStore('assessments').put(stored, first.id));
      await asked(transaction.objectStore('meta').put(first.id, currentKey));
      place.known.set(first.id, textOf(stored));
    },
    readRaw: (id) =>
      database.read(['assessments'], (transaction) => asked<unknown>(transaction.objectStore('assessments').get(id))),
  };
  const { known, journal, write } = place;

  /** Puts a record in the place of what this page knows of. @returns false where something else stands there */
  const putKnown = async (record: KeptRecord, expected: string | null): Promise<boolean> => {
    const { id } = record;
    const stored = writeStoredRecord(record);
    const isPut = await write(
      ['assessments'],
      async (transaction) => {
        const assessments = transaction.objectStore('assessments');
        const raw: unknown = await asked(assessments.get(id));
        if (raw !== undefined && textOf(raw) !== known.get(id)) return false;
        await asked(assessments.put(stored, id));
        return true;
      },
      expected,
    );
    if (isPut) known.set(id, textOf(stored));
    return isPut;
  };

  return {
    load: async (first) => {
      const isEmpty = await database.read(
        place.stores,
        async (transaction) =>
          !(await asked(transaction.objectStore('assessments').count())) &&
          !(await asked(transaction.objectStore('aside').count())),
      );
      place.generation = null;
      if (isEmpty && journal.isEmpty() && (await place.keepFirst(first, []))) return null;
      return (await loadReading()).readKept(place, first);
    },
    save: async (record) => {
      const { id } = record;
      const { generation } = place;
      let merged = record;
      while (!(await putKnown(merged, generation))) merged = await (await loadReading()).mergeKept(place, merged);
      const back = await place.readRaw(id);
      if (back === undefined) throw new StoreFault('failed');
      // Another tab has written on since.
      if (textOf(back) !== known.get(id)) merged = await (await loadReading()).mergeKept(place, merged);
      channel?.postMessage(id);
      return merged;
    },
    note: (noted) => journal.note(noted, place.generation),
    read: async (id) => (await loadReading()).readOne(place, id),
    setCurrent: (id) =>
      write([], async (transaction) => {
        await asked(transaction.objectStore('meta').put(id, currentKey));
      }),
    takeSnapshot: async (record, before) => {
      // As it is now: what is taken away while the module comes must not be kept behind that.
      const { generation } = place;
      await (await loadUpkeep()).takeSnapshot(place, record, before, generation);
    },
    listSnapshots: async (id) => (await loadUpkeep()).listSnapshots(place, id),
    askToPersist: () => {
      // A refusal is the browser’s right.
      findStorageManager()
        ?.persist()
        .catch(() => undefined);
    },
    reset: async (first) => {
      await (await loadUpkeep()).resetAll(place, first, newId());
      // An id of an assessment is never an object.
      channel?.postMessage({ generation: place.generation });
    },
    onNews: (listener) => {
      tell = listener;
      channel?.addEventListener('message', ({ data }: MessageEvent<string | { generation: string | null }>) => {
        if (typeof data === 'string') listener({ kind: 'saved', id: data });
        // This page may have met the new generation already.
        else if (data.generation === null || data.generation !== place.generation) listener({ kind: 'reset' });
      });
    },
  };
};
