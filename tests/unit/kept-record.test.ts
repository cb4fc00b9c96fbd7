import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/assessment-file.ts';
import { createAssessment, EMPTY_ANSWER } from '../../src/assessment/assessment.ts';
import { answerKey, withField } from '../../src/assessment/fields.ts';
import {
  changeRecord,
  createRecord,
  markDeleted,
  mergeRecords,
  type KeptRecord,
} from '../../src/assessment/kept-record.ts';
import { readStoredRecord, writeStoredRecord } from '../../src/assessment/stored-record.ts';
import { readCoverage } from '../../src/domain/coverage.ts';

const CODES = ['A', 'B', 'C'] as const;
const base = createRecord(createAssessment('id', 'SPBE2020-I18', 'Contoh'));

/** One act of a reader: a tick, a note, a name, or deleting and bringing back. */
const arbitraryAct: fc.Arbitrary<(record: KeptRecord) => KeptRecord> = fc.oneof(
  fc.record({ code: fc.constantFrom(...CODES), ticked: fc.boolean(), note: fc.constantFrom('', 'x', 'y') }).map(
    ({ code, ticked, note }) =>
      (record: KeptRecord) =>
        changeRecord(record, withField(record.assessment, answerKey(code), { ...EMPTY_ANSWER, ticked, note })),
  ),
  fc.constantFrom('P', 'Q').map((name) => (record: KeptRecord) => changeRecord(record, { ...record.assessment, name })),
  fc.boolean().map((deleted) => (record: KeptRecord) => markDeleted(record, deleted)),
);
const arbitraryRecord = fc
  .array(arbitraryAct, { maxLength: 6 })
  .map((acts) => acts.reduce((record, act) => act(record), base));

/** What a record says, whatever the order of its maps. */
const said = (record: KeptRecord) => {
  const { stamps, assessment, ...rest } = record;
  return {
    ...rest,
    stamps: new Map([...stamps].sort()),
    assessment: { ...assessment, answers: new Map([...assessment.answers].sort()) },
  };
};

describe('merging two records of one assessment', () => {
  test('comes to the same from either side, and again to the same', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (a, b) => {
        const merged = mergeRecords(a, b);
        expect(said(mergeRecords(b, a))).toEqual(said(merged));
        expect(said(mergeRecords(merged, b))).toEqual(said(merged));
        expect(said(mergeRecords(merged, a))).toEqual(said(merged));
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps what either side changed after they parted, item by item', () => {
    fc.assert(
      fc.property(arbitraryRecord, (common) => {
        const one = changeRecord(
          common,
          withField(common.assessment, answerKey('D'), { ...EMPTY_ANSWER, ticked: true }),
        );
        const two = changeRecord(common, withField(common.assessment, answerKey('E'), { ...EMPTY_ANSWER, note: 'x' }));
        const { answers } = mergeRecords(one, two).assessment;
        expect(answers.get('D')?.ticked).toBe(true);
        expect(answers.get('E')?.note).toBe('x');
      }),
    );
  });

  test('lets an untick win over the tick that it has seen', () => {
    const ticked = changeRecord(base, withField(base.assessment, answerKey('A'), { ...EMPTY_ANSWER, ticked: true }));
    const unticked = changeRecord(ticked, withField(ticked.assessment, answerKey('A'), EMPTY_ANSWER));
    expect(mergeRecords(ticked, unticked).assessment.answers.has('A')).toBe(false);
    expect(mergeRecords(unticked, ticked).assessment.answers.has('A')).toBe(false);
  });
});

describe('a stored record', () => {
  test('is read back as it was written', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const reading = readStoredRecord(structuredClone(writeStoredRecord(record)));
        expect(reading).toEqual({ kind: 'read', record });
      }),
    );
  });

  test.each([
    [' ', ''],
    ['', '\t'],
    ['  ', '\u00a0'],
    ['', ''],
    [' 12 ', '034'],
    ['12 ', ' '],
  ])('keeps the unit figures as they were typed: %j and %j', (applied, total) => {
    const reading = readCoverage(applied, total);
    const units = { applied, total, inForce: reading.kind === 'valid' ? reading.coverage : null };
    const record = changeRecord(base, { ...base.assessment, units });
    expect(readStoredRecord(structuredClone(writeStoredRecord(record)))).toEqual({ kind: 'read', record });
    const file = writeAssessmentFile(record.assessment);
    expect(readAssessmentFile(file, base.assessment.rubric)).toEqual({ kind: 'read', assessment: record.assessment });
  });

  test('of a newer version is told apart from one that cannot be read', () => {
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 2 })).toEqual({ kind: 'newer' });
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 'satu' }).kind).toBe('unreadable');
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 0 }).kind).toBe('unreadable');
  });

  test('of an older version is brought up to date step by step', () => {
    const migrations = {
      1: (data: ReadonlyMap<string, unknown>) =>
        new Map([...data, ['assessment', { ...(data.get('assessment') as object), agency: 'satu' }]]),
      2: (data: ReadonlyMap<string, unknown>) =>
        new Map([...data, ['assessment', { ...(data.get('assessment') as object), name: 'dua' }]]),
    };
    const reading = readStoredRecord(writeStoredRecord(base), migrations, 3);
    expect(reading).toMatchObject({ kind: 'read', record: { assessment: { name: 'dua', agency: 'satu' } } });
  });

  test('never throws, whatever lies in the browser', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(['read', 'newer', 'unreadable']).toContain(readStoredRecord(value).kind);
      }),
      { numRuns: 1000 },
    );
  });
});
