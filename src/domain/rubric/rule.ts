import type { Rule } from '../../model/rule.ts';

/** How a list without a connective is read: as "dan" (`strict`, for `min`) or as "atau" (`lenient`, for `max`). */
export type Reading = 'strict' | 'lenient';

/** What counts, by code: a set of codes, or a map from them. */
export type Counted = Pick<ReadonlySet<string>, 'has'>;

/** The branches of a rule and how many of them are needed under a reading; null for an item. */
const branchesOf = (rule: Rule, reading: Reading): { branches: Rule[]; every: boolean } | null => {
  if (typeof rule === 'string') return null;
  if ('all' in rule) return { branches: rule.all, every: true };
  if ('any' in rule) return { branches: rule.any, every: false };
  return { branches: rule.unstated, every: reading === 'strict' };
};

/** The branches of a rule, in order; none for an item. */
export const childrenOf = (rule: Rule): Rule[] => branchesOf(rule, 'strict')?.branches ?? [];

/** Whether a rule holds for a set of counted item codes. `{ all: [] }` always holds. */
export const ruleHolds = (rule: Rule, counted: Counted, reading: Reading): boolean => {
  if (typeof rule === 'string') return counted.has(rule);
  const node = branchesOf(rule, reading);
  if (node === null) return false;
  const holds = (branch: Rule) => ruleHolds(branch, counted, reading);
  return node.every ? node.branches.every(holds) : node.branches.some(holds);
};

/** The items that a rule names, in the text’s order, each as often as it is named. */
export const itemsOfRule = (rule: Rule): string[] =>
  typeof rule === 'string' ? [rule] : childrenOf(rule).flatMap(itemsOfRule);

/** The same rule over other codes. */
export const mapItems = (rule: Rule, change: (code: string) => string): Rule => {
  if (typeof rule === 'string') return change(rule);
  const branches = childrenOf(rule).map((branch) => mapItems(branch, change));
  if ('all' in rule) return { all: branches };
  return 'any' in rule ? { any: branches } : { unstated: branches };
};

/** Whether every branch of a rule’s node is needed under a reading; an item and "all" always are. */
export const needsEvery = (rule: Rule, reading: Reading): boolean => branchesOf(rule, reading)?.every ?? true;

/** The lists without a connective that hold when read leniently and not when read strictly: they leave a level open. */
export const findOpenLists = (rule: Rule, counted: Counted): Rule[] => {
  if (ruleHolds(rule, counted, 'strict') || !ruleHolds(rule, counted, 'lenient')) return [];
  const inner = childrenOf(rule).flatMap((branch) => findOpenLists(branch, counted));
  return typeof rule !== 'string' && 'unstated' in rule ? [rule, ...inner] : inner;
};
