import { h } from 'preact';
import { describe, expect, test } from 'vitest';
import { createAssessment, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { MOST_DATA_BYTES } from '../../src/assessment/answers/limits.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import type { Readings } from '../../src/domain/estimate/lens/readings.ts';
import { LensLines } from '../../src/islands/estimate/lens/LensLines.tsx';
import { LensQuestions } from '../../src/islands/scorer/panels/answers/LensQuestions.tsx';
import { LimitedText } from '../../src/islands/scorer/panels/LimitedText.tsx';
import { readIndicator18 } from '../fixtures/content.ts';
import { answersOf, DAY, lensedRubric, lensOf, OPEN, withLens } from '../fixtures/lens.ts';
import { renderAll } from '../fixtures/rendered.ts';

const indicator18 = await readIndicator18();

const show = (before: Assessment) => {
  let after = before;
  const markup = h(LensQuestions, {
    lens: lensOf(lensedRubric),
    readings: before,
    day: DAY,
    onEdit: (change) => {
      after = change(after);
    },
  });
  const nodes = renderAll(markup, [LimitedText]);
  return {
    nodes,
    now: () => after,
    radios: (name: string) => nodes.filter(({ props }) => props['type'] === 'radio' && props['name'] === name),
    text: (id: string) => {
      const found = nodes.find(({ type, props }) => type === LimitedText && props['id'] === id);
      if (!found) throw new Error(`There is no field ${id}.`);
      return found.props as unknown as Parameters<typeof LimitedText>[0];
    },
  };
};

const fresh = (readings: Partial<Readings> = {}): Assessment => ({ ...createAssessment('1', 'X', ''), ...readings });

describe('the questions of other wordings', () => {
  test('stand each with what is known of it and its source, and what is not asked stands behind them', () => {
    const { nodes } = show(fresh());
    const legends = nodes.filter(({ type }) => type === 'legend').map(({ text }) => text);
    expect(legends).toEqual(['Pertanyaan dari rumusan lain', ...lensOf(lensedRubric).questions.map(({ ask }) => ask)]);
    const notes = nodes.filter(({ type }) => type === 'p').map(({ text }) => text);
    expect(notes[0]).toMatch(/tidak mengubah perkiraan/);
    expect(notes).toContainEqual(expect.stringMatching(/kurang dari 2 tahun.*Sumber: nama pedoman-lanjutan\.$/));
    expect(notes.slice(-2)).toEqual([
      expect.stringContaining('penguatan tata kelola'),
      expect.stringContaining('pengoperasian dan penggunaan'),
    ]);
  });

  test.each([
    [null, [false, false, true]],
    [true, [true, false, false]],
    [false, [false, true, false]],
  ])('that are answered %j say so', (splp, checked) => {
    const shown = show(fresh({ splp }));
    expect(shown.radios('lensa-splp').map(({ props }) => props['checked'])).toEqual(checked);
    expect(shown.radios('lensa-issues').map(({ props }) => props['checked'])).toEqual([false, false, true]);
  });

  test.each([0, 1, 2])('change with choice %i the answer alone', (index) => {
    const before = fresh({ issues: true, reviewed: 'x' });
    const shown = show(before);
    (shown.radios('lensa-splp')[index]?.props['onChange'] as () => void)();
    expect(shown.now()).toEqual({ ...before, splp: [true, false, null][index] });
  });

  test('keep what is typed wrong and say what to do, at its field', () => {
    const shown = show(fresh({ coverageTarget: { reached: '80%', target: '' }, reviewed: 'kemarin' }));
    expect(shown.text('lensa-coverageTarget-reached')).toMatchObject({ value: '80%', kind: 'figure' });
    expect(shown.text('lensa-coverageTarget-reached').fault).toMatch(/^Tulis bilangan bulat .*tetap disimpan/);
    expect(shown.text('lensa-coverageTarget-target').fault).toBeNull();
    expect(shown.text('lensa-reviewed')).toMatchObject({ value: 'kemarin' });
    expect(shown.text('lensa-reviewed').fault).toMatch(/^Tulis tahun, .*tetap disimpan/);
  });

  test('take what is typed as it stands', () => {
    const before = fresh({ coverageTarget: { reached: '8', target: '' } });
    const shown = show(before);
    expect(shown.text('lensa-coverageTarget-target').onText(' x ')).toBeNull();
    expect(shown.now().coverageTarget).toEqual({ reached: '8', target: ' x ' });
    expect(shown.text('lensa-reviewed').onText('2025-1')).toBeNull();
    expect(shown.now().reviewed).toBe('2025-1');
  });

  test('refuse what would be more than an assessment may hold', () => {
    const before = fresh();
    const shown = show(before);
    expect(shown.text('lensa-reviewed').onText('x'.repeat(MOST_DATA_BYTES + 1))).toMatchObject({ kind: 'bytes' });
    expect(shown.now()).toBe(before);
  });

  test('say what a readable answer amounts to', () => {
    const { nodes } = show(fresh({ coverageTarget: { reached: '8', target: '8' }, reviewed: '2024-11' }));
    const told = nodes.filter(({ props }) => props['aria-live'] === 'polite').map(({ text }) => text);
    expect(told).toEqual([
      'Tercapai 8 dari target 8: terpenuhi.',
      'November 2024, 24 bulan yang lalu: tidak kurang dari 24 bulan, jadi tidak dihitung.',
    ]);
  });
});

describe('the lines of other wordings', () => {
  const lines = (parts: string, readings: Partial<Readings>, rubric = lensedRubric) => {
    const answers = answersOf(parts);
    const estimate = estimateLevel(rubric, answers);
    return renderAll(h(LensLines, { rubric, estimate, answers, readings: { ...OPEN, ...readings }, day: DAY }));
  };
  const ONLY_SPLP = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c, L4-P-b, L4-B1-b, L4-B2-a';

  test('are not there where no figure differs, or where the rubric has no lens', () => {
    const plain = withLens(indicator18, null);
    expect(lines(ONLY_SPLP, {})).toEqual([]);
    expect(lines(ONLY_SPLP, { splp: true }, plain)).toEqual([]);
  });

  test('say name, title, figures and doubt, and leave the figures to no translator', () => {
    const nodes = lines(ONLY_SPLP, { splp: true });
    const said = nodes.filter(({ type }) => type === 'div').map(({ text }) => text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^Permen PANRB 59\/2020 \(keadaan saja, bukti tidak diperiksa\)\. .* Level 4; .* Level 3\. /,
    );
    expect(nodes.filter(({ props }) => props['translate'] === false).map(({ text }) => text)).toEqual(['4', '3']);
    expect(nodes.filter(({ type }) => type === 'p').at(-1)?.text).toContain('pembacaan situs ini');
  });

  test('say that open questions count as no, only where there are some', () => {
    const four = `${ONLY_SPLP}, L4-P-a`;
    const open = lines(four, { reviewed: '2026-01' });
    const answered = lines(four, {
      splp: false,
      issues: false,
      reviewed: '2026-01',
      coverageTarget: { reached: '0', target: '1' },
    });
    expect(open.find(({ type }) => type === 'div')?.text).toContain('belum dijawab dihitung “tidak”');
    expect(answered.find(({ type }) => type === 'div')?.text).toContain('Level 3');
    expect(answered.find(({ type }) => type === 'div')?.text).not.toContain('belum dijawab');
  });
});
