import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { toAnswers, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { sayEstimate } from '../../src/domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { writeRichMemo } from '../../src/domain/memo/memo-writers.ts';
import { composeMemo } from '../../src/domain/memo/memo.ts';
import { ExplainedResult } from '../../src/islands/scorer/panels/result/ExplainedResult.tsx';
import { describeAssessment } from '../../src/islands/scorer/panels/report/describe-assessment.ts';
import { ReportView } from '../../src/islands/scorer/panels/report/ReportView.tsx';
import { readLensSource, withLens } from '../fixtures/lens.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { FIELDS, ORIGIN } from '../fixtures/memo.ts';
import { scorerStates } from '../fixtures/scorer-states.ts';

const rubric = withLens(await readIndicator18(), await readLensSource());

/** The words of every block that holds no other, in order. */
const linesOf = (html: string, leave: string): string[] => {
  const root = parse(html);
  for (const left of root.querySelectorAll(leave)) left.remove();
  const blocks = root.querySelectorAll('h2, h3, p, li, summary');
  const own = (block: HTMLElement): string => {
    const copy = parse(block.outerHTML);
    for (const inner of copy.querySelectorAll('ul')) inner.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim();
  };
  return blocks.map(own).filter((line) => line !== '');
};

const sayResult = (assessment: Assessment): string[] => {
  const estimate = estimateLevel(rubric, toAnswers(assessment));
  const nothing = () => undefined;
  const html = renderToString(
    h(ExplainedResult, { rubric, assessment, estimate, onTarget: nothing, onPanel: nothing }),
  );
  return [sayEstimate(estimate), 'Perkiraan, bukan nilai resmi.', ...linesOf(html, 'label, .ways')];
};
const sayReport = (assessment: Assessment): string[] => {
  const html = renderToString(
    h(ReportView, { rubric, assessment, today: '24 November 2026', origin: '', attribution: 'x', slips: new Map() }),
  );
  // The list of all items follows, which is no reasoning.
  return linesOf(html.slice(0, html.indexOf('Rincian per butir')), '.facts, .reading').slice(1);
};
const sayMemo = (assessment: Assessment): string[] => {
  const { estimate } = describeAssessment(rubric, assessment, ORIGIN);
  const { html } = writeRichMemo(composeMemo(FIELDS, { citations: [], unknown: [], day: null, estimate }));
  return linesOf(html, 'table');
};

const said = scorerStates.map(([name, assessment]) => ({
  name,
  result: sayResult(assessment),
  report: sayReport(assessment),
  memo: sayMemo(assessment),
}));

test('every sentence of result, report and memo, for 40 states', async () => {
  expect(said).toHaveLength(40);
  const written = said.map(({ name, result, report, memo }) => {
    const there = new Set(result);
    const rest = (lines: readonly string[]) => lines.filter((line) => !there.has(line)).join(' ¶ ') || '–';
    return `## ${name}\n${result.join(' ¶ ')}\nlaporan juga: ${rest(report)}\nnota juga: ${rest(memo)}\n`;
  });
  await expect(written.join('\n')).toMatchFileSnapshot('../states/kalimat-penilaian.txt');
});

describe.each(said)('$name', ({ result, report, memo }) => {
  test.each([
    ['result', result],
    ['report', report],
    ['memo', memo],
  ])('%s says nothing twice', (_where, lines) => {
    // What begins a list or a choice may stand before another one as well.
    const sentences = lines.filter((line) => !/^(?:Level \d|salah satu dari):$/.test(line));
    expect(sentences.filter((line, index) => sentences.indexOf(line) !== index)).toEqual([]);
  });

  test.each([
    ['result', result],
    ['report', report],
    ['memo', memo],
  ])('%s names no code without its words', (_where, lines) => {
    const labels = rubric.items.map(({ label, short, code }) => [label, short, code] as const);
    const bare = lines.map((line) =>
      labels
        .reduce(
          (left, [label, short, code]) =>
            left.replaceAll(new RegExp(`${RegExp.escape(label)},? \\(?(?:${code}|${short})(?:, [^)]*)?\\)?`, 'g'), ''),
          line,
        )
        // What brought it is named by its kind and level.
        .replaceAll(/oleh (?:bukti|keadaan) Level \d \([\w-]+\)/g, '')
        .replaceAll(/Teks kriteria [A-Z]+\b/g, ''),
    );
    expect(bare.filter((line) => /\bL\d-[A-Z]|SPBE2020-I18-/.test(line))).toEqual([]);
  });

  test('counts agree with what is listed', () => {
    for (const lines of [result, report]) {
      const heading = lines.findIndex((line) => /^\d+ butir lagi ke Level/.test(line));
      if (heading === -1) continue;
      const listed = lines.slice(heading + 1);
      const end = listed.findIndex((line) =>
        /^(?:Mengapa|Menuju|Syarat|Naik|Level|Keadaan|Jalan|\d+ dokumen|Belum ada dokumen|Semua)/.test(line),
      );
      // A choice stands as a line of its own, and its choices below it.
      const steps = listed.slice(0, end === -1 ? undefined : end);
      const choices = steps.indexOf('salah satu dari:');
      const count = choices === -1 ? steps.length : choices + 1;
      if (choices === -1) expect(Number(/^\d+/.exec(lines[heading] ?? '')?.[0])).toBe(count);
      else expect(Number(/^\d+/.exec(lines[heading] ?? '')?.[0])).toBeGreaterThanOrEqual(count);
    }
  });

  test('each hedge is there, once', () => {
    for (const lines of [result, report, memo]) {
      const words = lines.join(' ');
      expect(words.match(/bukan nilai resmi/g)).toHaveLength(1);
      for (const line of lines.filter((one) => /edoman yang lebih baru/.test(one)))
        expect(line).toMatch(/\(sumber sekunder, belum diverifikasi\)|pembacaan situs ini/);
    }
  });
});
