import { listPagePaths } from '../domain/address/page-paths.ts';
import { targetOf } from '../domain/address/redirects.ts';
import type { ListedPage } from '../domain/address/typed-page.ts';
import { listRedirects } from './redirects.ts';
import { listRubrics } from './rubrics.ts';

/** The names of the files of src/pages are what is wanted; their texts are asked for by nobody. */
const files = import.meta.glob('/src/pages/**/*.astro', { query: '?raw' });

/** Every page that no code names, and every address that leads on to one. */
export const listPages = async (): Promise<ListedPage[]> => {
  const routes = Object.keys(files)
    .map((file) => file.slice('/src/pages/'.length))
    // Codes are found in the list of codes; the page for readers without a line is nobody’s aim.
    .filter((route) => !/\[\.\.\.|\]\/index\.astro$|^luring\./.test(route));
  const [rubrics, redirects] = await Promise.all([listRubrics(), listRedirects()]);
  return [
    ...[...listPagePaths(routes, rubrics)].map((path) => ({ path, leadsTo: path })),
    ...redirects.map((redirect) => ({ path: redirect.from, leadsTo: targetOf(redirect) })),
  ];
};
