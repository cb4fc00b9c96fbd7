import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import {
  answerOf,
  createAssessment,
  EMPTY_ANSWER,
  type EvidenceEntry,
} from '../../src/assessment/answers/assessment.ts';
import { answerKey, entryKey, withField } from '../../src/assessment/answers/fields.ts';
import {
  changeRecord,
  createRecord,
  markDeleted,
  nextStamp,
  partsSince,
  type KeptRecord,
} from '../../src/assessment/answers/kept-record.ts';
import { mergeRecords } from '../../src/assessment/kept/merge-records.ts';
import { readStoredRecord } from '../../src/assessment/kept/read-stored-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { readCoverage } from '../../src/domain/estimate/coverage.ts';
import { evidenceEntry as entry } from '../fixtures/evidence-entry.ts';

const CODES = ['A', 'B', 'C'] as const;
const base = createRecord(createAssessment('id', 'SPBE2020-I18', 'Contoh'));

/** One act of a reader: a tick, a note, a name, or deleting and bringing back. */
const arbitraryAct: fc.Arbitrary<(record: KeptRecord) => KeptRecord> = fc.oneof(
  fc.record({ code: fc.constantFrom(...CODES), ticked: fc.boolean(), note: fc.constantFrom('', 'x', 'y') }).map(
    ({ code, ticked, note }) =>
      (record: KeptRecord) =>
        changeRecord(
          record,
          withField(record.assessment, answerKey(code), { ...answerOf(record.assessment, code), ticked, note }),
        ),
  ),
  // A document is added, edited or taken away.
  fc
    .record({
      code: fc.constantFrom(...CODES),
      id: fc.constantFrom('1', '2', '3'),
      name: fc.constantFrom('', 'p', 'q'),
    })
    .map(({ code, id, name }) => (record: KeptRecord) => {
      // As the page does: edited where it stands, added at the end under a name that nothing had before.
      const answer = answerOf(record.assessment, code);
      const there = answer.evidence.find((other) => other.id.startsWith(id));
      const evidence = there
        ? answer.evidence.flatMap((other) => (other !== there ? [other] : name === '' ? [] : [entry(there.id, name)]))
        : [...answer.evidence, ...(name === '' ? [] : [entry(`${id}-${nextStamp(record)}`, name)])];
      return changeRecord(record, withField(record.assessment, answerKey(code), { ...answer, evidence }));
    }),
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

  test('keeps a note of one side and a document of the other, of one item', () => {
    const ticked = changeRecord(base, withField(base.assessment, answerKey('A'), { ...EMPTY_ANSWER, ticked: true }));
    const change = (part: object) =>
      changeRecord(
        ticked,
        withField(ticked.assessment, answerKey('A'), { ...answerOf(ticked.assessment, 'A'), ...part }),
      );
    const [noted, proved] = [change({ note: 'x' }), change({ evidence: [entry('1', 'p')] })];
    const both = { ticked: true, note: 'x', evidence: [entry('1', 'p')] };
    expect(answerOf(mergeRecords(noted, proved).assessment, 'A')).toEqual(both);
    expect(answerOf(mergeRecords(proved, noted).assessment, 'A')).toEqual(both);
  });

  test('keeps the documents that two sides add to one item, and takes away what one side has taken away', () => {
    const withEvidence = (record: KeptRecord, ...evidence: EvidenceEntry[]) =>
      changeRecord(record, withField(record.assessment, answerKey('A'), { ...EMPTY_ANSWER, evidence }));
    const common = withEvidence(base, entry('1', 'p'), entry('2', 'q'));
    const one = withEvidence(common, entry('1', 'p'), entry('2', 'q'), entry('x', 'r'));
    const two = withEvidence(common, entry('2', 'q'), entry('y', 's'));
    for (const merged of [mergeRecords(one, two), mergeRecords(two, one)])
      expect(answerOf(merged.assessment, 'A').evidence.map(({ id }) => id)).toEqual(['2', 'y', 'x']);
  });

  test('what is not in the kept record, merged with it, is the whole record', () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.array(arbitraryAct, { maxLength: 4 }), (kept, acts) => {
        const record = acts.reduce((before, act) => act(before), kept);
        expect(said(mergeRecords(kept, partsSince(record, kept)))).toEqual(said(record));
      }),
      { numRuns: 1000 },
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
    expect(readAssessmentFile(file, base.assessment.rubric)).toEqual({
      kind: 'read',
      assessment: record.assessment,
      unknown: [],
    });
  });

  test('of a newer version is told apart from one that cannot be read', () => {
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 3 })).toEqual({ kind: 'newer' });
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 'satu' }).kind).toBe('unreadable');
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 0 }).kind).toBe('unreadable');
  });

  test('of version 1, which counted an answer as a whole, gives its count to each of its parts', () => {
    const record = changeRecord(
      base,
      withField(base.assessment, answerKey('A'), { ticked: true, note: 'x', evidence: [entry('1', 'p')] }),
    );
    const stored = { ...writeStoredRecord(record), version: 1, stamps: { 'answer:A': 7, name: 3, 'answer:B': 5 } };
    const reading = readStoredRecord(stored);
    expect(reading.kind === 'read' && Object.fromEntries(reading.record.stamps)).toEqual({
      name: 3,
      'ticked:A': 7,
      'note:A': 7,
      [entryKey('A', '1')]: 7,
      'ticked:B': 5,
      'note:B': 5,
    });
  });

  test('of a version that never was is set aside', () => {
    for (const version of [0, 1.5, '1', undefined])
      expect(readStoredRecord({ ...writeStoredRecord(base), version }).kind).toBe('unreadable');
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
