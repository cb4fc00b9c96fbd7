import type { Estimate } from '../estimate/estimate.ts';

/** What a summary is made of. */
export interface SummaryMatter {
  /** “Indikator 18 SPBE (Permen PANRB 59/2020)”. */
  indicator: string;
  /** Whose it is, and of which year; "" where that is not said. */
  whose: string;
  estimate: Pick<Estimate, 'min' | 'max'>;
  /** The next level and what it lacks, one thing each, without codes; null at the top. */
  lack: { level: number; steps: readonly string[] } | null;
  /** The whole address of the rubric. */
  url: string;
}

/** One line, whatever was typed. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Three lines for a messenger: the level with its hedge, what the next one lacks, where the criteria stand. */
export const writeSummary = ({ indicator, whose, estimate: { min, max }, lack, url }: SummaryMatter): string => {
  const open = max > min ? `; dapat mencapai Level ${max} bila salah satu bukti dianggap cukup` : '';
  const level = `${indicator}: Level ${min} (perkiraan, bukan nilai resmi)${open}.`;
  const missing = lack
    ? `Menuju Level ${lack.level} masih kurang ${lack.steps.length} butir: ${lack.steps.join('; ')}.`
    : 'Semua level terpenuhi menurut butir yang dicentang.';
  return [inOneLine(whose === '' ? level : `${whose} · ${level}`), inOneLine(missing), url].join('\n');
};
