import { diffArrays } from 'diff';

/** A stretch of two texts: in both (`kept`), in the old one alone (`removed`) or in the new one alone (`added`). */
export interface WordChange {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Words (a hyphen keeps one together), runs of white space, and each other sign by itself. */
const TOKEN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu;

const WORD = /[\p{L}\p{N}]/u;

const countWords = (text: string): number => (text.match(TOKEN) ?? []).filter((token) => WORD.test(token)).length;

/** One change with the words around it: what the old text had and what the new one has in its place. */
interface Hunk {
  removed: string;
  added: string;
  /** The kept words after it. */
  kept: string;
}

/** The changes in order, each with the kept words that follow it; the first may be an empty change. */
const listHunks = (before: string, after: string): Hunk[] => {
  const hunks: Hunk[] = [{ removed: '', added: '', kept: '' }];
  for (const { value, added, removed } of diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [])) {
    const text = value.join('');
    let hunk = hunks.at(-1);
    if (hunk === undefined || (hunk.kept !== '' && (added || removed))) {
      hunk = { removed: '', added: '', kept: '' };
      hunks.push(hunk);
    }
    if (added) hunk.added += text;
    else if (removed) hunk.removed += text;
    else hunk.kept += text;
  }
  return hunks;
};

/** Fewer kept words than this between two changes are counted into them: a single word would only break them up. */
const ISLAND_WORDS = 2;

/** Joins changes that only blanks, signs or a single word part, so that a reader meets few and whole ones. */
const joinHunks = (hunks: readonly Hunk[]): Hunk[] =>
  hunks.reduce<Hunk[]>((joined, hunk) => {
    const last = joined.at(-1);
    const changes = last !== undefined && last.removed + last.added !== '';
    const words = last === undefined ? 0 : countWords(last.kept);
    if (!changes || words >= ISLAND_WORDS) return [...joined, hunk];
    return [
      ...joined.slice(0, -1),
      { removed: last.removed + last.kept + hunk.removed, added: last.added + last.kept + hunk.added, kept: hunk.kept },
    ];
  }, []);

/** A change and the kept words after it, to which it gives back the blanks and signs that both its sides end with. */
const trimHunk = ({ removed, added, kept }: Hunk): WordChange[] => {
  const old = [...(removed.match(TOKEN) ?? [])];
  const young = [...(added.match(TOKEN) ?? [])];
  const trail: string[] = [];
  while (old.length > 0 && old.at(-1) === young.at(-1)) {
    trail.unshift(old.pop() ?? '');
    young.pop();
  }
  return [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: young.join('') },
    { kind: 'kept', text: trail.join('') + kept },
  ];
};

/**
 * What changes from one text to another, word by word; signs such as "/" and "," stand by themselves. The kept and
 * removed stretches in their order are the old text, the kept and added ones the new text, character for character.
 * In one change what is removed comes first. White space is compared like a word.
 */
export const compareWords = (before: string, after: string): WordChange[] =>
  joinHunks(listHunks(before, after))
    .flatMap(trimHunk)
    .filter(({ text }) => text !== '')
    .reduce<WordChange[]>((all, change) => {
      const last = all.at(-1);
      return last?.kind === change.kind
        ? [...all.slice(0, -1), { kind: last.kind, text: last.text + change.text }]
        : [...all, change];
    }, []);

/** The share of words that two texts have in common, from 0 (nothing) to 1 (the same words). */
export const shareOfKeptWords = (changes: readonly WordChange[]): number => {
  const words = { kept: 0, removed: 0, added: 0 };
  for (const { kind, text } of changes) words[kind] += countWords(text);
  const all = 2 * words.kept + words.removed + words.added;
  return all === 0 ? 1 : (2 * words.kept) / all;
};
