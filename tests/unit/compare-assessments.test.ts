import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createAssessment,
  documentsByCode,
  isEmptyAnswer,
  type Answer,
  type Assessment,
  type EvidenceDocument,
} from '../../src/assessment/answers/assessment.ts';
import {
  compareAssessments as compareBy,
  countDifferences,
  sameAnswers,
  sameThroughout,
  type Comparison,
} from '../../src/assessment/proposal/compare-assessments.ts';
import { unitsOf } from '../../src/assessment/kept/parse-assessment.ts';
import { isBlank } from '../../src/assessment/proposal/is-blank.ts';
import { readIndicator18, whole } from '../fixtures/content.ts';
import { evidenceDocument } from '../fixtures/evidence-document.ts';

const rubric = await readIndicator18();
const compareAssessments = (before: Assessment, after: Assessment) => compareBy(rubric, before, after);

const empty = createAssessment('a', 'SPBE2020-I18', 'Penilaian');

const withAnswers = (answers: Record<string, Partial<Answer>>): Assessment => ({
  ...empty,
  answers: new Map(
    Object.entries(answers).map(([part, answer]) => [whole(part), { ticked: false, note: '', ...answer }]),
  ),
});

const entry = (id: string, name: string) => evidenceDocument(id, name, whole('L2-B-a'));

const evidenceOf = (before: readonly EvidenceDocument[], after: readonly EvidenceDocument[]) =>
  compareAssessments({ ...empty, documents: before }, { ...empty, documents: after }).evidence;

describe('a comparison of two assessments', () => {
  const ticking = (...parts: string[]) =>
    withAnswers(Object.fromEntries(parts.map((part) => [part, { ticked: true }])));

  test('names what counts on one side alone, implied items among it, in order, and unknown codes', () => {
    const { gained, lost, ticks } = compareAssessments(
      ticking('L3-P-a', 'L2-P-a', 'L2-B-c'),
      ticking('L9-X-z', 'L2-B-c', 'L2-B-a'),
    );
    expect(gained).toEqual(['L1-B-a', 'L2-B-a', 'L9-X-z'].map(whole));
    expect(lost).toEqual(['L2-P-a', 'L3-P-a'].map(whole));
    expect(ticks).toEqual([]);
  });

  test('of figures and of a tick by hand that say the same, finds nothing gained', () => {
    const byFigures = { ...empty, units: unitsOf({ applied: 12, total: 34 }) };
    const { gained, lost, ticks, fields } = compareAssessments(byFigures, ticking('L2-P-a'));
    expect({ gained, lost }).toEqual({ gained: [], lost: [] });
    expect(ticks).toEqual([whole('L2-P-a')]);
    expect(fields.map(({ field }) => field)).toEqual(['units']);
  });

  test('of an item that is implied and then ticked, tells the tick and no gain', () => {
    const comparison = compareAssessments(ticking('L3-B-a'), ticking('L3-B-a', 'L2-B-a'));
    expect(comparison.gained).toEqual([]);
    expect(comparison.ticks).toEqual([whole('L2-B-a')]);
    expect([sameAnswers(comparison), countDifferences(comparison)]).toEqual([false, 1]);
  });

  test('tells a changed note from a changed tick', () => {
    const { gained, notes } = compareAssessments(
      withAnswers({ 'L2-P-a': { note: 'lama' }, 'L2-B-a': { note: 'sama' } }),
      withAnswers({ 'L2-P-a': { note: 'baru' }, 'L2-B-a': { note: 'sama', ticked: true } }),
    );
    expect(notes).toEqual([whole('L2-P-a')]);
    expect(gained).toEqual(['L1-B-a', 'L2-B-a'].map(whole));
  });

  test('counts evidence that was added, removed and edited', () => {
    expect(
      evidenceOf([entry('1', 'SK'), entry('2', 'Undangan')], [entry('2', 'Undangan rapat'), entry('3', 'SOP')]),
    ).toEqual([{ code: whole('L2-B-a'), added: 1, removed: 1, edited: 1 }]);
  });

  test('takes a document for the same where only its id or its place in the list differs', () => {
    expect(evidenceOf([entry('1', 'SK'), entry('2', 'SOP')], [entry('7', 'SOP'), entry('1', 'SK')])).toEqual([]);
  });

  test('calls a document removed where its id went to another one that was there before', () => {
    expect(evidenceOf([entry('1', 'SK'), entry('2', 'SOP')], [entry('1', 'SOP')])).toEqual([
      { code: whole('L2-B-a'), added: 0, removed: 1, edited: 0 },
    ]);
  });

  test('counts each of several entries of one id', () => {
    expect(evidenceOf([entry('1', 'SK')], [entry('1', 'SOP'), entry('1', 'SK'), entry('1', 'SK')])).toEqual([
      { code: whole('L2-B-a'), added: 2, removed: 0, edited: 0 },
    ]);
  });

  test('gives changed fields as text, with "" where nothing is said', () => {
    const after: Assessment = {
      ...empty,
      name: 'Penilaian 2026',
      agency: 'Dinas Kominfo',
      by: 'asesor',
      year: 2026,
      target: 4,
      units: unitsOf({ applied: 12, total: 34 }),
    };
    expect(compareAssessments(empty, after).fields).toEqual([
      { field: 'name', before: 'Penilaian', after: 'Penilaian 2026' },
      { field: 'agency', before: '', after: 'Dinas Kominfo' },
      { field: 'by', before: 'mandiri', after: 'asesor' },
      { field: 'year', before: '', after: '2026' },
      { field: 'target', before: '', after: '4' },
      { field: 'units', before: '', after: '12 dari 34 unit' },
    ]);
  });

  test('shows unit figures that are typed and no valid pair beside those in force', () => {
    const before = { ...empty, units: unitsOf({ applied: 12, total: 34 }) };
    const after = { ...before, units: { ...before.units, applied: '99' } };
    expect(compareAssessments(before, after).fields).toEqual([
      { field: 'units', before: '12 dari 34 unit', after: '12 dari 34 unit, tertulis “99” dari “34”' },
    ]);
  });

  test('finds the same answers where only a field differs', () => {
    const comparison = compareAssessments(empty, { ...empty, name: 'Lain' });
    expect([sameAnswers(comparison), sameThroughout(comparison)]).toEqual([true, false]);
  });
});

