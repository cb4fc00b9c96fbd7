import { editCost } from './edit-cost.ts';

/** A shorter word has too many neighbours to guess from. */
const SHORTEST_SLIP = 4;
const LONGEST_SLIP = 30;

const countAlike = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
};

/** The known words within `most` slips of a typed one, the closest first. */
export const listNearWords = (typed: string, vocabulary: readonly string[], most: number): string[] => {
  if (typed.length < SHORTEST_SLIP || typed.length > LONGEST_SLIP) return [];
  return (
    vocabulary
      .filter((word) => Math.abs(word.length - typed.length) <= most)
      .map((word) => ({ word, cost: editCost(typed, word) }))
      .filter(({ cost }) => cost > 0 && cost <= most)
      // Slips seldom hit the beginning of a word.
      .map(({ word, cost }) => ({ word, cost: cost - 0.05 * countAlike(word, typed) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ word }) => word)
  );
};

/** So many letters at the beginning must be alike where a word takes two slips to become another. */
const ALIKE_FOR_TWO = 4;

/** The known word that a mistyped one was meant to be: one slip away, or two where both begin alike; else null. */
export const findNearestWord = (typed: string, vocabulary: readonly string[]): string | null =>
  listNearWords(typed, vocabulary, 1)[0] ??
  listNearWords(typed, vocabulary, 2).find((word) => countAlike(word, typed) >= ALIKE_FOR_TWO) ??
  null;
