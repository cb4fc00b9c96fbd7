import type { ListedCode } from '../../domain/code-list.ts';
import { loadCodeFinder } from '../load-code-finder.ts';

/** The link to a code’s page, named by its code; the words after it say what it is. */
const entryOf = (base: string, { path, code, name, within }: ListedCode): HTMLElement => {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = code;
  entry.append(link, `: ${within === null ? name : `${name}, ${within}`}`);
  return entry;
};

const say = (place: HTMLElement, sentence: string, entries: HTMLElement[]) => {
  const [words, list] = [document.createElement('p'), document.createElement('ul')];
  words.textContent = sentence;
  list.append(...entries);
  place.append(words, list);
};

/**
 * Reads the address of a page that is not there. Where it is a code, however written, it goes there at once and keeps
 * the fragment; where it is close to one, it offers the nearest. Where neither holds, or the list of codes cannot be
 * had, the page stays as it is.
 * @param place the polite live region in which the help is said
 */
export const helpLostReader = async (place: HTMLElement, base: string): Promise<void> => {
  const { pathname, hash } = location;
  const asked = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const { codes, find } = await loadCodeFinder(base);
  const found = find(asked);
  if (found.kind === 'none') return;
  const meant = 'code' in found ? [found.code] : found.codes;
  const listed = meant.flatMap((code) => codes.find((candidate) => candidate.code === code) ?? []);
  const [first] = listed;
  const entries = listed.map((code) => entryOf(base, code));
  // A page that is missing at its own address would send the reader round in a circle.
  if (found.kind === 'exact' && first && base + first.path !== pathname) {
    say(
      place,
      'Alamat ini adalah sebuah kode. Anda dibawa ke halamannya; bila tidak terjadi apa-apa, bukalah sendiri:',
      entries,
    );
    location.replace(base + first.path + hash);
    return;
  }
  if (found.kind !== 'exact') say(place, 'Mungkin yang Anda maksud:', entries);
};
