import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readAssessmentBytes,
  readAssessmentFile,
  writeAssessmentFile,
  type FileReading,
} from '../../src/assessment/files/assessment-file.ts';
import {
  createAssessment,
  type Answer,
  type Assessment,
  type EvidenceDocument,
} from '../../src/assessment/answers/assessment.ts';
import { changeRecord, createRecord } from '../../src/assessment/answers/kept-record.ts';
import { mergeRecords } from '../../src/assessment/kept/merge-records.ts';
import { findGrowthFault, findLimitFault, sayLimitFault } from '../../src/assessment/files/find-limit-fault.ts';
import { MOST_CODES, MOST_DATA_BYTES, MOST_ROWS, MOST_FILE_BYTES } from '../../src/assessment/answers/limits.ts';
import { mergeWithinLimits } from '../../src/assessment/proposal/proposal.ts';
import { writeReportFile } from '../../src/assessment/files/report-file.ts';
import { readStoredRecord } from '../../src/assessment/kept/read-stored-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { sayUnwritable } from '../../src/islands/scorer/panels/say-unwritable.ts';
import { arbitraryAssessment } from '../fixtures/arbitrary-assessment.ts';

/** Nothing is asserted about speed: the limit is there for what hangs, also on a busy machine. */
const LONG = { timeout: 120_000 };
const RUBRIC = 'SPBE2020-I18';
const anyAssessment = arbitraryAssessment(RUBRIC, [`${RUBRIC}-L2-P-a`, `${RUBRIC}-L3-B-a`]);

const document = (id: string, text: string, code: string): EvidenceDocument => ({
  ...{ id, name: text, number: text, date: text, subject: text },
  ...{ part: text, page: text, file: text, link: text, items: [code] },
});
/** An answer with so many documents, all of one text. */
const answer = (count: number, text = '', note = ''): Answer & { count: number; text: string } => ({
  ...{ ticked: true, note, count, text },
});
const withAnswers = (
  answers: readonly (readonly [string, Answer & { count: number; text: string }])[],
): Assessment => ({
  ...createAssessment('x', RUBRIC, 'Besar'),
  answers: new Map(answers.map(([code, { ticked, note }]) => [code, { ticked, note }])),
  documents: answers.flatMap(([code, { count, text }]) =>
    Array.from({ length: count }, (_, index) => document(`${code}-${String(index + 1)}`, text, code)),
  ),
});
/** What was read, as the text of a file: of large assessments, texts are compared a hundred times faster than their parts. */
const textOf = (reading: FileReading): string =>
  reading.kind === 'read' ? writeAssessmentFile(reading.assessment) : '';

/** Whatever the page writes of an assessment, it reads: the file, the report with words of any length, the kept record. */
const expectReadBack = (assessment: Assessment, body = '<p>isi</p>') => {
  expect(findLimitFault(assessment)).toBeNull();
  expect(sayUnwritable(assessment)).toBeNull();
  const text = writeAssessmentFile(assessment);
  const report = Buffer.from(writeReportFile(body, assessment, assessment.name));
  const stored = readStoredRecord(structuredClone(writeStoredRecord(createRecord(assessment))));
  const isSame = {
    file: textOf(readAssessmentBytes(Buffer.from(text), RUBRIC)) === text,
    report: textOf(readAssessmentBytes(report, RUBRIC)) === text,
    // The page reads no more of a file than this; a shorter one was just read.
    front:
      report.length <= MOST_FILE_BYTES + 1 ||
      textOf(readAssessmentBytes(report.subarray(0, MOST_FILE_BYTES + 1), RUBRIC)) === text,
    stored: stored.kind === 'read' && writeAssessmentFile(stored.record.assessment) === text,
  };
  expect(isSame).toEqual({ file: true, report: true, front: true, stored: true });
};

const withNote = (note: string) => withAnswers([[`${RUBRIC}-L2-P-a`, answer(0, '', note)]]);
/** What stands around a note, in bytes as the limit counts them. */
let bytesAround: number | undefined;

/** The longest text of one sign that an assessment may hold as its note: one sign more is too long. */
const longestNote = (sign: string): Assessment => {
  const noted = (count: number) => withNote(sign.repeat(count));
  const each = Buffer.byteLength(JSON.stringify(sign.repeat(1000)).slice(1, -1)) / 1000 + (sign === '<' ? 5 : 0);
  const around = (bytesAround ??=
    (findLimitFault(withNote('a'.repeat(MOST_DATA_BYTES)))?.count ?? 0) - MOST_DATA_BYTES);
  const most = Math.floor((MOST_DATA_BYTES - around) / each);
  expect(findLimitFault(noted(most + 1))).not.toBeNull();
  return noted(most);
};

describe('an assessment within the limits', () => {
  test('is written as file, report and kept record, and read back the same, whatever it holds', LONG, () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expectReadBack(assessment);
      }),
      { numRuns: 100 },
    );
  });

  // Escapes of one byte to six, pairs and halves of pairs, what HTML doubles, and what a page cannot show. Whole pairs are the
  // least of them, and in any other assessment here as well: as long a note of them is for the long run.
  test.each(process.env['LONG'] === '1' ? ['<', '\ud800', '🙂'] : ['<', '\ud800'])(
    'is read back with as long a note of %j as there may be',
    LONG,
    (sign) => {
      const assessment = longestNote(sign);
      expectReadBack(assessment, sign === '<' ? `<p>${'&amp;'.repeat(5_000_000)}\u0000</p>` : '\u0000');
      expect(Buffer.byteLength(writeAssessmentFile(assessment))).toBeLessThan(MOST_DATA_BYTES);
    },
  );

  test('is read back with as many codes and documents as there may be', LONG, () => {
    expectReadBack(withAnswers([[`${RUBRIC}-L2-P-a`, answer(MOST_ROWS, '<&"')]]));
    expectReadBack(
      withAnswers(
        Array.from({ length: MOST_CODES }, (_, index) => [`${RUBRIC}-X-${String(index)}`, answer(1, '<')] as const),
      ),
    );
  });

  test('is that of every file which an earlier version read: 10 MB and 20,000 entries', LONG, () => {
    const head = { format: 'asesmen-spbe', version: 1, rubric: RUBRIC, id: 'x' };
    const evidence = Array.from({ length: 20_000 }, () => ({ name: 'a'.repeat(480) }));
    const text = JSON.stringify({ ...head, answers: { a: { evidence } } });
    expect(text.length).toBeGreaterThan(9_800_000);
    const reading = readAssessmentFile(text, RUBRIC);
    if (reading.kind !== 'read') throw new Error('The file was refused.');
    expectReadBack(reading.assessment);
  });
});

