import { isFieldKey, type FieldKey } from './fields.ts';
import { RECORD_VERSION, type KeptRecord } from './kept-record.ts';
import { readAssessment, readFields, ShapeFault } from './parse-assessment.ts';

/** A kept record as plain data, the form in which it lies in the browser. */
export interface StoredRecord {
  version: number;
  id: string;
  deleted: boolean;
  deletedStamp: number;
  stamps: Record<string, number>;
  assessment: unknown;
}

/**
 * Brings data of an earlier version up to the present one, step by step: `MIGRATIONS[n]` takes version n to n + 1. The
 * first published version is 1, so that there is none yet.
 */
export type Migrations = Readonly<Record<number, (data: ReadonlyMap<string, unknown>) => ReadonlyMap<string, unknown>>>;
const MIGRATIONS: Migrations = {};

/** What became of a stored value. */
export type StoredReading =
  { kind: 'read'; record: KeptRecord } | { kind: 'newer' } | { kind: 'unreadable'; why: string };

/** A kept record as plain data. */
export const writeStoredRecord = ({ id, assessment, stamps, deleted, deletedStamp }: KeptRecord): StoredRecord => {
  const { units, answers, ...rest } = assessment;
  return {
    version: RECORD_VERSION,
    id,
    deleted,
    deletedStamp,
    stamps: Object.fromEntries(stamps),
    assessment: {
      ...rest,
      coverage: units.inForce,
      typed: { applied: units.applied, total: units.total },
      answers: Object.fromEntries(answers),
    },
  };
};

const migrate = (
  fields: ReadonlyMap<string, unknown>,
  migrations: Migrations,
  present: number,
): ReadonlyMap<string, unknown> => {
  const version = fields.get('version');
  if (typeof version !== 'number') throw new ShapeFault('version', 'sebuah angka');
  if (version >= present) return fields;
  const step = migrations[version];
  if (!step) throw new ShapeFault('version', 'versi yang dikenal');
  return migrate(new Map([...step(fields), ['version', version + 1]]), migrations, present);
};

/** Reads what lies in the browser. Nothing in it is trusted: an extension or an older program may have written it. */
export const readStoredRecord = (
  value: unknown,
  migrations = MIGRATIONS,
  present: number = RECORD_VERSION,
): StoredReading => {
  try {
    const raw = readFields(value, 'data');
    const version = raw.get('version');
    if (typeof version === 'number' && version > present) return { kind: 'newer' };
    const fields = migrate(raw, migrations, present);
    const assessment = readAssessment(fields.get('assessment'), 'data.assessment');
    const stamps = [...readFields(fields.get('stamps') ?? {}, 'data.stamps')].filter(
      ([key, stamp]) => isFieldKey(key) && Number.isSafeInteger(stamp),
    );
    const deletedStamp = fields.get('deletedStamp');
    return {
      kind: 'read',
      record: {
        version: RECORD_VERSION,
        id: assessment.id,
        assessment,
        stamps: new Map(stamps as [FieldKey, number][]),
        deleted: fields.get('deleted') === true,
        deletedStamp: Number.isSafeInteger(deletedStamp) ? (deletedStamp as number) : 0,
      },
    };
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    return { kind: 'unreadable', why: error.message };
  }
};
