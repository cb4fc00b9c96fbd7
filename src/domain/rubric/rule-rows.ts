import type { Rubric } from './rubric.ts';
import { childrenOf } from './rule.ts';

type Rule = Rubric['rules'][number]['criteria'];

/** One row of what a level asks: its connective, what it is about, and the codes that it connects. */
export interface RuleRow {
  kind: 'all' | 'any' | 'unstated';
  /** The connective in words, to stand before the row. */
  connective: string;
  heading: string;
  codes: readonly string[];
}

const connectiveOf = (rule: Exclude<Rule, string>, count: number): Pick<RuleRow, 'kind' | 'connective'> => {
  if ('any' in rule) return { kind: 'any', connective: 'cukup satu' };
  if ('unstated' in rule) return { kind: 'unstated', connective: 'belum pasti' };
  return { kind: 'all', connective: count === 2 ? 'kedua-duanya' : count === 1 ? 'wajib' : 'semuanya' };
};

/**
 * A rule in rows that each hold items alone. A row that would hold lists becomes a row for each of them, with their number in
 * the heading, and where not all of them are needed a last row of its own says how they are connected.
 */
export const rowsOfRule = (rule: Rule, heading: string): RuleRow[] => {
  if (typeof rule === 'string') return [{ kind: 'all', connective: 'wajib', heading, codes: [rule] }];
  const branches = childrenOf(rule);
  const codes = branches.filter((branch) => typeof branch === 'string');
  if (codes.length === branches.length)
    return branches.length === 0 ? [] : [{ ...connectiveOf(rule, codes.length), heading, codes }];
  if ('all' in rule) return branches.flatMap((branch) => rowsOfRule(branch, heading));
  const open = 'unstated' in rule;
  return [
    ...branches.flatMap((branch, index) => rowsOfRule(branch, `${heading}, angka ${String(index + 1)}`)),
    {
      ...connectiveOf(rule, branches.length),
      heading: open
        ? `Wajibkah ${branches.length === 2 ? 'kedua' : 'semua'} angka? Teks tidak menyebut “dan” atau “atau” di antaranya.`
        : 'Salah satu angka sudah cukup.',
      codes: [],
    },
  ];
};
