import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import {
  answerOf,
  createAssessment,
  EMPTY_ANSWER,
  type EvidenceDocument,
} from '../../src/assessment/answers/assessment.ts';
import { withAnswer } from '../../src/assessment/answers/fields.ts';
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
import { evidenceDocument as proof } from '../fixtures/evidence-document.ts';

const CODES = ['A', 'B', 'C'] as const;
const base = createRecord(createAssessment('id', 'SPBE2020-I18', 'Contoh'));

/** One act of a reader: a tick, a note, a name, or deleting and bringing back. */
const arbitraryAct: fc.Arbitrary<(record: KeptRecord) => KeptRecord> = fc.oneof(
  fc.record({ code: fc.constantFrom(...CODES), ticked: fc.boolean(), note: fc.constantFrom('', 'x', 'y') }).map(
    ({ code, ticked, note }) =>
      (record: KeptRecord) =>
        changeRecord(
          record,
          withAnswer(record.assessment, code, { ...answerOf(record.assessment, code), ticked, note }),
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
      const { documents } = record.assessment;
      const there = documents.find((other) => other.id.startsWith(id));
      const items = there ? [...new Set([...there.items, code])] : [code];
      const after = there
        ? documents.flatMap((other) =>
            other !== there ? [other] : name === '' ? [] : [proof(there.id, name, ...items)],
          )
        : [...documents, ...(name === '' ? [] : [proof(`${id}-${nextStamp(record)}`, name, ...items)])];
      return changeRecord(record, { ...record.assessment, documents: after });
    }),
  // A document is given to another item, or a row is written in another list.
  fc.constantFrom(...CODES).map((code) => (record: KeptRecord) => {
    const [first, ...rest] = record.assessment.documents;
    if (!first) return changeRecord(record, { ...record.assessment, splp: code === 'A' });
    const reviews = [{ id: `r-${nextStamp(record)}`, date: code, document: first.id }];
    return changeRecord(record, { ...record.assessment, reviews, documents: [{ ...first, items: [code] }, ...rest] });
  }),
  fc.constantFrom('P', 'Q').map((name) => (record: KeptRecord) => changeRecord(record, { ...record.assessment, name })),
  fc.boolean().map((deleted) => (record: KeptRecord) => markDeleted(record, deleted)),
);
const arbitraryRecord = fc
  .tuple(fc.array(arbitraryAct, { maxLength: 6 }), fc.option(fc.integer({ min: 1 })))
  .map(([acts, changedAt]) => acts.reduce((record, act) => act(record), { ...base, changedAt }));

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
        const one = changeRecord(common, withAnswer(common.assessment, 'D', { ...EMPTY_ANSWER, ticked: true }));
        const two = changeRecord(common, withAnswer(common.assessment, 'E', { ...EMPTY_ANSWER, note: 'x' }));
        const { answers } = mergeRecords(one, two).assessment;
        expect(answers.get('D')?.ticked).toBe(true);
        expect(answers.get('E')?.note).toBe('x');
      }),
    );
  });

  test('keeps a note of one side and a document of the other, of one item', () => {
    const ticked = changeRecord(base, withAnswer(base.assessment, 'A', { ...EMPTY_ANSWER, ticked: true }));
    const noted = changeRecord(
      ticked,
      withAnswer(ticked.assessment, 'A', { ...answerOf(ticked.assessment, 'A'), note: 'x' }),
    );
    const proved = changeRecord(ticked, { ...ticked.assessment, documents: [proof('1', 'p', 'A')] });
    for (const { assessment } of [mergeRecords(noted, proved), mergeRecords(proved, noted)]) {
      expect(answerOf(assessment, 'A')).toEqual({ ticked: true, note: 'x' });
      expect(assessment.documents).toEqual([proof('1', 'p', 'A')]);
    }
  });

  const withDocuments = (record: KeptRecord, ...documents: EvidenceDocument[]) =>
    changeRecord(record, { ...record.assessment, documents });

  test('keeps the documents that two sides add to one item, and takes away what one side has taken away', () => {
    const common = withDocuments(base, proof('1', 'p', 'A'), proof('2', 'q', 'A'));
    const one = withDocuments(common, proof('1', 'p', 'A'), proof('2', 'q', 'A'), proof('x', 'r', 'A'));
    const two = withDocuments(common, proof('2', 'q', 'A'), proof('y', 's', 'A'));
    for (const merged of [mergeRecords(one, two), mergeRecords(two, one)])
      expect(merged.assessment.documents.map(({ id }) => id)).toEqual(['2', 'y', 'x']);
  });

  test('keeps the words that one side types of a document and the item that the other gives it to', () => {
    const common = withDocuments(base, proof('1', 'p', 'A'));
    const one = withDocuments(common, proof('1', 'SOP', 'A'));
    const two = withDocuments(common, proof('1', 'p', 'A', 'B'));
    for (const merged of [mergeRecords(one, two), mergeRecords(two, one)])
      expect(merged.assessment.documents).toEqual([proof('1', 'SOP', 'A', 'B')]);
  });

  test('what is not in the kept record, merged with it, is the whole record', () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.array(arbitraryAct, { maxLength: 4 }), (kept, acts) => {
        const changed = acts.reduce((before, act) => act(before), kept);
        const record = { ...changed, changedAt: (kept.changedAt ?? 0) + acts.length };
        expect(said(mergeRecords(kept, partsSince(record, kept)))).toEqual(said(record));
      }),
      { numRuns: 1000 },
    );
  });

  test('takes the later moment of the last change, and one rather than none', () => {
    const at = (changedAt: number | null) => ({ ...base, changedAt });
    for (const [a, b, later] of [
      [5, 7, 7],
      [null, 7, 7],
      [null, null, null],
    ] as const)
      expect([mergeRecords(at(a), at(b)).changedAt, mergeRecords(at(b), at(a)).changedAt]).toEqual([later, later]);
  });

  test('lets an untick win over the tick that it has seen', () => {
    const ticked = changeRecord(base, withAnswer(base.assessment, 'A', { ...EMPTY_ANSWER, ticked: true }));
    const unticked = changeRecord(ticked, withAnswer(ticked.assessment, 'A', EMPTY_ANSWER));
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
    });
  });

  test('has the moment of its last change, which stands in no file and may be missing or be none', () => {
    const record = changeRecord(base, { ...base.assessment, name: 'Lain' }, 1000);
    const stored = writeStoredRecord(record);
    expect(stored.changedAt).toBe(1000);
    expect(writeAssessmentFile(record.assessment)).not.toContain('changedAt');
    const momentOf = (changedAt: unknown) => {
      const reading = readStoredRecord({ ...stored, changedAt });
      return reading.kind === 'read' ? reading.record.changedAt : reading.kind;
    };
    expect([1000, undefined, 'kemarin', -1, 0, NaN, 9e15, 1.5, null].map(momentOf)).toEqual([
      1000,
      ...Array<null>(8).fill(null),
    ]);
  });

  test('of a newer version is told apart from one that cannot be read', () => {
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 4 })).toEqual({ kind: 'newer' });
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 'satu' }).kind).toBe('unreadable');
    expect(readStoredRecord({ ...writeStoredRecord(base), version: 0 }).kind).toBe('unreadable');
  });

  /** As versions 1 and 2 kept it: the evidence within its answers. */
  const older = (version: number, stamps: object) => ({
    ...writeStoredRecord(base),
    version,
    stamps,
    assessment: {
      ...(writeStoredRecord(base).assessment as object),
      answers: {
        A: { ticked: true, note: 'x', evidence: [{ ...proof('1', 'p'), items: undefined }] },
        B: {
          ticked: false,
          note: '',
          evidence: [
            { id: '1', name: 'q' },
            { id: '7', name: 'p' },
          ],
        },
      },
    },
  });
  const readOlder = (version: number, stamps: object) => {
    const reading = readStoredRecord(older(version, stamps));
    if (reading.kind !== 'read') throw new Error('It was not read.');
    return reading.record;
  };

  test('of version 1, which counted an answer as a whole, gives its count to each of its parts', () => {
    const { assessment, stamps } = readOlder(1, { 'answer:A': 7, name: 3, 'answer:C': 5 });
    expect(assessment.documents).toEqual([proof('1', 'p', 'A', 'B'), proof('1-2', 'q', 'B')]);
    expect(Object.fromEntries(stamps)).toEqual({
      name: 3,
      'ticked:A': 7,
      'note:A': 7,
      'documents:1': 7,
      'items:1': 7,
      'ticked:C': 5,
      'note:C': 5,
    });
  });

  test('of version 2, which counted each evidence of an item, counts the document that it became', () => {
    const { stamps } = readOlder(2, { 'entry:1:A1': 4, 'entry:1:B7': 9, 'entry:1:B1': 2, 'entry:1:Agone': 6 });
    expect(Object.fromEntries(stamps)).toEqual({
      'documents:1': 9,
      'items:1': 9,
      'documents:1-2': 2,
      'items:1-2': 2,
      'documents:gone': 6,
      'items:gone': 6,
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
