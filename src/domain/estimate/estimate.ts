import type { Rule } from '../../model/rule.ts';
import { applyCoverage, type Coverage, type CoverageItems } from './coverage.ts';
import { countItems, type Implying } from './implied.ts';
import { ruleHolds, type Counted, type Reading } from '../rubric/rule.ts';
import type { LevelRule } from '../rubric/rubric.ts';

/** What the scoring rule needs to know of a rubric. Levels stand in ascending order from 1. */
export interface ScoringRubric {
  items: readonly (Implying & { level: number | null })[];
  rules: readonly LevelRule[];
  coverage: CoverageItems | null;
}

/** What the reader has said: ticked codes, and the last valid figures or null. */
export interface Answers {
  ticked: ReadonlySet<string>;
  coverage: Coverage | null;
}

/** The three figures of contract §4. Always 1 ≤ min ≤ max ≤ claimed ≤ the highest level. */
export interface Estimate {
  min: number;
  max: number;
  claimed: number;
  /** Every counted code; an implied one maps to the ticked code that brought it, a ticked one to null. */
  counted: ReadonlyMap<string, string | null>;
  /** The unit figures that set the two conditions; null where none do. */
  coverage: Coverage | null;
}

/** The one rule that a level asks for. Advisory evidence gates nothing. */
export const gateOf = ({ criteria, evidence, advisory }: LevelRule): Rule => ({
  all: advisory ? [criteria] : [criteria, evidence],
});

/** The highest level up to which every level holds. Level 1 always holds. */
export const climb = (
  rules: readonly LevelRule[],
  gate: (rule: LevelRule) => Rule,
  counted: Counted,
  reading: Reading,
): number => {
  let reached = 1;
  for (const rule of rules) {
    if (rule.level > 1 && !ruleHolds(gate(rule), counted, reading)) break;
    reached = rule.level;
  }
  return reached;
};

/** Estimates the level (contract §4). Pure: the same answers give the same estimate. */
export const estimateLevel = (rubric: ScoringRubric, answers: Answers): Estimate => {
  const coverage = rubric.coverage && answers.coverage;
  const counted = countItems(rubric.items, applyCoverage(answers.ticked, rubric.coverage, coverage));
  return {
    min: climb(rubric.rules, gateOf, counted, 'strict'),
    max: climb(rubric.rules, gateOf, counted, 'lenient'),
    // Criteria alone are read leniently, so that no reading of a criterion puts `claimed` below `max`.
    claimed: climb(rubric.rules, ({ criteria }) => criteria, counted, 'lenient'),
    counted,
    coverage,
  };
};
