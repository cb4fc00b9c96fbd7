import type { Redirect } from '../../model/redirect.ts';
import { pathOfCode } from '../code/code.ts';

/** The path that a redirect leads to, below the site’s base. */
export const targetOf = ({ to }: Pick<Redirect, 'to'>): string => (to.endsWith('/') ? to : pathOfCode(to));

/** What is wrong with a redirect. `place` counts redirects from 0. */
export interface RedirectFault {
  kind:
    /** An earlier redirect starts at the same address. */
    | 'doubled'
    /** A code has its page there, now or in former times. */
    | 'from-code'
    /** A page of the site is built there. */
    | 'from-page'
    /** It leads back to where it starts, at once or over others. */
    | 'loop'
    /** It leads to where another redirect starts. */
    | 'chain'
    /** There is no page where it leads to. */
    | 'dangling';
  place: number;
}

const isLoop = (start: Redirect, next: ReadonlyMap<string, string>): boolean => {
  const seen = new Set<string>();
  let path = targetOf(start);
  while (path !== start.from) {
    const following = next.get(path);
    if (following === undefined || seen.has(path)) return false;
    seen.add(path);
    path = following;
  }
  return true;
};

/**
 * Holds redirects against each other and against what the site has.
 * @param codePaths the paths of all codes, retired ones included
 * @param pagePaths the paths of all pages
 */
export const findRedirectFaults = (
  redirects: readonly Redirect[],
  codePaths: ReadonlySet<string>,
  pagePaths: ReadonlySet<string>,
): RedirectFault[] => {
  const next = new Map(redirects.map((redirect) => [redirect.from, targetOf(redirect)]));
  const faultOf = (redirect: Redirect, place: number): RedirectFault['kind'] | null => {
    const { from } = redirect;
    const target = targetOf(redirect);
    if (redirects.findIndex((other) => other.from === from) < place) return 'doubled';
    if (codePaths.has(from)) return 'from-code';
    if (pagePaths.has(from)) return 'from-page';
    if (isLoop(redirect, next)) return 'loop';
    if (next.has(target)) return 'chain';
    return codePaths.has(target) || pagePaths.has(target) ? null : 'dangling';
  };
  return redirects.flatMap((redirect, place) => {
    const kind = faultOf(redirect, place);
    return kind === null ? [] : [{ kind, place }];
  });
};
