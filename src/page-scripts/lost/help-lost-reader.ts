import type { ListedCode } from '../../domain/code/code-list.ts';
import { decodeAddress } from '../../domain/address/typed-address.ts';
import { findTypedPage, type ListedPage } from '../../domain/address/typed-page.ts';
import { loadCodeFinder, NO_CODES } from '../load-code-finder.ts';
import { makeElement } from '../../browser/make-element.ts';

/** What an address asks for: a path below the base, and what is to come along to the page, as it stood. */
interface Asked {
  /** All that stands below the base, as it stood, without a query. */
  below: string;
  path: string;
  /** Query and fragment, with their signs. */
  rest: string;
}

/** Where a share link’s fragment begins in a path, whatever stands where its "#" was: " - " of old office programs, "＃", or nothing. */
const SHARED = /v(?:=|%(?:25)*3d)1(?:&|%(?:25)*26)/i;

/**
 * Takes an address apart. A program that escapes the "?" or the "#", or puts something else in the place of a share
 * link’s "#", makes them, and all behind them, a part of the path: they are theirs again.
 */
const readAddress = (base: string): Asked => {
  const { pathname, search, hash } = location;
  const below = pathname.slice(pathname.toLowerCase().startsWith(base.toLowerCase()) ? base.length : 0);
  const shared = /%(?:25)*23/.test(below) ? -1 : below.search(SHARED);
  if (shared !== -1) return { below, path: below.slice(0, shared), rest: `#${below.slice(shared)}${search}${hash}` };
  const [, path = '', written = '', fragment = ''] =
    /^(.*?)(?:%(?:25)*3f(.*?))?(?:%(?:25)*23(.*))?$/is.exec(below) ?? [];
  // Whoever escaped the "?" may have escaped the signs within the query too.
  const query = written.includes('=') ? written : written.replace(/%(?:3d|26|25)/gi, decodeURIComponent);
  return {
    below: query === '' ? below : path,
    path,
    rest:
      (query === '' ? '' : `?${query}`) +
      (fragment === '' ? search + hash : `${query === '' ? search : ''}#${fragment}${hash}`),
  };
};

const entryOf = (href: string, label: string, words: string): HTMLElement =>
  makeElement('li', {}, makeElement('a', { href }, label), words);

const say = (place: HTMLElement, sentence: string, entries: HTMLElement[]) => {
  place.append(makeElement('p', {}, sentence), makeElement('ul', {}, ...entries));
};

const readPages = (pages: string): ListedPage[] =>
  pages.split(' ').map((page) => {
    const [path = '', leadsTo = path] = page.split('>');
    return { path, leadsTo };
  });

const goTo = (place: HTMLElement, sentence: string, href: string, entry: HTMLElement) => {
  say(place, `${sentence} Anda dibawa ke halamannya; bila tidak terjadi apa-apa, bukalah sendiri:`, [entry]);
  location.replace(href);
};

/**
 * Reads the address of a page that is not there. Where it is a page or a code, however written, it goes there at once
 * with the query and the fragment; where it is close to some, it offers the nearest. Where neither holds the page stays as
 * it is. Pages are known without a line; codes are not known where their list cannot be had.
 * @param place the polite live region in which the help is said
 * @param base the site’s base path, with a trailing "/"
 * @param pages the paths of all pages, with blanks between; `from>to` for one that leads on
 */
export const helpLostReader = async (place: HTMLElement, base: string, pages: string): Promise<void> => {
  const { pathname } = location;
  const { below, path, rest } = readAddress(base);
  const page = findTypedPage(path, readPages(pages));
  const entryOfPage = (to: string) =>
    entryOf(base + to + rest, base + to, rest.includes('#') ? ' (dengan isi tautan Anda)' : '');
  if (page.kind === 'exact') {
    // A page that is missing at its own address would send the reader round in a circle.
    if (base + page.path !== pathname)
      goTo(place, 'Alamat ini tertulis lain dari alamat halamannya.', base + page.path + rest, entryOfPage(page.path));
    return;
  }

  // Without the list of codes the page helps as far as it knows pages.
  const find = await loadCodeFinder(base).catch(() => () => NO_CODES);
  const typed = find(below);
  // As it stands first: a person’s own words have blanks between them.
  const restored = typed.kind === 'exact' ? typed : find(decodeAddress(below));
  const { kind, listed } = restored.kind === 'exact' ? restored : typed;
  const entryOfCode = ({ path: to, code, name, within }: ListedCode) =>
    entryOf(base + to, code, `: ${within === null ? name : `${name}, ${within}`}`);
  const [first] = listed;
  if (kind === 'exact' && first) {
    if (base + first.path !== pathname)
      goTo(place, 'Alamat ini adalah sebuah kode.', base + first.path + location.hash, entryOfCode(first));
    return;
  }
  const paths = page.kind === 'near' ? page.paths : [];
  // A redirect may lead to a code’s page.
  const others = listed.filter((code) => !paths.includes(code.path));
  const entries = [...paths.map(entryOfPage), ...others.map(entryOfCode)];
  if (entries.length > 0) say(place, 'Mungkin yang Anda maksud:', entries);
};
