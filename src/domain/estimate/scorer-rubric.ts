import type { LensSource } from '../../model/lens.ts';
import type { Statement } from '../../model/statement.ts';
import { codeOfPart } from '../code/code.ts';
import type { CoverageItems } from './coverage.ts';
import type { Item, LevelRule, Rubric } from '../rubric/rubric.ts';
import { assembleLens, type Lens } from '../rubric/lens.ts';
import type { Note } from '../rubric/note.ts';
import { rowsOfRule, type RuleRow } from '../rubric/rule-rows.ts';

/** An item as the scorer shows it. `short` is its code without instrument and indicator. */
export interface ScorerItem extends Omit<Item, 'passage'> {
  short: string;
  href: string;
  /** What is known to be miswritten in its quote; "" where nothing is. */
  slip: string;
  /** What proves it well, in the site’s words; "" where nothing is said. */
  example: string;
}

/** A step of the ladder as the scorer shows it. */
export interface ScorerLevel {
  level: number;
  name: string;
  adds: string;
  href: string;
  /** Its evidence in rows, with their connectives. */
  rows: readonly RuleRow[];
  notes: readonly Note[];
}

/** What the scorer needs of a rubric, small enough to travel in the page. It fits `ScoringRubric`. */
export interface ScorerRubric {
  code: string;
  /** “Indikator 18 SPBE (Permen PANRB 59/2020)”. */
  name: string;
  /** The source’s line, whole. */
  title: string;
  items: readonly ScorerItem[];
  levels: readonly ScorerLevel[];
  rules: readonly LevelRule[];
  coverage: CoverageItems | null;
  /** What going up by one level, by two, … does, a sentence each; the same for every answer, so that the build writes it. */
  effects: readonly string[];
  /** The source’s own sentence on how many kinds of documents may be handed in; null where it has none. */
  openReading: { quote: string; short: string; href: string } | null;
  /** Where the words of its codes are fetched, once they are to be quoted: a list of `CitationSubject`. */
  citationsHref: string;
  /** What other wordings ask and how they judge; missing where the rubric has no such file. */
  lens?: Lens;
}

/** What the scorer’s rubric needs from outside the rubric. */
export interface ScorerSurroundings {
  name: string;
  hrefOf: (code: string) => string;
  sourceNameOf: (id: string) => string;
  exampleOf: (code: string) => string;
  effects: readonly string[];
  /** The rubric’s lens file; null where it has none. */
  lens?: LensSource | null;
}

/** Takes from a rubric what the scorer needs. */
export const toScorerRubric = (rubric: Rubric, surroundings: ScorerSurroundings): ScorerRubric => {
  const { name, hrefOf, sourceNameOf, exampleOf, effects, lens = null } = surroundings;
  const slipOf = (passage: string, quote: string) =>
    (rubric.passages.find(({ code }) => code === passage)?.slips ?? [])
      .filter((slip) => quote.includes(slip.quote))
      .map(({ note }) => note)
      .join(' ');
  const { openReading, title } = rubric.indicator;
  const toNote = ({ text, source, confidence }: Pick<Statement, 'text' | 'source' | 'confidence'>): Note => ({
    text,
    source: confidence === 'own' ? null : sourceNameOf(source),
  });
  return {
    code: rubric.code,
    name,
    title,
    items: rubric.items.map(({ code, passage, level, kind, label, quote, implies }) => ({
      code,
      short: code.slice(rubric.code.length + 1),
      level,
      kind,
      label,
      quote,
      implies,
      href: hrefOf(code),
      slip: slipOf(passage, quote),
      example: exampleOf(code),
    })),
    levels: rubric.levels.map(({ code, level, name: step, adds, statements }) => ({
      level,
      name: step,
      adds,
      href: hrefOf(code),
      rows: rubric.rules
        .filter((rule) => rule.level === level)
        .flatMap(({ evidence }) => rowsOfRule(evidence, 'Bukti')),
      notes: statements.filter(({ scorer }) => scorer).map(toNote),
    })),
    rules: rubric.rules,
    coverage: rubric.coverage,
    effects,
    openReading: openReading && {
      quote: openReading.quote,
      short: openReading.code,
      href: hrefOf(codeOfPart(rubric.code, openReading.code)),
    },
    citationsHref: `${hrefOf(rubric.code)}kutipan.json`,
    ...(lens ? { lens: assembleLens(rubric.code, lens, toNote) } : {}),
  };
};
