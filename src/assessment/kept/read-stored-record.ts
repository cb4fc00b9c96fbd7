import { answerOf, EMPTY_ANSWER, type Assessment } from '../answers/assessment.ts';
import { changedAnswerParts, PLAIN, type PartKey } from '../answers/fields.ts';
import { RECORD_VERSION, type KeptRecord } from '../answers/kept-record.ts';
import { readAssessment, readFields, ShapeFault } from './parse-assessment.ts';

/** What became of a stored value. */
export type StoredReading =
  { kind: 'read'; record: KeptRecord } | { kind: 'newer' } | { kind: 'unreadable'; why: string };

const isPartKey = (text: string): text is PartKey =>
  /^(ticked|note|entry:\d+):/.test(text) || PLAIN.some((name) => name === text);

/** The counts that are some, by part. In version 1 an answer had one for all of its parts (`answer:CODE`). */
const readStamps = (value: unknown, assessment: Assessment): Map<PartKey, number> =>
  new Map(
    [...readFields(value ?? {}, 'hitungan perubahan')].flatMap(([key, stamp]) => {
      if (!Number.isSafeInteger(stamp)) return [];
      const [, code] = /^answer:(.*)$/s.exec(key) ?? [];
      const parts = isPartKey(key)
        ? [key]
        : code === undefined
          ? []
          : [
              `ticked:${code}` as const,
              `note:${code}` as const,
              ...changedAnswerParts(code, EMPTY_ANSWER, { ...answerOf(assessment, code), ticked: false, note: '' }),
            ];
      return parts.map((part) => [part, stamp as number] as const);
    }),
  );

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

/** Reads what lies in the browser. Nothing in it is trusted: an extension or an older program may have written it. */
export const readStoredRecord = (value: unknown): StoredReading => {
  try {
    const fields = readFields(value, 'data ini');
    const version = fields.get('version');
    if (typeof version !== 'number') throw new ShapeFault('versi data ini', 'sebuah angka');
    if (version > RECORD_VERSION) return { kind: 'newer' };
    // All that version 1 has otherwise is the count of an answer (`readStamps`).
    if (version !== 1 && version !== RECORD_VERSION) throw new ShapeFault('versi data ini', 'versi yang dikenal');
    const assessment = readAssessment(fields.get('assessment'), 'data ini');
    const deletion = fields.get('deletedStamp');
    const { stamps, deletedStamp } = withRoomToCount({
      stamps: readStamps(fields.get('stamps'), assessment),
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
      },
    };
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    return { kind: 'unreadable', why: error.message };
  }
};
