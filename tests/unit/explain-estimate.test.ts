import { describe, expect, test } from 'vitest';
import { estimateLevel, type ScoringRubric } from '../../src/domain/estimate/estimate.ts';
import { explainEstimate, type ExplainedLevel } from '../../src/domain/explanation/explain-estimate.ts';
import type { Step } from '../../src/domain/explanation/next-steps.ts';
import { readIndicator18, whole, wholeCodes } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const LEVEL_3 = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';
const LEVEL_4_OPEN = `${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`;
const LEVEL_5 = 'L5-P-a, L5-B1-b, L5-B2-a, L5-B2-b';

const explain = (parts: string, target: number | null = null, coverage: [number, number] | null = null) =>
  explainEstimate(
    rubric,
    estimateLevel(rubric, {
      ticked: wholeCodes(parts),
      coverage: coverage && { applied: coverage[0], total: coverage[1] },
    }),
    target,
  );

const write = (code: string) => code.replace('SPBE2020-I18-', '');
/** Steps written short: `L4-P-a; L4-B1-a|L4-B1-b`. */
const writeSteps = (steps: readonly Step[]) => steps.map(({ choices }) => choices.map(write).join('|')).join('; ');
const levelOf = (level: number, ...[parts, target, coverage]: Parameters<typeof explain>): ExplainedLevel => {
  const found = explain(parts, target, coverage).levels.find((one) => one.level === level);
  if (!found) throw new Error(`Level ${String(level)} is not explained.`);
  return found;
};

describe('where each level stands', () => {
  test.each([
    ['', 'lacking lacking lacking lacking'],
    ['L2-P-a', 'unproven lacking lacking lacking'],
    ['L3-P-a', 'unproven unproven lacking lacking'],
    ['L2-P-a, L2-B-a, L2-B-c', 'open lacking lacking lacking'],
    ['L3-P-a, L2-B-a, L2-B-c', 'open unproven lacking lacking'],
    [LEVEL_3, 'reached reached lacking lacking'],
    [LEVEL_4_OPEN, 'reached reached open lacking'],
    [`${LEVEL_4_OPEN}, ${LEVEL_5}`, 'reached reached open ahead'],
    ['L4-P-a, L4-P-b, L4-B1-a, L4-B2-a', 'lacking lacking ahead lacking'],
    [`${LEVEL_4_OPEN}, L4-B2-a, ${LEVEL_5}`, 'reached reached reached reached'],
  ])('%j makes levels 2 to 5: %s', (parts, states) => {
    expect(
      explain(parts)
        .levels.map(({ state }) => state)
        .join(' '),
    ).toBe(states);
  });
});

test('a condition that figures set counts, with the figures', () => {
  expect(explain('L2-B-a, L2-B-b, L2-B-c', null, [12, 34])).toMatchObject({
    min: 2,
    coverage: { applied: 12, total: 34 },
  });
});

describe('what is missing', () => {
  test('the next level is named with what it lacks, conditions first', () => {
    const { next } = explain(`${LEVEL_3}, L4-P-a, L4-B1-b`);
    expect(next?.level).toBe(4);
    expect(writeSteps(next?.lacking ?? [])).toBe('L4-P-b; L4-B2-a|L4-B2-b|L4-B2-c');
  });

  test('at the top there is no next level and no way', () => {
    expect(explain(`${LEVEL_4_OPEN}, L4-B2-a, ${LEVEL_5}`, 5)).toMatchObject({ min: 5, next: null, ways: [] });
  });

  test('advisory evidence is never missing', () => {
    const advised = { ...rubric, rules: rubric.rules.map((rule) => ({ ...rule, advisory: true })) };
    const estimate = estimateLevel(advised, { ticked: wholeCodes('L3-P-a, L4-P-a'), coverage: null });
    const { next } = explainEstimate(advised, estimate, null);
    expect(writeSteps(next?.lacking ?? [])).toBe('L4-P-b');
    expect(next?.evidence).toEqual([]);
  });

  test('an open level names the list without a connective, and the one document that settles it', () => {
    const open = levelOf(2, 'L2-P-a, L2-B-a, L2-B-c');
    expect(open.openLists).toEqual([{ unstated: [whole('L2-B-a'), whole('L2-B-b')] }]);
    expect(writeSteps(open.lacking)).toBe('L2-B-b');
  });

  test.each<[string, string, number, number | null, string]>([
    ['above the next level is named', 'L3-P-a', 3, null, 'L3-B-a; L3-B-b; L3-B-c'],
    ['of the next level stands in what it lacks', 'L3-P-a', 2, null, ''],
    ['on the way to the target stands in that way', 'L3-P-a', 3, 3, ''],
    ['below the target stands in that way as well', 'L3-P-a', 3, 4, ''],
  ])('evidence of an unproven level %s', (_, parts, level, target, evidence) => {
    expect(levelOf(level, parts, target)).toMatchObject({ state: 'unproven' });
    expect(writeSteps(levelOf(level, parts, target).evidence)).toBe(evidence);
  });
});

describe('the ways up', () => {
  const waysOf = (parts: string, target: number | null) =>
    explain(parts, target).ways.map(
      ({ target: to, steps, isNextLack }) => `${String(to)}${isNextLack ? '=' : ':'} ${writeSteps(steps)}`,
    );

  test.each<[string, string, number | null, string[]]>([
    [
      'to the next level is what that lacks',
      LEVEL_3,
      null,
      ['4= L4-P-a; L4-P-b; L4-B1-a|L4-B1-b; L4-B2-a|L4-B2-b|L4-B2-c'],
    ],
    ['to the next level as a target is one way', 'L2-P-a, L2-B-c', 2, ['2= L2-B-a; L2-B-b']],
    ['to a target is a second one', 'L2-P-a, L2-B-a, L2-B-c', 3, ['2= L2-B-b', '3: L3-P-a; L3-B-a; L3-B-b; L3-B-c']],
    // What lies between holds already: both are the same list.
    [
      'to a target ahead is what the next level lacks',
      `${LEVEL_4_OPEN}, ${LEVEL_5}`,
      5,
      ['4= L4-B2-a|L4-B2-b|L4-B2-c', '5= L4-B2-a|L4-B2-b|L4-B2-c'],
    ],
    ['to a reached target is none', 'L2-P-a, L2-B-a, L2-B-b, L2-B-c, L3-P-a, L3-B-a, L3-B-b', 2, ['3= L3-B-c']],
    ['to an unknown level is none', `${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-a`, 9, ['4= L4-B2-a|L4-B2-b|L4-B2-c']],
  ])('%s', (_, parts, target, ways) => {
    expect(waysOf(parts, target)).toEqual(ways);
  });

  test('a way that is shorter than what the next level lacks place by place is told as another list', () => {
    const tried: ScoringRubric = {
      items: [
        { code: 'A', level: 2, implies: [] },
        { code: 'B', level: 2, implies: [] },
        { code: 'C', level: 3, implies: ['A', 'B'] },
      ],
      rules: [
        { level: 1, criteria: { all: [] }, evidence: { all: [] }, advisory: true },
        { level: 2, criteria: 'A', evidence: { all: ['B', 'A'] }, advisory: false },
      ],
      coverage: null,
    };
    const { next, ways } = explainEstimate(tried, estimateLevel(tried, { ticked: new Set(), coverage: null }), null);
    // What conditions and evidence both ask for is missing once.
    expect(writeSteps(next?.lacking ?? [])).toBe('A; B');
    expect(ways).toEqual([{ target: 2, steps: [{ choices: ['C'] }], isNextLack: false }]);
  });
});
