import type { Rule } from '../../model/rule.ts';
import { gateOf, type Estimate, type ScoringRubric } from '../estimate/estimate.ts';
import { countItems } from '../estimate/implied.ts';
import { childrenOf, itemsOfRule, needsEvery, ruleHolds, type Counted } from '../rubric/rule.ts';

/** One thing to do: tick any one of `choices` (a single one where there is no choice). In the text’s order. */
export interface Step {
  choices: string[];
}

/** The shortest way up to a level: one way, with its choices. `steps.length` is the number of further items. */
export interface Way {
  target: number;
  steps: Step[];
}

/**
 * The fewest items that make one rule hold, where each item counts for one place in it only. Of an "any" the
 * cheapest branch is taken; single items among branches of equal cost become one step with choices.
 */
export const cheapestSteps = (rule: Rule, counted: Counted): Step[] => {
  if (ruleHolds(rule, counted, 'strict')) return [];
  if (typeof rule === 'string') return [{ choices: [rule] }];
  const branches = childrenOf(rule).map((branch) => cheapestSteps(branch, counted));
  if (needsEvery(rule, 'strict')) return mergeSteps(branches.flat());
  const fewest = Math.min(...branches.map((steps) => steps.length));
  const cheapest = branches.filter((steps) => steps.length === fewest);
  if (fewest === 1) return [{ choices: [...new Set(cheapest.flatMap((steps) => steps[0]?.choices ?? []))] }];
  return cheapest[0] ?? [];
};

/** What tells whether two steps ask for the same. */
export const keyOfStep = ({ choices }: Step): string => choices.join();

/** What two places ask for is one step. */
const mergeSteps = (steps: readonly Step[]): Step[] => [
  ...new Map(steps.map((step) => [keyOfStep(step), step])).values(),
];

/**
 * The items whose tick can fill more than one place of the rules, or the place of another item: those that imply an
 * item asked for, and those asked for in two places. Only these can make a way shorter than place by place.
 */
const findAnchors = ({ items }: ScoringRubric, gate: Rule, counted: Counted): string[] => {
  const places = itemsOfRule(gate).filter((code) => !counted.has(code));
  const anchors = items.filter(({ code }) => {
    const brought = countItems(items, [code]);
    return !counted.has(code) && places.some((asked, place) => brought.has(asked) && place !== places.indexOf(code));
  });
  return anchors.map(({ code }) => code);
};

/** All sets that have one item more than the given ones, each once and in the list’s order. */
const growSets = (sets: readonly string[][], list: readonly string[]): string[][] =>
  sets.flatMap((set) => list.slice(list.indexOf(set.at(-1) ?? '') + 1).map((code) => [...set, code]));

/**
 * The fewest further items that raise `min` to a level (contract §4). An item of a higher level stands in it only where
 * that makes the way shorter; among equally short ways the one with the fewest such items wins, then the text’s order.
 * The result is exact: an optimal way is some anchors, and beyond them one item for each place still open. It tries the
 * sets of anchors (in Indicator 18 at most six), so the work doubles with each further item that implies another.
 * @returns null where the target is reached already or the rubric has no such level.
 */
export const findShortestWay = (rubric: ScoringRubric, { counted }: Estimate, target: number): Way | null => {
  if (!rubric.rules.some(({ level }) => level === target)) return null;
  const gate = { all: rubric.rules.filter(({ level }) => level > 1 && level <= target).map(gateOf) };
  let best = cheapestSteps(gate, counted);
  if (best.length === 0) return null;
  const anchors = findAnchors(rubric, gate, counted);
  // By size, so that the first of equal ways uses the fewest anchors.
  for (let sets = growSets([[]], anchors); (sets[0] ?? best).length < best.length; sets = growSets(sets, anchors))
    for (const set of sets) {
      const rest = cheapestSteps(gate, new Map([...counted, ...countItems(rubric.items, set)]));
      if (set.length + rest.length < best.length) best = [...set.map((code) => ({ choices: [code] })), ...rest];
    }
  const placeOf = ({ choices }: Step) => rubric.items.findIndex(({ code }) => code === choices[0]);
  return { target, steps: best.sort((a, b) => placeOf(a) - placeOf(b)) };
};
