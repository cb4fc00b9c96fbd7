import type { Coverage, CoverageFault } from './coverage.ts';
import type { Estimate } from './estimate.ts';
import type { ScorerRubric } from './scorer-rubric.ts';

/** The result in one sentence, for the `<output>` and for a screen reader. */
export const sayEstimate = ({ min, max, claimed }: Pick<Estimate, 'min' | 'max' | 'claimed'>): string => {
  const parts = [`Perkiraan Level ${min}`];
  if (max > min) parts.push(`dapat mencapai Level ${max} bila salah satu bukti dianggap cukup`);
  if (claimed > max) parts.push(`keadaan Level ${claimed} dicentang, tetapi buktinya belum lengkap`);
  return `${parts.join('; ')}.`;
};

const FAULTS: Record<CoverageFault, string> = {
  incomplete: 'Isi kedua angka: jumlah unit yang sudah menerapkan dan jumlah seluruh unit.',
  'not-whole': 'Tulis bilangan bulat dengan angka saja, misalnya 12, tanpa koma, titik, atau tanda minus.',
  'no-units': 'Jumlah seluruh unit sedikitnya 1.',
  'too-many': 'Unit yang sudah menerapkan tidak dapat melebihi jumlah seluruh unit.',
};

/** What is wrong with the typed unit figures, and what counts meanwhile. */
export const sayCoverageFault = (fault: CoverageFault, inForce: Coverage | null): string =>
  `${FAULTS[fault]} ${
    inForce
      ? `Sementara ini yang dihitung: ${inForce.applied} dari ${inForce.total} unit.`
      : 'Sementara ini angka unit belum dihitung.'
  }`;

/** What the unit figures mean for the two conditions. */
export const sayCoverage = ({ applied, total }: Coverage): string => {
  if (applied === total) return `Seluruh ${total} unit sudah menerapkan.`;
  if (applied === 0) return `Belum satu pun dari ${total} unit menerapkan.`;
  return `${applied} dari ${total} unit sudah menerapkan (sebagian unit).`;
};

/** The result in a few words, for the bar at the foot of a phone. */
export const sayEstimateShort = ({ min, max }: Pick<Estimate, 'min' | 'max'>): string =>
  `Level ${min}${max > min ? ` · dapat mencapai ${max}` : ''}`;

/** What made an item count that is not ticked itself: “oleh bukti Level 3 (L3-B-a)”. */
export const sayCause = ({ items }: ScorerRubric, because: string): string => {
  const item = items.find(({ code }) => code === because);
  if (!item) return `oleh ${because}`;
  const kind = item.kind === 'kondisi' ? 'keadaan' : item.kind;
  return `oleh ${kind}${item.level === null ? '' : ` Level ${item.level}`} (${item.short})`;
};
