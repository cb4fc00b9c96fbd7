import { editCost } from '../search/edit-cost.ts';
import { decodeAddress } from './typed-address.ts';

/** A page that no code names, such as `spbe2020/i18/nilai/`, or an address that leads on to one. */
export interface ListedPage {
  /** Below the site’s base, with a trailing "/"; empty for the home page. */
  path: string;
  /** The path that it leads to: its own, or that of the page which a redirect names. */
  leadsTo: string;
}

/**
 * What an address that has no page says of pages. Paths are those that pages lead to.
 *
 * - `exact`: one page is meant, whatever the case, signs around it, and `index.html`; also without its indicator.
 * - `near`: something close to these, or these among other words; at most five.
 */
export type TypedPage = { kind: 'exact'; path: string } | { kind: 'near'; paths: string[] } | { kind: 'none' };

const MOST_OFFERED = 5;
/** No address of a page has more steps, and none has a longer name. */
const MOST_STEPS = 12;
const LONGEST_NAME = 24;
/** A shorter word begins too many names. */
const SHORTEST_BEGINNING = 3;

/** The steps of a path, letters and digits alone, without the file that a folder is shown by: `/Nilai/)` → `nilai`. */
const stepsOf = (path: string): string[] => {
  const steps = decodeAddress(path)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.html?(?=[^\p{L}\p{N}]*$)/u, '')
    .split('/')
    .map((step) => step.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((step) => step !== '');
  return steps.at(-1) === 'index' ? steps.slice(0, -1) : steps;
};

/** Every run of steps, as one word, the longest first. */
const runsOf = (steps: readonly string[]): string[] =>
  steps
    .flatMap((_step, start) => steps.slice(start).map((_last, count) => steps.slice(start, start + count + 1)))
    .sort((a, b) => b.length - a.length)
    .map((run) => run.join(''));

/** Whether a word is a slip of a name, its beginning, or the name with something behind it. */
const isNear = (word: string, name: string): boolean => {
  const short = Math.min(word.length, name.length);
  if (short >= SHORTEST_BEGINNING && word.slice(0, short) === name.slice(0, short)) return true;
  return word.length <= LONGEST_NAME && editCost(word, name) <= (word.length <= 6 ? 1.2 : 2.2);
};

/** Finds the pages that an address means. It never throws. @param address a path below the site’s base */
export const findTypedPage = (address: string, pages: readonly ListedPage[]): TypedPage => {
  const steps = stepsOf(address).slice(0, MOST_STEPS);
  const word = steps.join('');
  const listed = pages.map(({ path, leadsTo }) => ({ steps: stepsOf(path), leadsTo }));
  const offer = (found: readonly { leadsTo: string }[]): TypedPage => {
    const paths = [...new Set(found.map(({ leadsTo }) => leadsTo))];
    return paths.length === 0 ? { kind: 'none' } : { kind: 'near', paths: paths.slice(0, MOST_OFFERED) };
  };
  /** The pages whose path is this word, else those whose path ends with it. */
  const named = (asked: string) => {
    const whole = listed.filter((page) => page.steps.join('') === asked);
    const endsSo = (page: { steps: string[] }) =>
      page.steps.some((_step, at) => page.steps.slice(at).join('') === asked);
    return whole.length > 0 ? whole : listed.filter(endsSo);
  };
  const exact = offer(named(word));
  if (exact.kind === 'near' && exact.paths.length === 1) return { kind: 'exact', path: exact.paths[0] ?? '' };
  if (exact.kind === 'near') return exact;
  const among = runsOf(steps)
    .map(named)
    .find((found) => found.length > 0);
  return offer(among ?? listed.filter((page) => isNear(steps.at(-1) ?? '', page.steps.at(-1) ?? '')));
};
