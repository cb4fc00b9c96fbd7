import type { Catalogue } from './catalogue.ts';
import { foldWord, splitWords } from './search-words.ts';

/** One way to search a term: words that must all stand in a record, and how much finding them counts (1: as typed). */
export interface Variant {
  words: string;
  weight: number;
}

/** One thing that a question asks for; finding any of its variants finds it. */
export interface Term {
  typed: string;
  variants: Variant[];
  /** `exact`: what stood in quotation marks, to be found letter by letter. */
  match: 'any' | 'exact';
}

/** The longest question that is read; more is prose, of which the beginning says enough. */
const LONGEST_QUESTION = 300;
const MOST_TERMS = 8;
const MOST_VARIANTS = 5;
const LONGEST_PHRASE = 4;
const SYNONYM_WEIGHT = 0.8;

const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/g;

const termOf = (typed: string, catalogue: Catalogue): Term => {
  const others = Object.hasOwn(catalogue.synonyms, typed) ? (catalogue.synonyms[typed] ?? []) : [];
  const variants = [{ words: typed, weight: 1 }, ...others.map((words) => ({ words, weight: SYNONYM_WEIGHT }))].slice(
    0,
    MOST_VARIANTS,
  );
  return { typed, variants, match: 'any' };
};

/**
 * What a typed question asks for: quoted words as they stand, known phrases as one thing, every other word that tells
 * something apart. A question of stop words alone keeps them. No text makes it throw.
 */
export const planQuestion = (question: string, catalogue: Catalogue): Term[] => {
  const text = question.slice(0, LONGEST_QUESTION);
  const exact = [...text.matchAll(QUOTED)].flatMap(([, quoted = '']): Term[] => {
    const words = foldWord(quoted).replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ typed: words, variants: [{ words: `"${words}"`, weight: 1 }], match: 'exact' }];
  });
  const words = splitWords(text.replace(QUOTED, ' '));
  const stops = new Set(catalogue.stopWords);
  const meaning = words.some((word) => !stops.has(word)) || exact.length > 0;
  const terms: Term[] = [];
  for (let place = 0; place < words.length; place += 1) {
    let length = Math.min(LONGEST_PHRASE, words.length - place);
    while (length > 1 && !Object.hasOwn(catalogue.synonyms, words.slice(place, place + length).join(' '))) length -= 1;
    const typed = words.slice(place, place + length).join(' ');
    if (length === 1 && meaning && stops.has(typed)) continue;
    if (!terms.some((term) => term.typed === typed)) terms.push(termOf(typed, catalogue));
    place += length - 1;
  }
  return [...exact, ...terms].slice(0, MOST_TERMS);
};
