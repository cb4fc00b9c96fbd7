/** How many words an excerpt shows at most. */
const LENGTH = 26;

/** A text around its found words: plain and marked parts in turn, the odd ones marked. */
export type Excerpt = string[];

/**
 * Cuts a text around its found words, where most of them stand close together.
 * @param places the found words, counted from 0, parted by white space, in order
 */
export const cutExcerpt = (text: string, places: readonly number[]): Excerpt => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const inside = places.filter((place) => place < words.length);
  let [start, most] = [0, 0];
  for (const first of inside) {
    const count = inside.filter((place) => place >= first && place < first + LENGTH - 4).length;
    if (count > most) [start, most] = [first, count];
  }
  const from = words.length <= LENGTH ? 0 : Math.max(0, Math.min(start - 4, words.length - LENGTH));
  const marked = new Set(inside);
  const pieces = words.slice(from, from + LENGTH).map((word, index) => ({ word, isMarked: marked.has(from + index) }));
  if (from > 0) pieces.unshift({ word: '…', isMarked: false });
  if (from + LENGTH < words.length) pieces.push({ word: '…', isMarked: false });
  const parts: Excerpt = [''];
  const goOn = (words: string) => parts.push((parts.pop() ?? '') + words);
  pieces.forEach(({ word, isMarked }, index) => {
    const blank = index > 0 ? ' ' : '';
    // Plain parts have even places, so that an even number of parts ends with a marked one.
    if (isMarked === (parts.length % 2 === 0)) goOn(blank + word);
    else if (isMarked) {
      // The blank before a marked word is plain, and so is the one after it.
      goOn(blank);
      parts.push(word);
    } else parts.push(blank + word);
  });
  return parts;
};

/** The most places that a page is asked to mark. */
const MOST_MARKS = 4;

/** The fragment that makes a browser mark the found words on the page itself; empty where none stand in the excerpt. */
export const textFragment = (excerpt: Excerpt): string => {
  const marked = excerpt
    .filter((_, index) => index % 2 === 1)
    .map((words) => words.trim().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((words) => words !== '');
  return [...new Set(marked)]
    .slice(0, MOST_MARKS)
    .map((words) => `text=${encodeURIComponent(words).replaceAll('-', '%2D')}`)
    .join('&');
};
