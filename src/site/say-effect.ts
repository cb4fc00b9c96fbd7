import type { LevelEffect } from '../domain/estimate/scorer-rubric.ts';

const points = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

/** What one level more does to the values above the indicator, in one sentence. */
export const sayEffect = ({ aspect, domain, index }: LevelEffect): string =>
  `Naik satu level menambah ${points.format(aspect)} pada nilai aspek, ${points.format(domain)} pada nilai domain, dan ${points.format(index)} pada indeks (dihitung dari bobot).`;
