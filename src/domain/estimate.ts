import type { Rule } from '../model/rule.ts';
import { applyCoverage, type Coverage, type CoverageItems } from './coverage.ts';
import { countItems, type Implying } from './implied.ts';
import { findOpenLists, ruleHolds, type Reading } from './rule.ts';
import type { LevelRule } from './rubric.ts';

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

/** A level that a list without a connective leaves open. */
export interface OpenLevel {
  level: number;
  lists: Rule[];
}

/** A level whose conditions are said to hold and whose evidence does not. */
export interface UnprovenLevel {
  level: number;
  /** The evidence rule that does not hold under the strict reading. */
  evidence: Rule;
}

/** The three figures of contract §4 with what explains them. Always 1 ≤ min ≤ max ≤ claimed ≤ the highest level. */
export interface Estimate {
  min: number;
  max: number;
  claimed: number;
  /** Every counted code; an implied one maps to the ticked code that brought it, a ticked one to null. */
  counted: ReadonlyMap<string, string | null>;
  /** Why `max` is above `min`: levels in (min, max] and the lists that leave them open. */
  open: OpenLevel[];
  /** Why `claimed` is above `min`: levels up to `claimed` whose evidence is missing. */
  unproven: UnprovenLevel[];
  /** Levels above the next one whose own rule already holds, worth nothing until those below hold. */
  ahead: number[];
}

const criteriaHold = (rule: LevelRule, counted: ReadonlySet<string>, reading: Reading) =>
  ruleHolds(rule.criteria, counted, reading);

const evidenceHolds = (rule: LevelRule, counted: ReadonlySet<string>, reading: Reading) =>
  rule.advisory || ruleHolds(rule.evidence, counted, reading);

/** The highest level up to which every level holds. Level 1 always holds. */
const climb = (rules: readonly LevelRule[], holds: (rule: LevelRule) => boolean): number => {
  let reached = 1;
  for (const rule of rules) {
    if (rule.level === 1) continue;
    if (!holds(rule)) break;
    reached = rule.level;
  }
  return reached;
};

/** The codes that count for some answers, with what brought them. */
export const countAnswers = (rubric: ScoringRubric, answers: Answers): Map<string, string | null> =>
  countItems(rubric.items, applyCoverage(answers.ticked, rubric.coverage, answers.coverage));

/** Estimates the level (contract §4). Pure: the same answers give the same estimate. */
export const estimateLevel = (rubric: ScoringRubric, answers: Answers): Estimate => {
  const counted = countAnswers(rubric, answers);
  const codes = new Set(counted.keys());
  const min = climb(rubric.rules, (r) => criteriaHold(r, codes, 'strict') && evidenceHolds(r, codes, 'strict'));
  const max = climb(rubric.rules, (r) => criteriaHold(r, codes, 'lenient') && evidenceHolds(r, codes, 'lenient'));
  // Criteria alone are read leniently, so that no reading of a criterion puts `claimed` below `max`.
  const claimed = climb(rubric.rules, (r) => criteriaHold(r, codes, 'lenient'));
  return {
    min,
    max,
    claimed,
    counted,
    open: rubric.rules
      .filter(({ level }) => level > min && level <= max)
      .map((r) => ({
        level: r.level,
        lists: [...findOpenLists(r.criteria, codes), ...(r.advisory ? [] : findOpenLists(r.evidence, codes))],
      }))
      .filter(({ lists }) => lists.length > 0),
    unproven: rubric.rules
      .filter((r) => r.level > min && r.level <= claimed && !evidenceHolds(r, codes, 'strict'))
      .map(({ level, evidence }) => ({ level, evidence })),
    ahead: rubric.rules
      .filter((r) => r.level > min + 1 && criteriaHold(r, codes, 'strict') && evidenceHolds(r, codes, 'strict'))
      .map(({ level }) => level),
  };
};
