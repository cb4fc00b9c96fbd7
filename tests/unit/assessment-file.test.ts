import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { mergeImported } from '../../src/assessment/proposal/proposal.ts';
import { writeReportFile } from '../../src/assessment/files/report-file.ts';
import { arbitraryAssessment } from '../fixtures/arbitrary-assessment.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const anyAssessment = arbitraryAssessment(
  rubric.code,
  rubric.items.map(({ code }) => code),
);

describe('a file', () => {
  test('exported and imported gives the same assessment back, whatever it holds', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(readAssessmentFile(writeAssessmentFile(assessment), rubric.code)).toEqual({
          kind: 'read',
          assessment,
          unknown: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  test('as a report does the same, and its data never leaves its element', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const report = writeReportFile('<p>isi</p>', assessment, assessment.name);
        expect(readAssessmentFile(report, rubric.code)).toEqual({ kind: 'read', assessment, unknown: [] });
        expect(report.match(/<script/g)).toHaveLength(1);
        expect(report.match(/<\/script>/g)).toHaveLength(1);
        expect(/<title>([^<]*)<\/title>/.exec(report)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('is refused or read, and never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .anything()
            .map((value) =>
              JSON.stringify({ format: 'asesmen-spbe', version: 1, rubric: rubric.code, id: 'x', answers: value }),
            ),
        ),
        (text) => {
          expect(['read', 'refused']).toContain(readAssessmentFile(text, rubric.code).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each([
    { coverage: { applied: { toString: 1, valueOf: 1 }, total: 1 } },
    { coverage: { applied: '1', total: '2' } },
    { coverage: [1, 2] },
    { target: 9 },
    { target: -3 },
    { year: 1.5 },
    { name: 5 },
    { by: 'lain' },
  ])('with a wrong type is refused: %j', (more) => {
    const text = JSON.stringify({
      format: 'asesmen-spbe',
      version: 1,
      rubric: rubric.code,
      id: 'x',
      answers: {},
      ...more,
    });
    expect(readAssessmentFile(text, rubric.code)).toMatchObject({ kind: 'refused', fault: { kind: 'wrong-shape' } });
  });

  test('with fields that nothing is known of is read, and they are named with their place', () => {
    const item = `${rubric.code}-L2-P-a`;
    const text = JSON.stringify({
      ...{ format: 'asesmen-spbe', version: 1, rubric: rubric.code, id: 'x', Answers: {}, kosong: '', tidak: null },
      coverage: { applied: 1, total: 2, persen: 50 },
      answers: {
        [item]: { ticked: true, reviewer: 'Budi', evidence: [{ name: 'SOP' }, { url: 'https://contoh.example/' }] },
      },
    });
    expect(readAssessmentFile(text, rubric.code)).toMatchObject({
      kind: 'read',
      unknown: ['Answers', 'persen (coverage)', `reviewer (${item})`, `url (bukti 2, ${item})`],
    });
  });

  test('that gives one id to two pieces of evidence is read with two', () => {
    const evidence = [{ id: 'bukti-2', name: 'a' }, { name: 'b' }, { id: 'bukti-2', name: 'c' }];
    const text = JSON.stringify({
      format: 'asesmen-spbe',
      version: 1,
      rubric: rubric.code,
      id: 'x',
      answers: { A: { evidence } },
    });
    const reading = readAssessmentFile(text, rubric.code);
    const ids = reading.kind === 'read' ? reading.assessment.answers.get('A')?.evidence.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(3);
  });

  test('with a code such as "__proto__" keeps it as data and pollutes nothing', () => {
    const text = `{"format":"asesmen-spbe","version":1,"rubric":"${rubric.code}","id":"x","answers":{"__proto__":{"ticked":true,"polluted":1}}}`;
    const reading = readAssessmentFile(text, rubric.code);
    expect(reading.kind === 'read' && reading.assessment.answers.get('__proto__')?.ticked).toBe(true);
    expect(({} as Record<string, unknown>)['ticked']).toBeUndefined();
  });
});

describe('merging a file', () => {
  test('loses no tick, note or evidence of either side', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (current, imported) => {
        const merged = mergeImported(current, imported);
        for (const side of [current, imported]) {
          for (const [code, { ticked, note, evidence }] of side.answers) {
            const answer = merged.answers.get(code);
            if (ticked) expect(answer?.ticked).toBe(true);
            expect(answer?.note).toContain(note);
            expect(answer?.evidence.map(({ name }) => name)).toEqual(
              expect.arrayContaining(evidence.map(({ name }) => name)),
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a second time changes nothing more', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (current, imported) => {
        const once = mergeImported(current, imported);
        expect(mergeImported(once, imported)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});
