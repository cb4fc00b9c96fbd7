import { editCost } from '../edit-cost.ts';

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

/** The known word that a mistyped one is closest to; null where it takes more than one slip, two in a longer word. */
export const findNearestWord = (typed: string, vocabulary: readonly string[]): string | null =>
  listNearWords(typed, vocabulary, typed.length < 6 ? 1 : 2)[0] ?? null;
