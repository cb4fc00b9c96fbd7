import { deleteDatabase } from './delete-database.ts';
import { asked, readAll } from '../../database/requests.ts';
import { StoreFault, toStoreFault } from '../../database/faults/store-fault.ts';
import type { KeptRecord } from '../answers/kept-record.ts';
import { GENERATION, type StorePlace } from '../store/store-place.ts';
import type { Snapshot } from '../store/store.ts';
import { readStoredRecord } from '../kept/read-stored-record.ts';
import { writeStoredRecord } from '../store/write-stored-record.ts';

const MOST_SNAPSHOTS = 10;

/** A kept copy of an assessment as it was before something. */
interface SnapshotRow {
  id: string;
  at: number;
  before: string;
  record: unknown;
}

/** @param expected the generation of the data that the record is part of */
export const takeSnapshot = (
  { write }: StorePlace,
  record: KeptRecord,
  before: string,
  expected: string | null,
): Promise<void> =>
  write(
    ['snapshots'],
    async (transaction) => {
      const snapshots = transaction.objectStore('snapshots');
      const row: SnapshotRow = { id: record.id, at: Date.now(), before, record: writeStoredRecord(record) };
      await asked(snapshots.add(row));
      const keys = await asked(snapshots.index('id').getAllKeys(record.id));
      for (const key of keys.slice(0, -MOST_SNAPSHOTS)) await asked(snapshots.delete(key));
    },
    expected,
  );

export const listSnapshots = ({ database }: StorePlace, id: string): Promise<Snapshot[]> =>
  database.read(['snapshots'], async (transaction) => {
    const index = transaction.objectStore('snapshots').index('id');
    // An index gives the keys of the store itself.
    const [keys, rows] = await readAll(index, id);
    return (rows as SnapshotRow[]).flatMap(({ at, before, record }, place) => {
      const reading = readStoredRecord(record);
      return reading.kind === 'read' ? [{ key: Number(keys[place]), record: reading.record, at, before }] : [];
    });
  });

/**
 * Takes everything away, and in the same transaction keeps `first` as the only assessment of a new generation.
 * @throws StoreFault where it could not be taken away
 */
export const resetAll = async (place: StorePlace, first: KeptRecord, generation: string): Promise<void> => {
  const { database, stores } = place;
  try {
    await database.write(stores, async (transaction) => {
      // What a newer program added is taken away with the database as a whole.
      if (transaction.db.objectStoreNames.length > stores.length) throw new StoreFault('newer');
      for (const store of stores) await asked(transaction.objectStore(store).clear());
      await asked(transaction.objectStore('meta').put(generation, GENERATION));
      await place.putFirst(transaction, first);
    });
    place.generation = generation;
  } catch {
    // A database that cannot be opened, or has another shape, is taken away as it stands. Where another tab does not let
    // go of it, the browser deletes it only once that tab is closed: until then it is not deleted, and that is said.
    await deleteDatabase(place.name).catch((error: unknown) => {
      throw toStoreFault(error);
    });
    place.generation = null;
    // Where it cannot be kept now, the next save says why.
    await place.keepFirst(first, []).catch(() => undefined);
  }
};
