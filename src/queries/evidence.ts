import { getEntry } from 'astro:content';
import { partOfCode, pathOfCode } from '../domain/code/code.ts';
import type { Item, Rubric } from '../domain/rubric/rubric.ts';
import type { EvidencePair, Reason } from '../model/evidence.ts';
import { listSourceNames } from './texts.ts';

/** The pair of an item; each reason with the name of its source. */
export interface ItemEvidence extends EvidencePair {
  item: Item;
  reasons: (Reason & { sourceName: string })[];
}

/** The pairs of a rubric’s items, in their order. One that is missing, which stops a build, is left out. */
export const listEvidence = async (rubric: Rubric): Promise<ItemEvidence[]> => {
  const [entry, names] = await Promise.all([
    getEntry('evidence', `${pathOfCode(rubric.code)}bukti`),
    listSourceNames(),
  ]);
  return rubric.items.flatMap((item) => {
    const pair = entry?.data[partOfCode(item.code, rubric.code)];
    if (!pair) return [];
    const reasons = pair.reasons.map((reason) => ({
      ...reason,
      sourceName: names.get(reason.source) ?? reason.source,
    }));
    return [{ ...pair, item, reasons }];
  });
};
