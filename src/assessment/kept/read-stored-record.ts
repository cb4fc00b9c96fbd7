import { answerOf, EMPTY_ANSWER, type Assessment } from '../answers/assessment.ts';
import { changedAnswerParts, isPartKey, type PartKey } from '../answers/fields.ts';
import { RECORD_VERSION, type KeptRecord } from '../answers/kept-record.ts';
import { readAssessment, readFields, ShapeFault } from './parse-assessment.ts';

/**
 * Brings data of an earlier version up to the present one, step by step: `MIGRATIONS[n]` takes version n to n + 1. In
 * version 1 an answer had one count for all of its parts (`answer:CODE`), which `readStamps` gives to each of them.
 */
export type Migrations = Readonly<Record<number, (data: ReadonlyMap<string, unknown>) => ReadonlyMap<string, unknown>>>;
const MIGRATIONS: Migrations = { 1: (data) => data };

/** What became of a stored value. */
export type StoredReading =
  { kind: 'read'; record: KeptRecord } | { kind: 'newer' } | { kind: 'unreadable'; why: string };

const migrate = (
  fields: ReadonlyMap<string, unknown>,
  migrations: Migrations,
  present: number,
): ReadonlyMap<string, unknown> => {
  const version = fields.get('version');
  if (typeof version !== 'number') throw new ShapeFault('versi data ini', 'sebuah angka');
  if (version >= present) return fields;
  const step = migrations[version];
  if (!step) throw new ShapeFault('versi data ini', 'versi yang dikenal');
  return migrate(new Map([...step(fields), ['version', version + 1]]), migrations, present);
};

/** The counts that are some, by part. */
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
export const readStoredRecord = (
  value: unknown,
  migrations = MIGRATIONS,
  present: number = RECORD_VERSION,
): StoredReading => {
  try {
    const raw = readFields(value, 'data ini');
    const version = raw.get('version');
    if (typeof version === 'number' && version > present) return { kind: 'newer' };
    const fields = migrate(raw, migrations, present);
    const assessment = readAssessment(fields.get('assessment'), 'data ini');
    const deletion = fields.get('deletedStamp');
    const { stamps, deletedStamp } = withRoomToCount({
      stamps: readStamps(fields.get('stamps'), assessment),
      deletedStamp: Number.isSafeInteger(deletion) ? (deletion as number) : 0,
    });
    return {
      kind: 'read',
      record: {
        version: RECORD_VERSION,
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
