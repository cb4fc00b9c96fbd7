import type { IndicatorSource } from '../model/indicator.ts';

const points = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

/**
 * What one level more does to the values above the indicator, in one sentence, from the weights (Permen PANRB 59/2020,
 * tables 7 to 9): the indicator’s share of its aspect, of its domain, and of the index.
 */
export const sayEffect = ({ aspect, domain, weight }: IndicatorSource['position']): string =>
  `Naik satu level menambah ${points.format(weight / aspect.weight)} pada nilai aspek, ${points.format(weight / domain.weight)} pada nilai domain, dan ${points.format(weight / 100)} pada indeks (dihitung dari bobot).`;
