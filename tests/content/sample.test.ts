import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { documentsByCode, tickedCodes } from '../../src/assessment/answers/assessment.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { parseContentFile } from '../../src/integrations/content/read-content.ts';
import { readIndicator18, readProjectContent } from '../fixtures/content.ts';

const FILE = 'content/spbe2020/i18/contoh.json';
const files = await readProjectContent();
const sample = files.find(({ file }) => file === FILE);
const text = JSON.stringify(sample?.data);
const sentencesOf = (changed: string) =>
  checkContent(
    files.map((source) => (source.file === FILE ? parseContentFile(FILE, changed) : source)),
    false,
  ).problems.map((problem) => formatProblem({ ...problem, place: undefined }));

test('the sample is read like any file, and shows level 3 with something missing for level 4', async () => {
  const reading = readAssessmentFile(text, 'SPBE2020-I18');
  if (reading.kind !== 'read') throw new Error('The sample was refused.');
  const { assessment } = reading;
  const answers = { ticked: tickedCodes(assessment), coverage: assessment.units.inForce };
  expect(estimateLevel(await readIndicator18(), answers)).toMatchObject({ min: 3, max: 3, claimed: 3 });
});

test('a sample with an unknown code, of another rubric, or of a wrong shape stops the build with a sentence', () => {
  expect(sentencesOf(text.replace('L4-B1-b', 'L4-B9-b'))).toEqual([
    `${FILE} › answers.SPBE2020-I18-L4-B9-b: Kode SPBE2020-I18-L4-B9-b tidak ada dalam rubrik ini. Tulis kode butir yang ada, atau hapus jawabannya.`,
  ]);
  expect(sentencesOf(text.replace('"rubric":"SPBE2020-I18"', '"rubric":"SPBE2020-I17"'))[0]).toContain(
    'menilai rubrik lain',
  );
  expect(sentencesOf(text.replace('"ticked":true', '"ticked":"ya"'))[0]).toContain('seharusnya true atau false');
});

test('a sample that is no JSON stops the build with a sentence', () => {
  const [sentence, ...others] = sentencesOf('{ "format": ');
  expect(sentence).toMatch(
    /^content\/spbe2020\/i18\/contoh\.json: Berkas tidak dapat dibaca: .*Betulkan penulisan JSON/,
  );
  expect(others).toEqual([]);
});

test('an indicator may have no sample', () => {
  const without = files.filter(({ file }) => file !== FILE);
  expect(checkContent(without, false).problems).toEqual([]);
});

test('every answer of the sample shows a note and one or two invented documents', () => {
  const reading = readAssessmentFile(text, 'SPBE2020-I18');
  if (reading.kind !== 'read') throw new Error('The sample was refused.');
  const documents = documentsByCode(reading.assessment);
  for (const [code, { note }] of reading.assessment.answers) {
    expect(note, code).toMatch(/^Contoh/);
    expect([1, 2], code).toContain(documents.get(code)?.length);
    for (const { number, link } of documents.get(code) ?? []) {
      expect(number, code).toMatch(/^(\d{3}\/CONTOH\/2026)?$/);
      expect(link, code).toMatch(/^(https:\/\/contoh\.example\/.+)?$/);
    }
  }
});

test('the sample as version 1 wrote it is read as the same assessment', async () => {
  const older = await readFile(new URL('../fixtures/asesmen-versi-1.json', import.meta.url), 'utf8');
  expect(JSON.parse(older)).toMatchObject({ version: 1 });
  expect(readAssessmentFile(older, 'SPBE2020-I18')).toEqual(readAssessmentFile(text, 'SPBE2020-I18'));
});
