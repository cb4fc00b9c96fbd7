import type { Rule } from '../model/rule.ts';
import { countAnswers, type Answers, type ScoringRubric } from './estimate.ts';
import { countItems } from './implied.ts';
import { childrenOf, itemsOfRule, needsEvery, ruleHolds } from './rule.ts';
import type { LevelRule } from './rubric.ts';

/** One thing to do: tick any one of `choices` (a single one where there is no choice). In the text’s order. */
export interface Step {
  choices: string[];
}

/** The shortest way up to a level: one way, with its choices. `steps.length` is the number of further items. */
export interface Way {
  target: number;
  steps: Step[];
}

/** The rules that gate the levels 2 to `target`. */
const gatesUpTo = (rules: readonly LevelRule[], target: number): Rule[] =>
  rules
    .filter(({ level }) => level > 1 && level <= target)
    .flatMap(({ criteria, evidence, advisory }) => (advisory ? [criteria] : [criteria, evidence]));

/**
 * The fewest items that make one rule hold, where each item counts for one place in it only. Of an "any" the
 * cheapest branch is taken; single items among branches of equal cost become one step with choices.
 */
const cheapestSteps = (rule: Rule, counted: ReadonlySet<string>): Step[] => {
  if (ruleHolds(rule, counted, 'strict')) return [];
  if (typeof rule === 'string') return [{ choices: [rule] }];
  const branches = childrenOf(rule).map((branch) => cheapestSteps(branch, counted));
  if (needsEvery(rule, 'strict')) return mergeSteps(branches.flat());
  const fewest = Math.min(...branches.map((steps) => steps.length));
  const cheapest = branches.filter((steps) => steps.length === fewest);
  if (fewest === 1) return [{ choices: [...new Set(cheapest.flatMap((steps) => steps[0]?.choices ?? []))] }];
  return cheapest[0] ?? [];
};

/** An item that two places ask for is one step. */
const mergeSteps = (steps: Step[]): Step[] => {
  const single = new Set<string>();
  return steps.filter(({ choices }) => {
    const [only] = choices;
    if (choices.length !== 1 || only === undefined) return true;
    if (single.has(only)) return false;
    single.add(only);
    return true;
  });
};

/** All subsets of a list, by size and then in the list’s order, so that the first of equal ways uses the fewest. */
function* subsetsBySize<T>(list: readonly T[], most: number): Generator<T[]> {
  const pick = function* (size: number, from: number): Generator<T[]> {
    if (size === 0) {
      yield [];
      return;
    }
    for (let i = from; i <= list.length - size; i += 1) {
      const head = list[i] as T;
      for (const tail of pick(size - 1, i + 1)) yield [head, ...tail];
    }
  };
  for (let size = 0; size <= Math.min(most, list.length); size += 1) yield* pick(size, 0);
}

/**
 * The items whose tick can fill more than one place of the rules, or the place of another item: those that imply an
 * item asked for, and those asked for in two places. Only these can make a way shorter than place by place.
 */
const findAnchors = (rubric: ScoringRubric, gates: Rule[], counted: ReadonlySet<string>): string[] => {
  const asked = gates.flatMap(itemsOfRule).filter((code) => !counted.has(code));
  const times = new Map<string, number>();
  for (const code of asked) times.set(code, (times.get(code) ?? 0) + 1);
  return rubric.items
    .map(({ code }) => code)
    .filter((code) => !counted.has(code))
    .filter((code) => {
      const brings = [...countItems(rubric.items, [code]).keys()].filter((c) => c !== code);
      return (times.get(code) ?? 0) > 1 || brings.some((c) => times.has(c));
    });
};

/**
 * The fewest further items that raise `min` to a level (contract §4). An item of a higher level stands in it only where
 * that makes the way shorter; among equally short ways the one with the fewest such items wins, then the text’s order.
 * The result is exact: an optimal way is some anchors, and beyond them one item for each place still open. It tries the
 * sets of anchors (in Indicator 18 at most six), so the work doubles with each further item that implies another.
 * @returns null where the target is reached already or the rubric has no such level.
 */
export const findShortestWay = (rubric: ScoringRubric, answers: Answers, target: number): Way | null => {
  const counted = new Set(countAnswers(rubric, answers).keys());
  const gates = gatesUpTo(rubric.rules, target);
  if (!rubric.rules.some(({ level }) => level === target)) return null;
  if (ruleHolds({ all: gates }, counted, 'strict')) return null;

  let best: Step[] | null = null;
  for (const anchors of subsetsBySize(findAnchors(rubric, gates, counted), Infinity)) {
    if (best && anchors.length >= best.length) break;
    const withAnchors = new Set([...counted, ...countItems(rubric.items, anchors).keys()]);
    const rest = cheapestSteps({ all: gates }, withAnchors);
    if (!best || anchors.length + rest.length < best.length) {
      best = [...anchors.map((code) => ({ choices: [code] })), ...rest];
    }
  }
  const order = new Map(rubric.items.map(({ code }, place) => [code, place]));
  const placeOf = ({ choices }: Step) => order.get(choices[0] ?? '') ?? 0;
  return { target, steps: (best ?? []).sort((a, b) => placeOf(a) - placeOf(b)) };
};

/** What holds one level back: the items of its own rule that are missing, conditions and evidence apart. */
export interface Shortfall {
  level: number;
  criteria: Step[];
  evidence: Step[];
}

/** Names what a level’s own rule still lacks under the strict reading, each with its choices; null for no such level. */
export const findShortfall = (rubric: ScoringRubric, answers: Answers, level: number): Shortfall | null => {
  const rule = rubric.rules.find((candidate) => candidate.level === level);
  if (!rule) return null;
  const counted = new Set(countAnswers(rubric, answers).keys());
  return {
    level,
    criteria: cheapestSteps(rule.criteria, counted),
    evidence: rule.advisory ? [] : cheapestSteps(rule.evidence, counted),
  };
};
