import { asked, readAll } from '../../database/requests.ts';
import { StoreFault } from '../../database/faults/store-fault.ts';
import type { KeptRecord } from '../answers/kept-record.ts';
import { mergeRecords } from './merge-records.ts';
import { readContents, readNoted } from './read-contents.ts';
import { readStoredRecord } from './read-stored-record.ts';
import { textOf, type StorePlace } from '../store/store-place.ts';
import type { StoreContents } from '../store/store.ts';

const refuseNewer = () => new StoreFault('outdated');

/** What is kept under an id; null where nothing of ours is. @throws StoreFault `outdated` where it is of a newer version */
export const readOne = async ({ readRaw }: StorePlace, id: string): Promise<KeptRecord | null> => {
  const reading = readStoredRecord(await readRaw(id));
  if (reading.kind === 'newer') throw refuseNewer();
  return reading.kind === 'read' ? reading.record : null;
};

/** A record merged with what is kept of it, which this page knows from then on. */
export const mergeKept = async ({ readRaw, write, known }: StorePlace, record: KeptRecord): Promise<KeptRecord> => {
  const raw = await readRaw(record.id);
  const reading = readStoredRecord(raw);
  if (reading.kind === 'newer') throw refuseNewer();
  // What stands there and cannot be read is set aside, not written over.
  if (reading.kind === 'unreadable' && raw !== undefined)
    await write(['aside'], (transaction) => asked(transaction.objectStore('aside').add({ why: reading.why, raw })));
  known.set(record.id, textOf(raw));
  return reading.kind === 'read' ? mergeRecords(record, reading.record) : record;
};

/** All that lies there, unread; nothing is changed by reading it. */
const readStores = (place: StorePlace) =>
  place.database.read(place.stores, async (transaction) => {
    const entriesOf = async (name: string) => {
      const [keys, values] = await readAll(transaction.objectStore(name));
      return keys.map((key, index) => [typeof key === 'string' ? key : textOf(key), values[index]] as const);
    };
    const [assessments, aside] = [await entriesOf('assessments'), await entriesOf('aside')];
    const currentId: unknown = await asked(transaction.objectStore('meta').get(place.currentKey));
    place.generation = await place.meet(transaction, null);
    return { assessments, aside, currentId: typeof currentId === 'string' ? currentId : null };
  });

/** Reads all that is kept; where nothing of the rubric is, `first` is kept as its first assessment. */
export const readKept = async (place: StorePlace, first: KeptRecord): Promise<StoreContents> => {
  const { rubric, known, journal } = place;
  for (;;) {
    const raw = await readStores(place);
    const contents = readContents(raw);
    // Only of what is ours: other programs may have left millions of bytes there.
    const ours = new Set(contents.records.map(({ id }) => id));
    for (const [key, value] of raw.assessments) if (ours.has(key)) known.set(key, textOf(value));
    let { currentId } = raw;
    if (!contents.records.some(({ deleted, assessment }) => !deleted && assessment.rubric === rubric)) {
      const keys = raw.assessments.map(([key]) => key);
      // Another tab was quicker: its first assessment is this one’s too.
      if (!(await place.keepFirst(first, keys))) continue;
      contents.records.push(first);
      currentId = first.id;
    } else if (place.generation === null) {
      // Kept before there were generations: it is given one, and is shown also where that cannot be written now.
      await place.write([], () => Promise.resolve()).catch(() => undefined);
    }
    const noted = journal.take().flatMap((text) => readNoted(text, place.generation));
    return { ...contents, currentId, noted };
  }
};
