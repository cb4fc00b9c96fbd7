import type { IndicatorSource } from '../../model/indicator.ts';
import type { InstrumentSource } from '../../model/instrument.ts';
import type { ItemSource } from '../../model/item.ts';
import type { LevelSource } from '../../model/level.ts';
import type { PassageSource } from '../../model/passage.ts';
import type { PassageKind, PublishedRubric } from '../../model/published-rubric.ts';
import type { Statement } from '../../model/statement.ts';
import { codeOfPart, findParentCode } from '../code/code.ts';
import { mapItems } from './rule.ts';

/** One row of the official text. `level` is null for the explanations; `order` counts within kind and level from 1. */
export type Passage = Omit<PublishedRubric['passages'][number], 'url' | 'sha256'>;

/** One thing to tick; `level` is the level whose passage it belongs to, null for supporting items. */
export type Item = PublishedRubric['items'][number] & { level: number | null };

/** What a level asks for, over whole item codes. An advisory evidence rule gates nothing. */
export type LevelRule = PublishedRubric['rules'][number];

/** A level, with the name of the scale’s step, such as “Terpadu dan Terukur”; what statements are about are whole codes. */
export interface Level extends Pick<LevelSource, 'level' | 'summary' | 'adds' | 'statements'> {
  code: string;
  name: string;
}

/** One indicator, assembled from its files: everything that the site knows of it, over whole codes. */
export interface Rubric {
  code: string;
  instrument: InstrumentSource;
  indicator: IndicatorSource;
  levels: Level[];
  passages: Passage[];
  items: Item[];
  rules: LevelRule[];
  /** Conditions that the unit figures set; null where the rubric has none. */
  coverage: { some: string; all: string } | null;
  statements: Statement[];
}

const KINDS: Record<string, PassageKind> = {
  PI: 'penjelasan-indikator',
  PP: 'penjelasan-penilaian',
  PB: 'penjelasan-bukti',
  K: 'kriteria-level',
  P: 'kriteria-pemenuhan',
  B: 'kriteria-bukti',
};

/** The kind of a passage by the last part of its code: `B1` → `kriteria-bukti`. @throws for what is no such part */
export const kindOfPart = (part: string): PassageKind => {
  const kind = KINDS[part.replace(/\d+$/, '')];
  if (kind === undefined) throw new Error(`"${part}" is no part of a rubric.`);
  return kind;
};

const assemblePassages = (within: string, level: number | null, sources: PassageSource[]): Passage[] =>
  sources.map(({ part, text, slips }) => ({
    code: codeOfPart(within, part),
    kind: kindOfPart(part),
    level,
    order: Number(/\d+$/.exec(part)?.[0] ?? 1),
    text,
    slips,
  }));

const assembleItems = (indicator: string, within: string, level: number | null, sources: ItemSource[]): Item[] =>
  sources.map((source) => {
    const code = codeOfPart(within, source.code);
    const implies = source.implies.map((part) => codeOfPart(indicator, part));
    return { ...source, code, passage: findParentCode(code) ?? code, level, implies };
  });

const placeStatements = (within: string, statements: Statement[]): Statement[] =>
  statements.map((statement) => ({ ...statement, about: statement.about.map((part) => codeOfPart(within, part)) }));

/**
 * Puts one indicator together from its files. It trusts that each file fits its schema; what no single file can
 * know (gaps, dangling references, circles) is found by `findContentProblems`.
 */
export const assembleRubric = (
  instrument: InstrumentSource,
  indicator: IndicatorSource,
  sources: LevelSource[],
): Rubric => {
  const code = codeOfPart(instrument.code, `I${String(indicator.number)}`);
  const ordered = [...sources].sort((a, b) => a.level - b.level);
  const codeOfLevel = (level: number) => codeOfPart(code, `L${String(level)}`);
  return {
    code,
    instrument,
    indicator,
    levels: ordered.map(({ level, summary, adds, statements }) => ({
      code: codeOfLevel(level),
      level,
      name: instrument.levels.find((step) => step.level === level)?.name ?? '',
      summary,
      adds,
      statements: placeStatements(codeOfLevel(level), statements),
    })),
    passages: [
      ...assemblePassages(code, null, indicator.passages),
      ...ordered.flatMap((source) => assemblePassages(codeOfLevel(source.level), source.level, source.passages)),
    ],
    items: [
      ...assembleItems(code, code, null, indicator.items),
      ...ordered.flatMap((source) => assembleItems(code, codeOfLevel(source.level), source.level, source.items)),
    ],
    rules: ordered.map(({ level, rule }) => ({
      level,
      criteria: mapItems(rule.criteria, (part) => codeOfPart(codeOfLevel(level), part)),
      evidence: mapItems(rule.evidence, (part) => codeOfPart(codeOfLevel(level), part)),
      advisory: rule.advisory,
    })),
    coverage: indicator.coverage && {
      some: codeOfPart(code, indicator.coverage.some),
      all: codeOfPart(code, indicator.coverage.all),
    },
    statements: placeStatements(code, indicator.statements),
  };
};