const arbitraryEntry = fc.record({
  id: fc.constantFrom('1', '2', '3'),
  name: fc.constantFrom('', 'SK', 'SOP'),
  number: fc.constantFrom('', '7'),
  date: fc.constant(''),
  subject: fc.string({ maxLength: 2 }),
  part: fc.constant(''),
  page: fc.constant(''),
  file: fc.constant(''),
  link: fc.constant(''),
  items: fc.subarray(['L2-P-a', 'L2-B-a', 'L9-X-z'].map(whole)),
});

const arbitraryAnswer = fc.record({
  ticked: fc.boolean(),
  note: fc.constantFrom('', 'lama', 'baru'),
});

const arbitraryCode = fc.oneof(fc.constantFrom('L2-P-a', 'L2-B-a', 'L9-X-z').map(whole), fc.constant('__proto__'));

const arbitraryAssessment: fc.Arbitrary<Assessment> = fc
  .record({
    id: fc.constantFrom('a', 'b'),
    rubric: fc.constant('SPBE2020-I18'),
    name: fc.string(),
    agency: fc.constantFrom('', 'Dinas'),
    by: fc.constantFrom('mandiri', 'asesor'),
    year: fc.option(fc.constantFrom(2025, 2026)),
    target: fc.option(fc.constantFrom(3, 4)),
    units: fc.record({
      applied: fc.constantFrom('', '1', 'x'),
      total: fc.constantFrom('', '2'),
      inForce: fc.constantFrom(null, { applied: 1, total: 2 }),
    }),
    answers: fc
      .array(fc.tuple(arbitraryCode, arbitraryAnswer), { maxLength: 4 })
      .map((answers) => new Map(answers.filter(([, answer]) => !isEmptyAnswer(answer)))),
    documents: fc.array(arbitraryEntry, { maxLength: 5 }),
    splp: fc.option(fc.boolean()),
    reviews: fc.array(
      fc.record({ id: fc.constantFrom('7', '8'), date: fc.constantFrom('2024', '2025'), document: fc.constant('') }),
      { maxLength: 2 },
    ),
  })
  .map((given) => ({ ...empty, ...given }));

const swapped = ({ gained, lost, ticks, notes, evidence, lists, fields }: Comparison): Comparison => ({
  gained: lost,
  lost: gained,
  ticks,
  notes,
  evidence: evidence.map(({ code, added, removed, edited }) => ({ code, added: removed, removed: added, edited })),
  lists: lists.map(({ list, added, removed, edited }) => ({ list, added: removed, removed: added, edited })),
  fields: fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
});

describe('a comparison, for any assessments', () => {
  test('finds nothing between an assessment and itself', () => {
    fc.assert(
      fc.property(arbitraryAssessment, (assessment) => {
        expect(sameThroughout(compareAssessments(assessment, structuredClone(assessment)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('swaps what was gained and lost when the sides are swapped', () => {
    fc.assert(
      fc.property(arbitraryAssessment, arbitraryAssessment, (a, b) => {
        expect(compareAssessments(b, a)).toEqual(swapped(compareAssessments(a, b)));
      }),
      { numRuns: 300 },
    );
  });

  test('accounts for every document', () => {
    fc.assert(
      fc.property(arbitraryAssessment, arbitraryAssessment, (a, b) => {
        for (const { code, added, removed, edited } of compareAssessments(a, b).evidence) {
          const [before, after] = [documentsByCode(a).get(code) ?? [], documentsByCode(b).get(code) ?? []];
          expect(after.length - before.length).toBe(added - removed);
          expect(edited).toBeLessThanOrEqual(Math.min(before.length - removed, after.length - added));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an assessment that may be replaced', () => {
  test('says nothing but its name, its agency, who assesses and the year', () => {
    expect(isBlank({ ...empty, name: 'Lain', agency: 'Dinas', by: 'asesor', year: 2026 })).toBe(true);
  });

  const something: Partial<Assessment>[] = [
    { answers: new Map([['x', { ticked: false, note: 'catatan' }]]) },
    { documents: [entry('1', 'SK')] },
    { units: { applied: '1', total: '', inForce: null } },
    { target: 4 },
    { splp: false },
    { coverageTarget: { reached: '', target: '3' } },
    { reviewed: '2025-11' },
    { plan: [{ id: '1', item: '', who: '', by: '' }] },
    { others: { lain: 1 } },
  ];
  test.each(something)('is not one with %o', (more) => {
    expect(isBlank({ ...empty, ...more })).toBe(false);
  });
});
