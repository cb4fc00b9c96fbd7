import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLevel, type ScoringRubric } from '../../src/domain/estimate/estimate.ts';
import { countItems } from '../../src/domain/estimate/implied.ts';
import { applyCoverage } from '../../src/domain/estimate/coverage.ts';
import { estimateLens } from '../../src/domain/estimate/lens/estimate-lens.ts';
import type { Lens, LensWording } from '../../src/domain/rubric/lens.ts';
import type { Readings } from '../../src/domain/estimate/lens/readings.ts';
import { arbitraryAnswers, arbitraryRubric, arbitraryRule } from '../fixtures/arbitrary-rubric.ts';
import { whole } from '../fixtures/content.ts';
import { DAY, lensedRubric, lensOf } from '../fixtures/lens.ts';

const QUESTIONS = lensOf(lensedRubric).questions;
const IDS = QUESTIONS.map(({ id }) => id);
const note = { text: '', source: null };

/** Wordings of any rules over some items and the questions, which leave some levels as the rubric has them. */
const arbitraryLens = (codes: readonly string[], levels: readonly number[]): fc.Arbitrary<Lens> => {
  const rule = arbitraryRule([...codes, ...IDS]);
  const wording = fc.record<LensWording>({
    name: fc.constant('X'),
    title: fc.constant(''),
    beside: fc.constantFrom('claimed', 'min'),
    line: fc.constant(note),
    notes: fc.constant([]),
    notAsked: fc.constant([]),
    rules: fc
      .subarray([...levels])
      .chain((own) =>
        fc.tuple(
          ...own.map((level) =>
            fc.record({ level: fc.constant(level), criteria: rule, evidence: rule, advisory: fc.constant(false) }),
          ),
        ),
      ),
    counts: fc.dictionary(fc.constantFrom(...IDS), fc.subarray([...codes], { minLength: 1, maxLength: 2 })),
  });
  return fc.record({ questions: fc.constant(QUESTIONS), wordings: fc.array(wording, { minLength: 1, maxLength: 2 }) });
};

const arbitraryReadings: fc.Arbitrary<Readings> = fc.record({
  splp: fc.option(fc.boolean()),
  issues: fc.option(fc.boolean()),
  coverageTarget: fc.record({
    reached: fc.constantFrom('', '0', '7', '12', 'x'),
    target: fc.constantFrom('', '0', '7', '12'),
  }),
  reviewed: fc.constantFrom('', '2026-11', '2024-12', '2024-11', '2026-12', 'x'),
});

const indicator18 = { rubric: lensedRubric, lens: lensOf(lensedRubric) };
const arbitraryLensed: fc.Arbitrary<{ rubric: ScoringRubric; lens: Lens }> = fc.oneof(
  fc.constant(indicator18),
  arbitraryRubric.chain((rubric) =>
    arbitraryLens(
      rubric.items.map(({ code }) => code),
      rubric.rules.map(({ level }) => level).filter((level) => level > 1),
    ).map((lens) => ({ rubric, lens })),
  ),
);

const arbitraryCase = arbitraryLensed.chain(({ rubric, lens }) =>
  fc.record({
    rubric: fc.constant(rubric),
    lens: fc.constant(lens),
    answers: arbitraryAnswers(rubric),
    readings: arbitraryReadings,
    more: fc.constantFrom(...rubric.items.map(({ code }) => code)),
  }),
);

const HELD: Partial<Readings>[] = [
  { splp: true },
  { issues: true },
  { coverageTarget: { reached: '12', target: '7' } },
  { reviewed: '2026-11' },
];

