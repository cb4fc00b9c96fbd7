import type { Lexicon } from './catalogue.ts';
import { planQuestion } from './plan-question.ts';
import { dropRepeats, rankRecords, type Hit, type RankedRecord } from './rank-records.ts';

/** A word that the site does not know, with the word that was searched instead. */
export interface Correction {
  typed: string;
  meant: string;
}

export interface SearchOutcome {
  ranked: RankedRecord[];
  corrections: Correction[];
}

/**
 * Searches a question: its terms with their synonyms, and for a word that the site does not know the word it was
 * probably meant to be. Ranked, without repeats.
 * @param find gives everything that holds all of some words, in any form; quotation marks ask for them as they stand.
 *   Where it fails, so does the search.
 */
export const searchRecords = async (
  question: string,
  lexicon: Lexicon,
  find: (words: string) => Promise<readonly Hit[]>,
): Promise<SearchOutcome> => {
  const terms = planQuestion(question, lexicon);
  const searched = await Promise.all(
    terms.map(async (term) => ({ term, hits: await Promise.all(term.variants.map(({ words }) => find(words))) })),
  );
  return {
    ranked: dropRepeats(rankRecords(searched, lexicon)),
    corrections: terms.flatMap(({ typed, meant }) => (meant === null ? [] : [{ typed, meant }])),
  };
};
