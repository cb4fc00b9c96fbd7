import { pathOfCode } from '../code/code.ts';
import { listNodes } from '../rubric/nodes.ts';
import type { Rubric } from '../rubric/rubric.ts';

const STATIC = /^[^[\]]*$/;

/** The ways in which a route’s folders and names can be filled in below one indicator. */
const fillIn = (route: string, rubric: Rubric): string[] => {
  const [instrument = '', indicator = ''] = pathOfCode(rubric.code).split('/');
  const known = route.replace('[instrument]', instrument).replace('[indicator]', indicator);
  if (!known.includes('[...part]')) return [known];
  const below = pathOfCode(rubric.code).length;
  return listNodes(rubric).map(({ code }) => known.replace('[...part]', pathOfCode(code).slice(below, -1)));
};

/**
 * The paths of all pages that some routes build, below the site’s base: `''`, `cari/`, `spbe2020/i18/nilai/` …
 * @param routes the files of src/pages, such as `[instrument]/index.astro`
 */
export const listPagePaths = (routes: readonly string[], rubrics: readonly Rubric[]): Set<string> => {
  const pages = routes
    .filter((route) => route.endsWith('.astro') && route !== '404.astro')
    .map((route) => route.replace(/\.astro$/, '/').replace(/(^|\/)index\/$/, '$1'));
  return new Set(
    pages
      .flatMap((page) => (STATIC.test(page) ? [page] : rubrics.flatMap((rubric) => fillIn(page, rubric))))
      // A route of another kind lists its pages itself; nothing can be said of them here.
      .filter((page) => STATIC.test(page)),
  );
};