describe('a lens, for any rubric, any wordings and any answers', () => {
  const levels = (...of: Parameters<typeof estimateLens>) => estimateLens(...of).map(({ level }) => level);

  test('never falls when one more item is ticked, or one more question is held', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.constantFrom(...HELD), ({ rubric, lens, answers, readings, more }, held) => {
        const before = levels(rubric, lens, answers, readings, DAY);
        const ticked = { ...answers, ticked: new Set([...answers.ticked, more]) };
        const after = [
          levels(rubric, lens, ticked, readings, DAY),
          levels(rubric, lens, answers, { ...readings, ...held }, DAY),
        ];
        for (const changed of after)
          for (const [index, level] of changed.entries()) expect(level).toBeGreaterThanOrEqual(before[index] ?? 5);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves the estimate and the answers as they are, and is within the levels', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ rubric, lens, answers, readings }) => {
        const [before, ticked] = [estimateLevel(rubric, answers), [...answers.ticked]];
        for (const level of levels(rubric, lens, answers, readings, DAY)) {
          expect(level).toBeGreaterThanOrEqual(1);
          expect(level).toBeLessThanOrEqual(rubric.rules.length);
        }
        expect([...answers.ticked]).toEqual(ticked);
        expect(estimateLevel({ ...rubric, ...lens }, { ...answers, ...readings })).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('takes an open question for a no', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ rubric, lens, answers, readings }) => {
        const open = { ...readings, splp: readings.splp ? true : null, issues: readings.issues ? true : null };
        const no = { ...readings, splp: readings.splp ?? false, issues: readings.issues ?? false };
        expect(levels(rubric, lens, answers, open, DAY)).toEqual(levels(rubric, lens, answers, no, DAY));
      }),
      { numRuns: 1000 },
    );
  });
});

test('the lens of Indicator 18 is the two wordings as the contract has them', () => {
  fc.assert(
    fc.property(arbitraryAnswers(lensedRubric), arbitraryReadings, (answers, readings) => {
      const { splp, issues, reviewed, coverageTarget } = readings;
      const figures = applyCoverage(answers.ticked, lensedRubric.coverage, answers.coverage);
      const [reached, target] = [Number.parseInt(coverageTarget.reached), Number.parseInt(coverageTarget.target)];
      const isMet = target >= 1 && reached >= target;
      const isYoung = reviewed === '2026-11' || reviewed === '2024-12';
      const climb = (counted: ReadonlyMap<string, unknown>, rows: ((has: (part: string) => boolean) => boolean)[]) => {
        const failed = rows.findIndex((holds) => !holds((part) => counted.has(whole(part))));
        return failed === -1 ? rows.length + 1 : failed + 1;
      };
      const integrated = (has: (part: string) => boolean) => (has('L4-P-a') || splp === true) && has('L4-P-b');
      const a = climb(countItems(lensedRubric.items, figures), [
        (has) => has('L2-P-a'),
        (has) => has('L3-P-a'),
        integrated,
        (has) => has('L5-P-a'),
      ]);
      const more = isMet ? [whole('L3-P-a')] : [];
      const c = climb(countItems(lensedRubric.items, new Set([...figures, ...more])), [
        (has) => ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c'].every(has),
        (has) => ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c'].every(has),
        (has) => integrated(has) && (has('L4-B1-a') || has('L4-B1-b')) && has('L4-B2-a') && isYoung && issues === true,
        (has) =>
          has('L5-P-a') &&
          splp === true &&
          (['L5-B1-a', 'L5-B1-b', 'L5-B1-c'].some(has) || (has('L5-B2-a') && has('L5-B2-b'))),
      ]);
      const found = estimateLens(lensedRubric, lensOf(lensedRubric), answers, readings, DAY).map(({ level }) => level);
      expect(found).toEqual([a, c]);
      // Where nothing is answered beside the checklist, A says what `claimed` says, so that it is never shown.
      const unasked = { ...readings, splp: null };
      expect(estimateLens(lensedRubric, lensOf(lensedRubric), answers, unasked, DAY)[0]?.level).toBe(
        estimateLevel(lensedRubric, answers).claimed,
      );
    }),
    { numRuns: 3000 },
  );
});
