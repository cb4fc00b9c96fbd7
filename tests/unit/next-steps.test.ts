import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, type ScoringRubric } from '../../src/domain/estimate/estimate.ts';
import { findShortestWay, type Way } from '../../src/domain/explanation/next-steps.ts';
import { arbitraryRubric } from '../fixtures/arbitrary-rubric.ts';
import { readIndicator18, wholeCodes } from '../fixtures/content.ts';

const rubric = await readIndicator18();

/** A way written short: `L4-P-a; L4-B1-a|L4-B1-b`. */
const writeWay = (way: Way | null): string =>
  (way?.steps ?? [])
    .map(({ choices }) => choices.map((code) => code.replace('SPBE2020-I18-', '')).join('|'))
    .join('; ');

const findWay = (target: number, parts: string) =>
  findShortestWay(rubric, estimateLevel(rubric, { ticked: wholeCodes(parts), coverage: null }), target);

const wayTo = (target: number, parts: string) => writeWay(findWay(target, parts));

const LEVEL_3 = 'L3-P-a, L3-B-a, L3-B-b, L3-B-c';

describe('the shortest way up', () => {
  test('names the items of the next level', () => {
    expect(wayTo(2, '')).toBe('L2-P-a; L2-B-a; L2-B-b; L2-B-c');
    expect(wayTo(2, 'L2-P-a, L2-B-c')).toBe('L2-B-a; L2-B-b');
  });

  test('takes items of a higher level only where that makes it shorter', () => {
    expect(wayTo(3, '')).toBe('L3-P-a; L3-B-a; L3-B-b; L3-B-c');
    expect(wayTo(2, '')).not.toContain('L3');
  });

  test('offers choices where the text does', () => {
    expect(wayTo(4, LEVEL_3)).toBe('L4-P-a; L4-P-b; L4-B1-a|L4-B1-b; L4-B2-a|L4-B2-b|L4-B2-c');
  });

  test('uses the report with recommendations for two places at once on the way to level 5', () => {
    expect(wayTo(5, LEVEL_3)).toBe('L4-P-a; L4-P-b; L4-B1-a|L4-B1-b; L5-P-a; L5-B1-a; L5-B2-a; L5-B2-b');
  });

  test('offers the choice again once the lower place is filled', () => {
    expect(wayTo(5, `${LEVEL_3}, L4-P-a, L4-P-b, L4-B1-a, L4-B2-b`)).toBe(
      'L5-P-a; L5-B1-a|L5-B1-b|L5-B1-c; L5-B2-a; L5-B2-b',
    );
  });

  test('asks once for a choice that two places ask for', () => {
    const choice = { any: ['A', 'B'] };
    const tried: ScoringRubric = {
      items: ['A', 'B'].map((code) => ({ code, level: 2, implies: [] })),
      rules: [
        { level: 1, criteria: { all: [] }, evidence: { all: [] }, advisory: true },
        { level: 2, criteria: choice, evidence: choice, advisory: false },
      ],
      coverage: null,
    };
    const estimate = estimateLevel(tried, { ticked: new Set(), coverage: null });
    expect(writeWay(findShortestWay(tried, estimate, 2))).toBe('A|B');
  });

  test('is null where the target is reached, and for a level that does not exist', () => {
    expect(findWay(3, LEVEL_3)).toBeNull();
    expect(findWay(6, '')).toBeNull();
  });
});

/** The fewest further ticks that reach a level, by trying every set; null where no set does. */
const countByTrying = (tried: ScoringRubric, ticked: ReadonlySet<string>, target: number): number | null => {
  const codes = tried.items.map(({ code }) => code).filter((code) => !ticked.has(code));
  let fewest: number | null = null;
  for (let mask = 0; mask < 2 ** codes.length; mask += 1) {
    const added = codes.filter((_, index) => (mask >> index) % 2 === 1);
    if (fewest !== null && added.length >= fewest) continue;
    if (estimateLevel(tried, { ticked: new Set([...ticked, ...added]), coverage: null }).min >= target)
      fewest = added.length;
  }
  return fewest;
};

/** Every set of ticks that a way describes, one choice for each step. */
const expand = ({ steps }: Way): string[][] =>
  steps.reduce<string[][]>((sets, { choices }) => sets.flatMap((set) => choices.map((code) => [...set, code])), [[]]);

describe('the shortest way, for any rubric', () => {
  test('is as short as trying every set of items, and each of its choices reaches the target', () => {
    fc.assert(
      fc.property(
        arbitraryRubric.chain((tried) =>
          fc.record({
            tried: fc.constant({ ...tried, coverage: null }),
            ticked: fc.subarray(tried.items.map(({ code }) => code)),
            target: fc.constantFrom(2, 3),
          }),
        ),
        ({ tried, ticked, target }) => {
          const answers = { ticked: new Set(ticked), coverage: null };
          const estimate = estimateLevel(tried, answers);
          const way = findShortestWay(tried, estimate, target);
          expect(way === null).toBe(estimate.min >= target);
          if (!way) return;
          expect(way.steps.length).toBe(countByTrying(tried, answers.ticked, target));
          for (const set of expand(way)) {
            expect(
              estimateLevel(tried, { ticked: new Set([...ticked, ...set]), coverage: null }).min,
            ).toBeGreaterThanOrEqual(target);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
