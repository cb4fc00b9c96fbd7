import { describe, expect, test } from 'vitest';
import { estimateLevel } from '../../src/domain/estimate/estimate.ts';
import { readIndicator18, whole, wholeCodes } from '../fixtures/content.ts';

const rubric = await readIndicator18();
const estimate = (parts: string, coverage: { applied: number; total: number } | null = null) =>
  estimateLevel(rubric, { ticked: wholeCodes(parts), coverage });

const LEVEL_3 = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';

describe('the worked examples of the scoring rule', () => {
  test.each([
    ['', 1, 1, 1],
    ['L2-P-a', 1, 1, 2],
    ['L2-P-a, L2-B-a, L2-B-c', 1, 2, 2],
    ['L2-P-a, L2-B-a, L2-B-b, L2-B-c', 2, 2, 2],
    [LEVEL_3, 3, 3, 3],
    [`${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-b`, 3, 4, 4],
    ['L4-P-a, L4-P-b, L4-B1-a, L4-B2-a', 1, 1, 1],
  ])('%j gives %i, %i, %i', (parts, min, max, claimed) => {
    expect(estimate(parts)).toMatchObject({ min, max, claimed });
  });
});

describe('what counts', () => {
  test('an implied item names the ticked item that brought it', () => {
    const { counted } = estimate('L3-B-a');
    expect(counted.get(whole('L3-B-a'))).toBeNull();
    expect(counted.get(whole('L2-B-a'))).toBe(whole('L3-B-a'));
    expect(counted.get(whole('L1-B-a'))).toBe(whole('L3-B-a'));
  });

  test('supporting items and advisory evidence change no figure', () => {
    expect(estimate('PB-a, PB-b, L1-B-a, L1-B-b, L1-B-c, L1-B-d')).toMatchObject({ min: 1, max: 1, claimed: 1 });
  });

  test('advisory evidence gates no level, whichever it is', () => {
    const advised = { ...rubric, rules: rubric.rules.map((rule) => ({ ...rule, advisory: true })) };
    const answers = { ticked: wholeCodes('L3-P-a, L4-P-a, L4-P-b'), coverage: null };
    expect(estimateLevel(advised, answers)).toMatchObject({ min: 4, max: 4, claimed: 4 });
  });

  test('a code that the rubric does not know changes no figure and is kept', () => {
    const result = estimate('L9-X-z');
    expect(result).toMatchObject({ min: 1, max: 1, claimed: 1 });
    expect(result.counted.has(whole('L9-X-z'))).toBe(true);
  });
});

describe('unit figures', () => {
  const evidence = 'L3-B-a, L3-B-b, L3-B-c';

  test('some units count the condition of level 2, all units that of level 3', () => {
    expect(estimate(evidence, { applied: 12, total: 34 })).toMatchObject({ min: 2, claimed: 2 });
    expect(estimate(evidence, { applied: 34, total: 34 })).toMatchObject({ min: 3, claimed: 3 });
    expect(estimate(evidence, { applied: 0, total: 34 })).toMatchObject({ min: 1, claimed: 1 });
    expect(estimate(evidence, { applied: 1, total: 1 })).toMatchObject({ min: 3, claimed: 3 });
  });

  test('the two boxes follow the figures, whatever was ticked', () => {
    expect(estimate(LEVEL_3, { applied: 0, total: 34 })).toMatchObject({ min: 1, max: 1, claimed: 1 });
  });

  test('without figures the ticks are the reader’s again', () => {
    expect(estimate(LEVEL_3, null)).toMatchObject({ min: 3 });
  });
});
