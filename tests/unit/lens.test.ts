import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/domain/estimate/coverage.ts';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { estimateLens, findDiffering } from '../../src/domain/estimate/lens/estimate-lens.ts';
import { sayLens } from '../../src/domain/estimate/lens/lens-sentences.ts';
import type { Readings } from '../../src/domain/estimate/lens/readings.ts';
import { answersOf, DAY, figuresOf, lensedRubric, lensOf, OPEN } from '../fixtures/lens.ts';

const LEVEL_2 = 'L2-P-a, L2-B-a, L2-B-b, L2-B-c';
const LEVEL_3 = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';
const LEVEL_4 = `${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-a, L4-B2-a`;
const LEVEL_5 = `${LEVEL_4}, L5-P-a, L5-B1-a`;
const ISSUES_AND_REVIEW = { issues: true, reviewed: '2026-01' };

/** A list of short codes without some of them. */
const without = (parts: string, ...gone: string[]): string =>
  parts
    .split(', ')
    .filter((part) => !gone.includes(part))
    .join(', ');

describe('wording A, which has no evidence layer', () => {
  test.each<[parts: string, splp: boolean | null, level: number]>([
    ['', null, 1],
    ['', true, 1],
    ['L2-P-a', null, 2],
    ['L3-P-a', null, 3],
    ['L3-P-a, L4-P-b', null, 3],
    ['L3-P-a, L4-P-b', false, 3],
    ['L3-P-a, L4-P-a', true, 3],
    ['L3-P-a', true, 3],
    ['L3-P-a, L4-P-a, L4-P-b', null, 4],
    ['L3-P-a, L4-P-b', true, 4],
    ['L3-P-a, L4-P-a, L4-P-b', true, 4],
    ['L3-P-a, L4-P-a, L4-P-b, L5-P-a', null, 5],
    ['L3-P-a, L4-P-b, L5-P-a', true, 5],
    ['L3-P-a, L5-P-a', true, 3],
    ['L2-P-a, L4-P-a, L4-P-b, L5-P-a', true, 2],
    ['L4-P-a, L4-P-b, L5-P-a', true, 1],
    ['L3-B-a, L3-B-b, L3-B-c, L4-B1-a, L4-B2-a, L5-B1-a', true, 1],
  ])('%j, SPLP %j: level %i', (parts, splp, level) => {
    expect(figuresOf(parts, { splp }).a.level).toBe(level);
  });

  test('knows no target, issues or review', () => {
    const readings = { coverageTarget: { reached: '9', target: '9' }, ...ISSUES_AND_REVIEW };
    expect(figuresOf('L2-P-a', readings).a.level).toBe(2);
  });

  test('follows the unit figures as the estimate does', () => {
    expect(figuresOf('', {}, { applied: 12, total: 34 }).a.level).toBe(2);
    expect(figuresOf('L3-P-a', {}, { applied: 0, total: 34 }).a.level).toBe(1);
    expect(figuresOf('', {}, { applied: 34, total: 34 }).a.level).toBe(3);
  });
});

