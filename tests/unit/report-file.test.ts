import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile, writeAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { writeReportFile } from '../../src/assessment/files/report-file.ts';
import { arbitraryAssessment } from '../fixtures/arbitrary-assessment.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const anyAssessment = arbitraryAssessment(
  rubric.code,
  rubric.items.map(({ code }) => code),
);
const NASTY = '</script><script>alert(1)</script><!--<title>';
const named = (name: string) => createAssessment('x', rubric.code, name);
const titleOf = (report: string) => /<title>([\s\S]*?)<\/title>/.exec(report)?.[1];

describe('a report file', () => {
  test('is read back as the same assessment, with no "<" in its data and its title escaped', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const report = writeReportFile('<p>isi</p>', assessment, assessment.name);
        expect(readAssessmentFile(report, rubric.code)).toEqual({ kind: 'read', assessment });
        const data = report.split('<script type="application/json" id="asesmen-spbe">')[1]?.split('</script>')[0];
        expect(data).toBeDefined();
        expect(data).not.toContain('<');
        expect(titleOf(report)).not.toContain('<');
      }),
      { numRuns: 300 },
    );
  });

  test('names its language, its characters, and a policy that lets nothing run or load', () => {
    const report = writeReportFile('<p>isi</p>', named('Contoh'), 'Contoh');
    expect(report).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(report).toContain('<meta charset="utf-8">');
    expect(report).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(report).toContain('<p>isi</p>');
  });

  test('keeps hostile words in its title as words, and shortens a long one between characters', () => {
    expect(titleOf(writeReportFile('', named(NASTY), `"${NASTY}" & lain`))).toBe(
      '&quot;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--&lt;title&gt;&quot; &amp; lain',
    );
    expect(titleOf(writeReportFile('', named('x'), `a${'🙂'.repeat(5000)}`))).toBe(`a${'🙂'.repeat(99)}`);
  });
});

describe('a report that went through another program', () => {
  const report = writeReportFile('<p>isi</p>', named('Contoh </script> <b>'), 'Contoh');
  const START = '<script type="application/json" id="asesmen-spbe">';
  const withStart = (start: string) => report.replace(START, start);

  test.each([
    ['a formatter of markup', withStart('<script id="asesmen-spbe" type="application/json">')],
    ['one that shortens markup', withStart('<script type=application/json id=asesmen-spbe>')],
    ['one with marks of its own', withStart("<script\n  type='application/json'\n  id='asesmen-spbe'\n>")],
    [
      'an old browser',
      withStart('<SCRIPT id=asesmen-spbe type=application/json>').replaceAll('</script>', '</SCRIPT>'),
    ],
    ['an extension that adds attributes', withStart(START.replace('>', ' nonce="" data-x="1">'))],
    ['a browser that notes where it came from', report.replace('>', '>\n<!-- saved from url=(0014)about:internet -->')],
    ['an editor of another system', `\uFEFF${report.replaceAll('\n', '\r\n')}`],
  ])('%s is read as before', (_what, text) => {
    expect(readAssessmentFile(text, rubric.code)).toMatchObject({
      kind: 'read',
      assessment: { name: 'Contoh </script> <b>' },
    });
  });

  test('that writes pages as XML gives back the same signs', () => {
    const name = '<b>&amp; & "x" </script> &lt;';
    const html = writeReportFile('', named(name), 'Contoh');
    const [before = '', data = '', after = ''] = html.split(/(?<=id="asesmen-spbe">)|(?=<\/script>)/);
    const escaped = data.replaceAll('&', '&amp;').replaceAll('>', '&gt;');
    const xml = before.replace('<html', '<html xmlns="http://www.w3.org/1999/xhtml"') + escaped + after;
    expect(escaped).not.toBe(data);
    expect(readAssessmentFile(xml, rubric.code)).toMatchObject({ kind: 'read', assessment: { name } });
    expect(readAssessmentFile(html, rubric.code)).toMatchObject({ kind: 'read', assessment: { name } });
  });

  test('that put two into one is not read as the first alone', () => {
    for (const second of [report, withStart('<script id=asesmen-spbe>')])
      expect(readAssessmentFile(report + second, rubric.code)).toEqual({
        kind: 'refused',
        fault: { kind: 'second-report' },
      });
  });

  test('is not looked for in the words of a file', () => {
    const name = "<script id='asesmen-spbe'>{}</script><script id=asesmen-spbe>";
    const text = writeAssessmentFile({ ...named(name), agency: START });
    expect(readAssessmentFile(text, rubric.code)).toMatchObject({ kind: 'read', assessment: { name, agency: START } });
  });

  test('is looked for in proportion to the text', { timeout: 10_000 }, () => {
    for (const part of ['<script', '<script id=', '<script id   ', '<script asesmen-spbe', '< '])
      expect(readAssessmentFile(`<${part.repeat(20_000_000 / part.length)}`, rubric.code).kind).toBe('refused');
  });
});
