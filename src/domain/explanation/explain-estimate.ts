import type { Rule } from '../../model/rule.ts';
import { gateOf, type Estimate, type ScoringRubric } from '../estimate/estimate.ts';
import { cheapestSteps, findShortestWay, keyOfStep, type Step, type Way } from './next-steps.ts';
import { findOpenLists, itemsOfRule } from '../rubric/rule.ts';

/** What the answers make of one level, by its own rule and by its place among the three figures. */
export interface ExplainedLevel {
  level: number;
  /**
   * - `reached`: it counts, up to `min`.
   * - `ahead`: its own rule holds, worth nothing until the levels below hold.
   * - `open`: up to `max`, a list without a connective decides it.
   * - `unproven`: up to `claimed`, its conditions hold and its evidence does not.
   * - `lacking`: none of these.
   */
  state: 'reached' | 'ahead' | 'open' | 'unproven' | 'lacking';
  /** What counts of what its rule names, in the text’s order. */
  held: string[];
  /** What its rule lacks under the strict reading, each thing once. Of an open level, a single step settles it. */
  lacking: Step[];
  /** What its evidence alone lacks; none where the next level’s list or a way names all of it already. */
  evidence: Step[];
  /** The lists without a connective that its rule turns on. */
  openLists: Rule[];
}

/** A way up. Where it is just what the next level lacks, `isNextLack` tells that its steps are listed already. */
export interface ExplainedWay extends Way {
  isNextLack: boolean;
}

/** Everything that is said of an estimate beside its figures, each thing once, without words. */
export interface Explanation extends Estimate {
  /** From level 2 on, ascending: level 1 always holds and needs no reason. */
  levels: ExplainedLevel[];
  /** The level above `min`; null at the top. */
  next: ExplainedLevel | null;
  /** The shortest ways to the next level and to the target, where that is another one and not reached. */
  ways: ExplainedWay[];
}

/** Explains an estimate (contract §4): what holds, why, what is missing, the ways up to the next level and to a target. */
export const explainEstimate = (rubric: ScoringRubric, estimate: Estimate, target: number | null): Explanation => {
  const { min, max, claimed, counted } = estimate;
  const nextRule = rubric.rules.find(({ level }) => level === min + 1);
  const nextLack = nextRule ? cheapestSteps(gateOf(nextRule), counted) : [];
  const listed = new Set(nextLack.map(keyOfStep));
  const isListed = (steps: readonly Step[]) => steps.every((step) => listed.has(keyOfStep(step)));
  const ways = rubric.rules
    .filter(({ level }) => level === min + 1 || level === target)
    .flatMap(({ level }) => findShortestWay(rubric, estimate, level) ?? [])
    .map((way) => ({ ...way, isNextLack: way.steps.length === nextLack.length && isListed(way.steps) }));
  // From here on what the ways list as well.
  for (const { steps } of ways) for (const step of steps) listed.add(keyOfStep(step));

  const levels = rubric.rules
    .filter(({ level }) => level > 1)
    .map((rule): ExplainedLevel => {
      const { level, advisory } = rule;
      const gate = gateOf(rule);
      const lacking = cheapestSteps(gate, counted);
      const evidence = advisory ? [] : cheapestSteps(rule.evidence, counted);
      let state: ExplainedLevel['state'] = 'lacking';
      if (level <= min) state = 'reached';
      else if (lacking.length === 0) state = 'ahead';
      else if (level <= max) state = 'open';
      else if (level <= claimed && evidence.length > 0) state = 'unproven';
      return {
        level,
        state,
        held: itemsOfRule(gate).filter((code) => counted.has(code)),
        lacking,
        evidence: isListed(evidence) ? [] : evidence,
        openLists: findOpenLists(gate, counted),
      };
    });
  return { ...estimate, levels, next: levels.find(({ level }) => level === min + 1) ?? null, ways };
};