describe('two assessments within the limits, merged,', () => {
  test('are within them and hold both, or are refused whole with the figures', LONG, () => {
    const sizes = fc.constantFrom(0, 1, 9_999, 10_000, 10_001, 20_000);
    const side = fc
      .tuple(sizes, fc.constantFrom('a', 'b'), fc.constantFrom('', 'x', '<'.repeat(40)))
      .map(([count, code, text]) => withAnswers([[code, answer(count, `${text}${code}`)]]));
    fc.assert(
      fc.property(side, side, (current, imported) => {
        if (findLimitFault(current) || findLimitFault(imported)) return;
        const before = structuredClone(current);
        const result = mergeWithinLimits(current, imported);
        expect(current).toEqual(before);
        if (result.kind === 'merged') expect(findLimitFault(result.assessment)).toBeNull();
        else
          expect(sayLimitFault(result.fault)).toMatch(/^[\d,]+ (?:MB )?[\w ]+, sedangkan batasnya paling banyak \d+/);
      }),
      { numRuns: 12 },
    );
  });

  test('with 10,001 documents each are refused, of one item as of two', LONG, () => {
    for (const code of ['a', 'b']) {
      const result = mergeWithinLimits(
        withAnswers([['a', answer(10_001, 'satu')]]),
        withAnswers([[code, answer(10_001, 'dua')]]),
      );
      expect(result).toEqual({ kind: 'refused', fault: { kind: 'rows', count: 20_002 } });
    }
  });

  test('with the same 20,000 documents are the same, in no time', LONG, () => {
    const same = withAnswers([['a', answer(20_000, 'satu')]]);
    expect(mergeWithinLimits(same, same)).toEqual({ kind: 'merged', assessment: same });
  });

  test('with 10,001 codes each are refused', LONG, () => {
    const side = (from: number) =>
      withAnswers(Array.from({ length: 10_001 }, (_, index) => [String(from + index), answer(0)] as const));
    const result = mergeWithinLimits(side(0), side(20_000));
    expect(result).toEqual({ kind: 'refused', fault: { kind: 'codes', count: 20_002 } });
  });

  test('with notes of 12 MB each are refused', LONG, () => {
    const [ours, theirs] = ['a', 'b'].map((sign) => withAnswers([['x', answer(0, '', sign.repeat(12_000_000))]]));
    if (!ours || !theirs) throw new Error('There are no two sides.');
    expect(mergeWithinLimits(ours, theirs)).toMatchObject({ kind: 'refused', fault: { kind: 'bytes' } });
  });
});

describe('what is beyond the limits', () => {
  test.each([
    ['codes', withAnswers(Array.from({ length: MOST_CODES + 1 }, (_, index) => [String(index), answer(0)] as const))],
    ['documents', withAnswers([['a', answer(MOST_ROWS + 1)]])],
    [
      'documents in all',
      withAnswers([
        ['a', answer(MOST_ROWS)],
        ['b', answer(1)],
      ]),
    ],
    ['bytes', withAnswers([['a', answer(0, '', 'a'.repeat(MOST_DATA_BYTES))]])],
  ])('is refused as a file and not written as one: %s', LONG, (_what, assessment) => {
    expect(readAssessmentFile(writeAssessmentFile(assessment), RUBRIC)).toMatchObject({
      kind: 'refused',
      fault: { kind: 'beyond-limits' },
    });
    expect(sayUnwritable(assessment)).toMatch(/^Tidak diunduh: penilaian ini memuat .+ paling banyak .+ unduh lagi\./);
  });

  test('is still read from the browser, where two tabs came to it together', LONG, () => {
    const record = createRecord(createAssessment('x', RUBRIC, 'Dua tab'));
    const [one, other] = ['a', 'b'].map((code) =>
      changeRecord(record, { ...withAnswers([[code, answer(10_001)]]), name: record.assessment.name }),
    );
    if (!one || !other) throw new Error('There are no two tabs.');
    const merged = mergeRecords(one, other);
    const reading = readStoredRecord(structuredClone(writeStoredRecord(merged)));
    expect(reading.kind === 'read' && reading.record.assessment).toEqual(merged.assessment);
  });

  test('may be made less step by step, and never more', LONG, () => {
    const [less, more, most] = [-1, 1, 2].map((by) => withAnswers([['a', answer(MOST_ROWS + by)]]));
    if (!less || !more || !most) throw new Error('There are no three of them.');
    expect(findGrowthFault(more, most)).toEqual({ kind: 'rows', count: MOST_ROWS + 2 });
    expect(findGrowthFault(less, more)).toEqual({ kind: 'rows', count: MOST_ROWS + 1 });
    for (const [before, after] of [
      [most, more],
      [more, more],
      [more, less],
    ] as const)
      expect(findGrowthFault(before, after)).toBeNull();
  });
});