describe('wording C', () => {
  test.each<[what: string, parts: string, readings: Partial<Readings>, level: number]>([
    ['nothing', '', {}, 1],
    ['level 2 as here', LEVEL_2, {}, 2],
    ['its condition', without(LEVEL_2, 'L2-P-a'), {}, 1],
    ['its operation, the list read as all', without(LEVEL_2, 'L2-B-a'), {}, 1],
    ['its screenshot, the list read as all', without(LEVEL_2, 'L2-B-b'), {}, 1],
    ['its formal document', without(LEVEL_2, 'L2-B-c'), {}, 1],
    ['level 3 as here', LEVEL_3, {}, 3],
    ['its condition, some units instead', `${without(LEVEL_3, 'L3-P-a')}, L2-P-a`, {}, 2],
    ['its operation', `${without(LEVEL_3, 'L3-B-a')}, L2-B-a`, {}, 2],
    ['its screenshot', `${without(LEVEL_3, 'L3-B-b')}, L2-B-b`, {}, 2],
    ['its formal document', `${without(LEVEL_3, 'L3-B-c')}, L2-B-c`, {}, 2],
    ['level 4', LEVEL_4, ISSUES_AND_REVIEW, 4],
    ['the SOP for the operation', `${without(LEVEL_4, 'L4-B1-a')}, L4-B1-b`, ISSUES_AND_REVIEW, 4],
    ['SPLP for another agency', without(LEVEL_4, 'L4-P-a'), { ...ISSUES_AND_REVIEW, splp: true }, 4],
    ['neither of them', without(LEVEL_4, 'L4-P-a'), { ...ISSUES_AND_REVIEW, splp: false }, 3],
    ['no review and evaluation', without(LEVEL_4, 'L4-P-b'), { ...ISSUES_AND_REVIEW, splp: true }, 3],
    ['neither operation nor SOP', without(LEVEL_4, 'L4-B1-a'), ISSUES_AND_REVIEW, 3],
    ['no report', without(LEVEL_4, 'L4-B2-a'), ISSUES_AND_REVIEW, 3],
    ['an invitation instead of it', `${without(LEVEL_4, 'L4-B2-a')}, L4-B2-b, L4-B2-c`, ISSUES_AND_REVIEW, 3],
    ['no month of a review', LEVEL_4, { issues: true }, 3],
    ['an old review', LEVEL_4, { issues: true, reviewed: '2024-11' }, 3],
    ['no issues', LEVEL_4, { issues: false, reviewed: '2026-01' }, 3],
    ['issues left open', LEVEL_4, { issues: null, reviewed: '2026-01' }, 3],
    ['level 5', LEVEL_5, { ...ISSUES_AND_REVIEW, splp: true }, 5],
    ['its invitation', `${LEVEL_4}, L5-P-a, L5-B1-b`, { ...ISSUES_AND_REVIEW, splp: true }, 5],
    ['its comparison', `${LEVEL_4}, L5-P-a, L5-B1-c`, { ...ISSUES_AND_REVIEW, splp: true }, 5],
    ['before and after', `${LEVEL_4}, L5-P-a, L5-B2-a, L5-B2-b`, { ...ISSUES_AND_REVIEW, splp: true }, 5],
    ['only before', `${LEVEL_4}, L5-P-a, L5-B2-a`, { ...ISSUES_AND_REVIEW, splp: true }, 4],
    ['only after', `${LEVEL_4}, L5-P-a, L5-B2-b`, { ...ISSUES_AND_REVIEW, splp: true }, 4],
    ['no evidence of it', `${LEVEL_4}, L5-P-a`, { ...ISSUES_AND_REVIEW, splp: true }, 4],
    ['no follow-up', without(LEVEL_5, 'L5-P-a'), { ...ISSUES_AND_REVIEW, splp: true }, 4],
    ['no SPLP', LEVEL_5, ISSUES_AND_REVIEW, 4],
    ['its report, which is one of level 4', without(LEVEL_5, 'L4-B2-a'), { ...ISSUES_AND_REVIEW, splp: true }, 5],
    ['levels above a missing one', without(LEVEL_5, 'L3-B-c'), { ...ISSUES_AND_REVIEW, splp: true }, 1],
  ])('%s: %j, %j: level %i', (_, parts, readings, level) => {
    expect(figuresOf(parts, readings).c.level).toBe(level);
  });

  const evidence = without(LEVEL_3, 'L3-P-a');
  test.each<[reached: string, target: string, coverage: Coverage | null, level: number]>([
    ['', '', null, 1],
    ['10', '10', null, 3],
    ['11', '10', null, 3],
    ['9', '10', null, 1],
    ['0', '0', null, 1],
    ['10', '', null, 1],
    ['sepuluh', '10', null, 1],
    ['10', '10', { applied: 12, total: 34 }, 3],
    ['10', '10', { applied: 0, total: 34 }, 3],
    ['9', '10', { applied: 12, total: 34 }, 2],
    ['9', '10', { applied: 34, total: 34 }, 3],
  ])('a target %j of %j beside the units %j: level %i', (reached, target, coverage, level) => {
    expect(figuresOf(evidence, { coverageTarget: { reached, target } }, coverage).c.level).toBe(level);
  });

  test.each([
    ['2026-11', 4],
    ['2024-12', 4],
    ['2024-11', 3],
    ['2023-12', 3],
    ['2026-12', 3],
    ['2027-01', 3],
    ['2026-13', 3],
    ['kemarin', 3],
  ])('a review of %s, seen from November 2026: level %i', (reviewed, level) => {
    expect(figuresOf(LEVEL_4, { issues: true, reviewed }).c.level).toBe(level);
  });

  test('the day is the one that is passed in', () => {
    const readings = { issues: true, reviewed: '2024-11' };
    expect(figuresOf(LEVEL_4, readings, null, { year: 2026, month: 10 }).c.level).toBe(4);
    expect(figuresOf(LEVEL_4, readings, null, { year: 2026, month: 11 }).c.level).toBe(3);
    expect(figuresOf(LEVEL_4, readings, null, { year: 2024, month: 10 }).c.level).toBe(3);
  });
});

test('a code of a file that is called like a question answers none', () => {
  const answers = { ticked: new Set([...answersOf(LEVEL_5).ticked, 'splp', 'issues', 'reviewed']), coverage: null };
  const [a, c] = estimateLens(lensedRubric, lensOf(lensedRubric), answers, OPEN, DAY);
  expect([a?.level, c?.level]).toEqual([5, 3]);
});

