import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, type ScoringRubric } from '../../src/domain/estimate/estimate.ts';
import { explainEstimate } from '../../src/domain/explanation/explain-estimate.ts';
import { findShortestWay, keyOfStep, type Step } from '../../src/domain/explanation/next-steps.ts';
import { arbitraryAnswers, arbitraryRubric } from '../fixtures/arbitrary-rubric.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const indicator18 = await readIndicator18();

/** Any answers over any rubric, explained, and what the three figures become once more is ticked. */
const arbitraryCase = fc
  .oneof(fc.constant<ScoringRubric>(indicator18), { arbitrary: arbitraryRubric, weight: 4 })
  .chain((rubric) =>
    fc.record({
      rubric: fc.constant(rubric),
      answers: arbitraryAnswers(rubric),
      target: fc.option(fc.nat({ max: 6 })),
    }),
  )
  .map(({ rubric, answers, target }) => {
    const estimate = estimateLevel(rubric, answers);
    return {
      rubric,
      target,
      estimate,
      explanation: explainEstimate(rubric, estimate, target),
      /** Figures set conditions that no tick can set, so that what counts is ticked instead. */
      after: (codes: readonly string[]) =>
        estimateLevel({ ...rubric, coverage: null }, { ticked: new Set(codes), coverage: null }),
    };
  });
type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

const holdsAlways = (check: (tried: Case) => void, numRuns = 500) => {
  fc.assert(fc.property(arbitraryCase, check), { numRuns });
};
const firstChoices = (steps: readonly Step[]) => steps.flatMap(({ choices }) => choices.slice(0, 1));
const keysOf = (steps: readonly Step[]) => steps.map(keyOfStep).sort();

describe('an explanation, for any rubric and any answers', () => {
  test('says of every level above 1 one thing that fits the three figures', () => {
    holdsAlways(({ rubric, explanation: { levels, next }, estimate: { min, max, claimed } }) => {
      expect([1, ...levels.map(({ level }) => level)]).toEqual(rubric.rules.map(({ level }) => level));
      expect(next).toBe(levels.find(({ level }) => level === min + 1) ?? null);
      for (const { level, state, lacking, openLists } of levels) {
        expect(state === 'reached').toBe(level <= min);
        if (level <= min || state === 'ahead') expect(lacking).toEqual([]);
        else expect(lacking.length).toBeGreaterThan(0);
        if (state === 'ahead') expect(level).toBeGreaterThan(min + 1);
        if (state === 'open') expect(level).toBeLessThanOrEqual(max);
        if (state === 'open') expect(openLists.length).toBeGreaterThan(0);
        if (state === 'unproven') expect([level > max, level <= claimed]).toEqual([true, true]);
      }
    });
  });

  test('explains every gap between the figures', () => {
    holdsAlways(({ explanation: { levels }, estimate: { min, max, claimed } }) => {
      const has = (state: string) => levels.some((level) => level.state === state);
      expect(has('open')).toBe(max > min);
      if (claimed > max) expect(has('unproven') || has('lacking')).toBe(true);
    });
  });

  test('names what a level lacks, each thing once, and that is enough for its own rule', () => {
    holdsAlways(({ rubric, explanation: { levels }, estimate: { counted }, after }) => {
      for (const { level, lacking } of levels) {
        expect(new Set(keysOf(lacking)).size).toBe(lacking.length);
        expect(lacking.flatMap(({ choices }) => choices).some((code) => counted.has(code))).toBe(false);
        const then = explainEstimate(rubric, after([...counted.keys(), ...firstChoices(lacking)]), null);
        expect(then.levels.find((one) => one.level === level)?.lacking).toEqual([]);
      }
    });
  });

  test('reaches the next level by what it lacks, and settles an open one by the single thing that it lacks', () => {
    holdsAlways(({ explanation: { levels, next }, estimate: { min, counted }, after }) => {
      if (next) expect(after([...counted.keys(), ...firstChoices(next.lacking)]).min).toBeGreaterThanOrEqual(min + 1);
      for (const { level, state, lacking } of levels) {
        if (state !== 'open' || lacking.length > 1 || level > min + 1) continue;
        for (const code of lacking[0]?.choices ?? [])
          expect(after([...counted.keys(), code]).min).toBeGreaterThanOrEqual(level);
      }
    });
  });

  test('gives the shortest ways to the next level and to the target, and lists nothing twice', () => {
    holdsAlways(({ rubric, target, explanation: { levels, next, ways }, estimate }) => {
      const targets = [...new Set([estimate.min + 1, target ?? 0])].sort();
      expect(ways.map(({ target: to, steps }) => ({ target: to, steps }))).toEqual(
        targets.flatMap((level) => findShortestWay(rubric, estimate, level) ?? []),
      );
      const missing = keysOf(next?.lacking ?? []);
      for (const { steps, isNextLack } of ways) expect(isNextLack).toBe(keysOf(steps).join(';') === missing.join(';'));
      const listed = new Set([...missing, ...ways.flatMap(({ steps }) => keysOf(steps))]);
      for (const { evidence } of levels)
        expect(evidence.length === 0 || !keysOf(evidence).every((key) => listed.has(key))).toBe(true);
    });
  });
});
