import { editCost } from '../edit-cost.ts';
import type { Catalogue } from './catalogue.ts';
import { planQuestion } from './plan-question.ts';
import { dropRepeats, rankRecords, type Hit, type RankedRecord, type SearchedTerm } from './rank-records.ts';
import { splitWords } from './search-words.ts';

/** What a search needs from outside. Each may fail with the line; the failure reaches the caller. */
export interface SearchTools {
  catalogue: Catalogue;
  /** Everything that holds all of these words, in any form; quotation marks ask for them as they stand. */
  find: (words: string) => Promise<readonly Hit[]>;
  /** The words that the site uses, the more frequent first; asked for only when a word is found nowhere. */
  loadVocabulary: () => Promise<readonly string[]>;
}

/** A word that was found nowhere, with the word that was searched instead; null where none comes close. */
export interface Correction {
  typed: string;
  meant: string | null;
}

export interface SearchOutcome {
  ranked: RankedRecord[];
  corrections: Correction[];
}

/** A shorter word has too many neighbours to guess from. */
const SHORTEST_SLIP = 4;

/** The known word that a mistyped one is closest to; null where it takes more than one slip, two in a long word. */
export const findNearestWord = (typed: string, vocabulary: readonly string[]): string | null => {
  if (typed.length < SHORTEST_SLIP || typed.length > 30) return null;
  const most = typed.length < 6 ? 1 : 2;
  let [nearest, least]: [string | null, number] = [null, most + 0.01];
  for (const word of vocabulary) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const cost = editCost(typed, word);
    // Slips seldom hit the first letter.
    const total = cost + (word[0] === typed[0] ? 0 : 0.3);
    if (cost > 0 && total < least) [nearest, least] = [word, total];
  }
  return nearest;
};

const searchTerms = (question: string, { catalogue, find }: SearchTools): Promise<SearchedTerm[]> =>
  Promise.all(
    planQuestion(question, catalogue).map(async (term) => ({
      term,
      hits: await Promise.all(term.variants.map(({ words }) => find(words))),
    })),
  );

const isLost = ({ term, hits }: SearchedTerm) => term.match === 'any' && hits.every((found) => found.length === 0);

/**
 * Searches a question: its terms with their synonyms, and where a word is found nowhere, the word it was probably meant
 * to be. Ranked, without repeats.
 */
export const searchRecords = async (question: string, tools: SearchTools): Promise<SearchOutcome> => {
  const searched = await searchTerms(question, tools);
  const lost = [...new Set(searched.filter(isLost).flatMap(({ term }) => splitWords(term.typed)))];
  if (lost.length === 0) return { ranked: dropRepeats(rankRecords(searched, tools.catalogue)), corrections: [] };
  const vocabulary = await tools.loadVocabulary();
  const corrections = lost.map((typed) => ({ typed, meant: findNearestWord(typed, vocabulary) }));
  const meantOf = new Map(corrections.map(({ typed, meant }) => [typed, meant ?? typed]));
  // What stood in quotation marks is never corrected.
  const mended = question.replace(/[\p{L}\p{N}]+/gu, (word) => meantOf.get(splitWords(word)[0] ?? '') ?? word);
  const again = await searchTerms(mended, tools);
  return { ranked: dropRepeats(rankRecords(again, tools.catalogue)), corrections };
};