test('without a lens’s rule, evidence that is advisory gates nothing there either', () => {
  const advised = { ...lensedRubric, rules: lensedRubric.rules.map((rule) => ({ ...rule, advisory: true })) };
  const levels = estimateLens(advised, lensOf(lensedRubric), answersOf('L3-P-a'), OPEN, DAY).map(({ level }) => level);
  expect(levels).toEqual([3, 3]);
});

test('level 1 holds whatever its rule asks', () => {
  const rules = lensedRubric.rules.map((rule) => (rule.level === 1 ? { ...rule, criteria: { any: [] } } : rule));
  const figures = estimateLens({ ...lensedRubric, rules }, lensOf(lensedRubric), answersOf(LEVEL_3), OPEN, DAY);
  expect(figures.map(({ level }) => level)).toEqual([3, 3]);
});

describe('a wording is open where it asks what is not answered', () => {
  test.each<[readings: Partial<Readings>, a: boolean, c: boolean]>([
    [{}, true, true],
    [{ splp: false }, false, true],
    [{ splp: true, issues: true, reviewed: '2020-01', coverageTarget: { reached: '0', target: '9' } }, false, false],
    [{ splp: true, issues: true, reviewed: '2020-1', coverageTarget: { reached: '0', target: '9' } }, false, true],
    [{ splp: true, issues: true, reviewed: '2020-01', coverageTarget: { reached: '0', target: '' } }, false, true],
    [{ splp: null, issues: true, reviewed: '2020-01', coverageTarget: { reached: '1', target: '9' } }, true, true],
  ])('%j', (readings, a, c) => {
    const figures = figuresOf('', readings);
    expect([figures.a.isOpen, figures.c.isOpen]).toEqual([a, c]);
  });
});

describe('the worked examples: what is shown beside the estimate', () => {
  const ALL = { ...ISSUES_AND_REVIEW, splp: true };
  test.each<[parts: string, readings: Partial<Readings>, shown: string[]]>([
    ['', {}, []],
    [LEVEL_3, {}, []],
    // Connected to SPLP alone: level 4 by A and C, not here.
    [without(LEVEL_4, 'L4-P-a'), { splp: true, ...ISSUES_AND_REVIEW }, ['A 4, 3', 'C 4, 3']],
    ['L3-P-a, L4-P-b', { splp: true }, ['A 4, 3']],
    // Level 4 here, and nothing said of what C asks.
    [LEVEL_4, {}, ['C 3, 4']],
    [LEVEL_4, ISSUES_AND_REVIEW, []],
    [LEVEL_5, ISSUES_AND_REVIEW, []],
    [`${LEVEL_5}, L5-B2-a, L5-B2-b`, ALL, []],
    [`${LEVEL_5}, L5-B2-a, L5-B2-b`, { ...ALL, splp: false }, ['C 4, 5']],
    [without(LEVEL_3, 'L3-P-a'), { coverageTarget: { reached: '8', target: '8' } }, ['C 3, 1']],
    // C’s “or” between the two kinds of evidence of level 5.
    [LEVEL_5, ALL, ['C 5, 4']],
  ])('%j, %j: %j', (parts, readings, shown) => {
    const { a, c } = figuresOf(parts, readings);
    const estimate = estimateLevel(lensedRubric, answersOf(parts));
    const said = findDiffering([a, c], estimate).map((figure) => {
      const figures = sayLens(figure, estimate).filter((part) => typeof part === 'number');
      return `${figure === a ? 'A' : 'C'} ${figures.join(', ')}`;
    });
    expect(said).toEqual(shown);
  });

  test('the sentences say both figures, what is counted and whose they are', () => {
    const parts = without(LEVEL_4, 'L4-P-a');
    const { a, c } = figuresOf(parts, { splp: true, ...ISSUES_AND_REVIEW });
    const estimate = estimateLevel(lensedRubric, answersOf(parts));
    expect(sayLens(a, estimate).join('')).toBe(
      'Dari keadaannya saja, centang dan jawaban Anda mencapai Level 4; menurut teks di situs ini Level 3. Sumber: nama permen-panrb-59-2020.',
    );
    expect(sayLens(c, estimate).join('')).toBe(
      'Centang dan jawaban Anda memberi Level 4, sedangkan perkiraan di situs ini Level 3 (sumber sekunder, belum diverifikasi). Sumber: nama pedoman-lanjutan.',
    );
    expect(a.wording.title).toBe('keadaan saja, bukti tidak diperiksa');
    expect([a.wording.beside, c.wording.beside]).toEqual(['claimed', 'min']);
  });
});
