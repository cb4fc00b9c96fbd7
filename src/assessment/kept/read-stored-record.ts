import { LISTS, PLAIN, type PartKey } from '../answers/fields.ts';
import { RECORD_VERSION, type KeptRecord } from '../answers/kept-record.ts';
import { readAssessment } from './parse-assessment.ts';
import { keyOfEvidence, type Moved } from './read-evidence.ts';
import { readFields, ShapeFault } from './read-shape.ts';

/** What became of a stored value. */
export type StoredReading =
  { kind: 'read'; record: KeptRecord } | { kind: 'newer' } | { kind: 'unreadable'; why: string };

const PARTS = new RegExp(`^(?:ticked|note|more|items|${LISTS.join('|')}):`);

const isPartKey = (text: string): text is PartKey => PARTS.test(text) || PLAIN.some((name) => name === text);

/** The parts of a document that was evidence of an item: it, and that it proves the item. */
const partsOfEvidence = (code: string, id: string, moved: Moved): PartKey[] => {
  // One that was taken away has nowhere gone; it keeps its own id.
  const own = moved.get(keyOfEvidence(code, id)) ?? id;
  return [`documents:${own}`, `items:${own}`];
};

/** The parts that a count of an earlier version stands for: version 1 had one for an answer, version 2 for each evidence. */
const partsOfKey = (key: string, moved: Moved): PartKey[] => {
  if (isPartKey(key)) return [key];
  const [, length, rest = ''] = /^entry:(\d+):(.*)$/s.exec(key) ?? [];
  if (length !== undefined) return partsOfEvidence(rest.slice(0, Number(length)), rest.slice(Number(length)), moved);
  const [, code] = /^answer:(.*)$/s.exec(key) ?? [];
  if (code === undefined) return [];
  const start = keyOfEvidence(code, '');
  const evidence = [...moved.keys()].filter((one) => one.startsWith(start)).map((one) => one.slice(start.length));
  return [`ticked:${code}`, `note:${code}`, ...evidence.flatMap((id) => partsOfEvidence(code, id, moved))];
};

/** The counts that are some, by part; of a document that was evidence of several items, the highest. */
const readStamps = (value: unknown, moved: Moved): Map<PartKey, number> => {
  const stamps = new Map<PartKey, number>();
  for (const [key, stamp] of readFields(value ?? {}, 'hitungan perubahan')) {
    if (!Number.isSafeInteger(stamp)) continue;
    for (const part of partsOfKey(key, moved))
      stamps.set(part, Math.max(stamp as number, stamps.get(part) ?? -Infinity));
  }
  return stamps;
};

/** No reader makes so many changes; behind such a count there must be room to count on. */
const HIGHEST_COUNT = 1e12;

/** The same counts, made small in the same order where one is so high that a later change could no longer count above it. */
const withRoomToCount = (given: Pick<KeptRecord, 'stamps' | 'deletedStamp'>): typeof given => {
  const all = [...new Set([0, given.deletedStamp, ...given.stamps.values()])].sort((a, b) => a - b);
  if ((all.at(-1) ?? 0) <= HIGHEST_COUNT) return given;
  const ranks = new Map(all.map((count, rank) => [count, rank]));
  const rankOf = (count: number) => ranks.get(count) ?? 0;
  return {
    stamps: new Map([...given.stamps].map(([key, count]) => [key, rankOf(count)])),
    deletedStamp: rankOf(given.deletedStamp),
  };
};

/** No calendar goes further, and a moment beyond it cannot be written out. */
const LAST_MOMENT = 8.64e15;

/** A moment; null where there is none, as in what an earlier program kept. It is only shown: a wrong one costs nothing. */
const readMoment = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LAST_MOMENT ? value : null;

/** Reads what lies in the browser. Nothing in it is trusted: an extension or an older program may have written it. */
export const readStoredRecord = (value: unknown): StoredReading => {
  try {
    const fields = readFields(value, 'data ini');
    const version = fields.get('version');
    if (typeof version !== 'number') throw new ShapeFault('versi data ini', 'sebuah angka');
    if (version > RECORD_VERSION) return { kind: 'newer' };
    if (![1, 2, RECORD_VERSION].includes(version)) throw new ShapeFault('versi data ini', 'versi yang dikenal');
    const { assessment, moved } = readAssessment(readFields(fields.get('assessment'), 'data ini'), 'data ini');
    const deletion = fields.get('deletedStamp');
    const { stamps, deletedStamp } = withRoomToCount({
      stamps: readStamps(fields.get('stamps'), moved),
      deletedStamp: Number.isSafeInteger(deletion) ? (deletion as number) : 0,
    });
    return {
      kind: 'read',
      record: {
        id: assessment.id,
        assessment,
        stamps,
        deleted: fields.get('deleted') === true,
        deletedStamp,
        changedAt: readMoment(fields.get('changedAt')),
      },
    };
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    return { kind: 'unreadable', why: error.message };
  }
};
