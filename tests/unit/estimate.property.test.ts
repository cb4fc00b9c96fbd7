import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, type Answers, type ScoringRubric } from '../../src/domain/estimate.ts';
import { arbitraryRubric } from '../fixtures/arbitrary-rubric.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const indicator18 = await readIndicator18();

const arbitraryCoverage = fc.option(
  fc
    .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 40 }))
    .map(([applied, total]) => ({ applied: Math.min(applied, total), total })),
);

const arbitraryAnswers = (rubric: ScoringRubric): fc.Arbitrary<Answers> =>
  fc.record({
    ticked: fc.subarray(rubric.items.map(({ code }) => code)).map((codes) => new Set(codes)),
    coverage: arbitraryCoverage,
  });

const arbitraryCase = fc.oneof(fc.constant<ScoringRubric>(indicator18), arbitraryRubric).chain((rubric) =>
  fc.record({
    rubric: fc.constant(rubric),
    answers: arbitraryAnswers(rubric),
    more: fc.constantFrom(...rubric.items.map(({ code }) => code)),
  }),
);

describe('an estimate, for any rubric and any answers', () => {
  test('keeps its three figures in order', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ rubric, answers }) => {
        const { min, max, claimed } = estimateLevel(rubric, answers);
        expect([1, min, max, claimed, 5]).toEqual([1, min, max, claimed, 5].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });

  test('never falls when one more item is ticked', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ rubric, answers, more }) => {
        const before = estimateLevel(rubric, answers);
        const after = estimateLevel(rubric, { ...answers, ticked: new Set([...answers.ticked, more]) });
        expect(after.min).toBeGreaterThanOrEqual(before.min);
        expect(after.max).toBeGreaterThanOrEqual(before.max);
        expect(after.claimed).toBeGreaterThanOrEqual(before.claimed);
      }),
      { numRuns: 2000 },
    );
  });

  test('explains every gap between its figures', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ rubric, answers }) => {
        const { min, max, claimed, open, unproven } = estimateLevel(rubric, answers);
        expect(open.length > 0).toBe(max > min);
        if (claimed > max) expect(unproven.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});
