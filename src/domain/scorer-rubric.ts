import type { ItemKind } from '../model/item.ts';
import type { CoverageItems } from './coverage.ts';
import type { LevelRule, Rubric } from './rubric.ts';

/** An item as the scorer shows it. `short` is its code without instrument and indicator. */
export interface ScorerItem {
  code: string;
  short: string;
  level: number | null;
  kind: ItemKind;
  label: string;
  quote: string;
  implies: readonly string[];
  href: string;
}

/** A step of the ladder as the scorer shows it. */
export interface ScorerLevel {
  level: number;
  name: string;
  adds: string;
  href: string;
}

/** What the scorer needs of a rubric, small enough to travel in the page. It fits `ScoringRubric`. */
export interface ScorerRubric {
  code: string;
  name: string;
  items: readonly ScorerItem[];
  levels: readonly ScorerLevel[];
  rules: readonly LevelRule[];
  coverage: CoverageItems | null;
}

/** Takes from a rubric what the scorer needs. */
export const toScorerRubric = (rubric: Rubric, name: string, hrefOf: (code: string) => string): ScorerRubric => ({
  code: rubric.code,
  name,
  items: rubric.items.map(({ code, level, kind, label, quote, implies }) => ({
    code,
    short: code.slice(rubric.code.length + 1),
    level,
    kind,
    label,
    quote,
    implies,
    href: hrefOf(code),
  })),
  levels: rubric.levels.map(({ code, level, name: step, adds }) => ({ level, name: step, adds, href: hrefOf(code) })),
  rules: rubric.rules,
  coverage: rubric.coverage,
});
