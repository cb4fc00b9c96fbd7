import type { Lexicon } from './catalogue.ts';
import { findNearestWord } from './nearest-word.ts';
import { foldWord, splitWords } from './search-words.ts';

/** One way to search a term: words that must all stand in a record, and how much finding them counts (1: as typed). */
export interface Variant {
  words: string;
  weight: number;
}

/** One thing that a question asks for; finding any of its variants finds it. */
export interface Term {
  typed: string;
  /** What was probably meant by a word that the site does not know; null where nothing comes close, or none is needed. */
  meant: string | null;
  variants: Variant[];
  /** `exact`: what stood in quotation marks, to be found letter by letter. */
  match: 'any' | 'exact';
}

/** The longest question that is read; more is prose, of which the beginning says enough. */
const LONGEST_QUESTION = 300;
const MOST_WORDS = 40;
const MOST_TERMS = 8;
const MOST_VARIANTS = 5;
const LONGEST_PHRASE = 4;
const SYNONYM_WEIGHT = 0.8;

const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/g;

/** Whether a word is one that the site uses, or the beginning of one: somebody may still be typing. */
const isKnown = (word: string, { known, vocabulary }: Lexicon): boolean =>
  vocabulary.length === 0 || known.has(word) || vocabulary.some((other) => other.startsWith(word));

const termOf = (typed: string, meant: string | null, lexicon: Lexicon): Term => {
  const others = [typed, meant ?? typed].flatMap((name) => lexicon.synonyms.get(name) ?? []);
  const variants = [
    // The engine shortens a word that it does not know until something begins like it; that counts little.
    { words: typed, weight: meant === null ? 1 : 0.3 },
    ...(meant === null ? [] : [{ words: meant, weight: 0.95 }]),
    ...[...new Set(others)].map((words) => ({ words, weight: SYNONYM_WEIGHT })),
  ].slice(0, MOST_VARIANTS);
  return { typed, meant, variants, match: 'any' };
};

/**
 * What a typed question asks for: quoted words as they stand, known phrases as one thing, every other word that tells
 * something apart. A question of stop words alone keeps them. No text makes it throw.
 */
export const planQuestion = (question: string, lexicon: Lexicon): Term[] => {
  const text = question.slice(0, LONGEST_QUESTION);
  const exact = [...text.matchAll(QUOTED)].flatMap(([, quoted = '']): Term[] => {
    const words = foldWord(quoted).replace(/\s+/g, ' ').trim();
    return words === ''
      ? []
      : [{ typed: words, meant: null, variants: [{ words: `"${words}"`, weight: 1 }], match: 'exact' }];
  });
  const words = splitWords(text.replace(QUOTED, ' ')).slice(0, MOST_WORDS);
  // A mistyped word is mended first, so that it can be part of a phrase.
  const meant = words.map((word) =>
    lexicon.synonyms.has(word) || lexicon.stopWords.has(word) || isKnown(word, lexicon)
      ? word
      : (findNearestWord(word, lexicon.vocabulary) ?? word),
  );
  const meaning = words.some((word) => !lexicon.stopWords.has(word)) || exact.length > 0;
  const terms: Term[] = [];
  for (let place = 0; place < words.length; place += 1) {
    let length = Math.min(LONGEST_PHRASE, words.length - place);
    while (length > 1 && !lexicon.synonyms.has(meant.slice(place, place + length).join(' '))) length -= 1;
    const [typed, mended] = [words, meant].map((list) => list.slice(place, place + length).join(' ')) as [
      string,
      string,
    ];
    if (length === 1 && meaning && lexicon.stopWords.has(typed)) continue;
    if (!terms.some((term) => term.typed === typed))
      terms.push(termOf(typed, mended === typed ? null : mended, lexicon));
    place += length - 1;
  }
  return [...exact, ...terms].slice(0, MOST_TERMS);
};
