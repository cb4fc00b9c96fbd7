import type { LensSource } from '../../model/lens.ts';
import type { Statement } from '../../model/statement.ts';
import { codeOfPart } from '../code/code.ts';
import type { CoverageItems } from './coverage.ts';
import type { Item, LevelRule, Rubric } from '../rubric/rubric.ts';
import { assembleLens, type Lens } from '../rubric/lens.ts';
import type { Note } from '../rubric/note.ts';

/** An item as the scorer shows it. `short` is its code without instrument and indicator. */
export interface ScorerItem extends Omit<Item, 'passage'> {
  short: string;
  href: string;
}

/** A step of the ladder as the scorer shows it. */
export interface ScorerLevel {
  level: number;
  name: string;
  adds: string;
  href: string;
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
  /** The effect of one level in one sentence; it is the same for every answer, so that the build writes it. */
  effect: string;
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
  effect: string;
  /** The rubric’s lens file; null where it has none. */
  lens?: LensSource | null;
}

/** Takes from a rubric what the scorer needs. */
export const toScorerRubric = (rubric: Rubric, surroundings: ScorerSurroundings): ScorerRubric => {
  const { name, hrefOf, sourceNameOf, effect, lens = null } = surroundings;
  const { openReading, title } = rubric.indicator;
  const toNote = ({ text, source, confidence }: Pick<Statement, 'text' | 'source' | 'confidence'>): Note => ({
    text,
    source: confidence === 'own' ? null : sourceNameOf(source),
  });
  return {
    code: rubric.code,
    name,
    title,
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
    levels: rubric.levels.map(({ code, level, name: step, adds, statements }) => ({
      level,
      name: step,
      adds,
      href: hrefOf(code),
      notes: statements.filter(({ scorer }) => scorer).map(toNote),
    })),
    rules: rubric.rules,
    coverage: rubric.coverage,
    effect,
    openReading: openReading && {
      quote: openReading.quote,
      short: openReading.code,
      href: hrefOf(codeOfPart(rubric.code, openReading.code)),
    },
    citationsHref: `${hrefOf(rubric.code)}kutipan.json`,
    ...(lens ? { lens: assembleLens(rubric.code, lens, toNote) } : {}),
  };
};
