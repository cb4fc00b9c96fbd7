import type { IndicatorSource } from '../model/indicator.ts';

const points = new Intl.NumberFormat('id', { minimumFractionDigits: 2, maximumFractionDigits: 3 });

const STEPS = ['satu', 'dua', 'tiga', 'empat'];

/**
 * What one level more, two, three and four do to the values above the indicator, a sentence each, from the weights (Permen
 * PANRB 59/2020, tables 7 to 9): the indicator’s share of its aspect, of its domain, and of the index.
 */
export const sayEffects = ({ aspect, domain, weight }: IndicatorSource['position']): string[] =>
  STEPS.map((step, index) => {
    const gain = (share: number) => points.format((index + 1) * share);
    return `Naik ${step} level menambah ${gain(weight / aspect.weight)} pada nilai aspek, ${gain(weight / domain.weight)} pada nilai domain, dan ${gain(weight / 100)} pada indeks (dihitung dari bobot).`;
  });
