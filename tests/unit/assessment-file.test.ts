import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { mergeImported } from '../../src/assessment/proposal/proposal.ts';
import { writeReportFile } from '../../src/assessment/files/report-file.ts';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { LISTS } from '../../src/assessment/answers/fields.ts';
import { contentOf } from '../../src/assessment/kept/read-evidence.ts';
import { listUnknownFields } from '../../src/assessment/proposal/list-unknown-fields.ts';
import { evidenceDocument } from '../fixtures/evidence-document.ts';
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
        });
      }),
      { numRuns: 500 },
    );
  });

  test('as a report does the same, and its data never leaves its element', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const report = writeReportFile('<p>isi</p>', assessment, assessment.name);
        expect(readAssessmentFile(report, rubric.code)).toEqual({ kind: 'read', assessment });
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

  test('with fields that nothing is known of keeps them, names them with their place, and writes them again', () => {
    const item = `${rubric.code}-L2-P-a`;
    const text = JSON.stringify({
      ...{ format: 'asesmen-spbe', version: 2, rubric: rubric.code, id: 'x', Answers: {}, kosong: '', tidak: null },
      coverage: { applied: 1, total: 2, persen: 50 },
      answers: { [item]: { ticked: true, reviewer: 'Budi' } },
      documents: [{ name: 'SOP' }, { url: 'https://contoh.example/', items: [item] }],
      readings: { splp: true, pdn: false, coverageTarget: { reached: 1, target: 2, tahun: 2025 } },
    });
    const reading = readAssessmentFile(text, rubric.code);
    if (reading.kind !== 'read') throw new Error('It was refused.');
    expect(listUnknownFields(reading.assessment)).toEqual([
      ...['Answers', 'kosong', 'tidak', 'coverage', 'readings'],
      `reviewer (${item})`,
      'url (dokumen 2)',
    ]);
    expect(JSON.parse(writeAssessmentFile(reading.assessment))).toMatchObject({
      ...{ Answers: {}, kosong: '', tidak: null },
      coverage: { applied: 1, total: 2, persen: 50 },
      answers: { [item]: { ticked: true, note: '', reviewer: 'Budi' } },
      documents: [{ name: 'SOP' }, { url: 'https://contoh.example/', items: [item] }],
      readings: { splp: true, pdn: false, coverageTarget: { reached: 1, target: 2, tahun: 2025 } },
    });
  });

  test('whose unknown fields are too deep to be written again is refused', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const text = `{"format":"asesmen-spbe","version":2,"rubric":"${rubric.code}","id":"x","dalam":${deep}}`;
    expect(readAssessmentFile(text, rubric.code)).toMatchObject({ kind: 'refused', fault: { kind: 'wrong-shape' } });
  });

  test('of version 1 gives its evidence as documents, each once with all items that it proved', () => {
    const sop = {
      id: 'bukti-1',
      name: 'SOP',
      number: '7',
      date: '',
      subject: '',
      part: '',
      page: '',
      file: '',
      link: '',
    };
    const text = JSON.stringify({
      ...{ format: 'asesmen-spbe', version: 1, rubric: rubric.code, id: 'x' },
      answers: {
        A: { ticked: true, note: 'n', evidence: [sop, { id: 'bukti-2', name: 'Undangan' }] },
        B: { ticked: false, evidence: [{ ...sop, id: 'bukti-9' }, {}, {}] },
      },
    });
    const reading = readAssessmentFile(text, rubric.code);
    if (reading.kind !== 'read') throw new Error('It was refused.');
    const { documents, answers } = reading.assessment;
    expect(documents.map(({ id, name, items }) => [id, name, items])).toEqual([
      ['bukti-1', 'SOP', ['A', 'B']],
      ['bukti-2', 'Undangan', ['A']],
      ['dokumen-2', '', ['B']],
      ['dokumen-3', '', ['B']],
    ]);
    expect([...answers]).toEqual([['A', { ticked: true, note: 'n' }]]);
  });

  test('that gives one id to several rows is read with as many ids', () => {
    const rows = [{ id: 'x-2', name: 'a' }, { name: 'b' }, { id: 'x-2', name: 'c' }];
    const text = JSON.stringify({
      ...{ format: 'asesmen-spbe', version: 2, rubric: rubric.code, id: 'x' },
      ...{ documents: rows, units: rows, reviews: [{ id: 'x-2' }] },
    });
    const reading = readAssessmentFile(text, rubric.code);
    if (reading.kind !== 'read') throw new Error('It was refused.');
    const { documents, unitTable, reviews } = reading.assessment;
    expect(new Set([...documents, ...unitTable, ...reviews].map(({ id }) => id)).size).toBe(7);
  });

  test('with a code such as "__proto__" keeps it as data and pollutes nothing', () => {
    const text = `{"format":"asesmen-spbe","version":1,"rubric":"${rubric.code}","id":"x","answers":{"__proto__":{"ticked":true,"polluted":1}}}`;
    const reading = readAssessmentFile(text, rubric.code);
    expect(reading.kind === 'read' && reading.assessment.answers.get('__proto__')?.ticked).toBe(true);
    expect(({} as Record<string, unknown>)['ticked']).toBeUndefined();
  });
});

describe('merging a file', () => {
  test('loses no tick, note, document or row of either side, and joins documents that say the same', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (current, imported) => {
        const merged = mergeImported(current, imported);
        for (const side of [current, imported]) {
          for (const [code, { ticked, note }] of side.answers) {
            const answer = merged.answers.get(code);
            if (ticked) expect(answer?.ticked).toBe(true);
            expect(answer?.note).toContain(note);
          }
          for (const document of side.documents) {
            const there = merged.documents.find((one) => contentOf(one) === contentOf(document));
            expect(there?.items).toEqual(expect.arrayContaining([...document.items]));
          }
          for (const list of ['unitTable', 'integrations', 'reviews', 'followUps', 'plan'] as const)
            expect(merged[list].length).toBeGreaterThanOrEqual(side[list].length);
        }
        const ids = LISTS.flatMap((list) => merged[list].map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps what refers to a document with it, also where the document gets another id', () => {
    const sop = evidenceDocument('d', 'SOP', 'A');
    const empty = createAssessment('x', rubric.code, 'x');
    const current = { ...empty, documents: [evidenceDocument('d', 'Undangan', 'A'), { ...sop, id: 'lama' }] };
    const imported = { ...empty, documents: [sop], reviews: [{ id: 'r', date: '2025', document: 'd' }] };
    const { documents, reviews } = mergeImported(current, imported);
    expect(documents.map(({ id }) => id)).toEqual(['d', 'lama']);
    expect(reviews).toEqual([{ id: 'r', date: '2025', document: 'lama' }]);
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
