import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, type ScoringRubric } from '../../src/domain/estimate/estimate.ts';
import { arbitraryAnswers, arbitraryRubric } from '../fixtures/arbitrary-rubric.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const indicator18 = await readIndicator18();

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
});
