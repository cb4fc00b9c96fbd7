import { z } from 'astro/zod';

/**
 * A rule over items (contract §4). A string is an item; `all` is "dan", "serta"; `any` is "dan/atau", "atau";
 * `unstated` is a list that gives no connective and is read both ways.
 */
export type Rule = string | { all: Rule[] } | { any: Rule[] } | { unstated: Rule[] };

/** Builds the schema of a rule for codes of one form, so that content (parts) and data (whole codes) share it. */
export const ruleOf = (code: z.ZodString) => {
  const rule: z.ZodType<Rule> = z.lazy(() =>
    z.union(
      [
        code,
        z.strictObject({ all: z.array(rule) }),
        z.strictObject({ any: z.array(rule).min(1) }),
        z.strictObject({ unstated: z.array(rule).min(2) }),
      ],
      { error: 'bukan kode butir, dan bukan all, any, atau unstated dengan daftar butir' },
    ),
  );
  return rule;
};

/** What one level asks for. An advisory evidence rule is told to the reader and gates nothing. */
export const levelRuleOf = (code: z.ZodString) =>
  z.strictObject({
    criteria: ruleOf(code).describe(
      'Sebut butir kondisi: semuanya (all), salah satu (any), atau daftar tanpa kata sambung (unstated).',
    ),
    evidence: ruleOf(code).describe('Sebut butir bukti dengan cara yang sama.'),
    advisory: z.boolean().default(false).describe('Tulis true bila bukti tidak menentukan level.'),
  });
