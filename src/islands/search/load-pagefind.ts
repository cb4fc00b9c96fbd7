/** What the site uses of a result of Pagefind. `words` are the places of the found words, from 0. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<{ url: string; raw_content: string; meta: Record<string, string> }>;
}

/** What the site uses of Pagefind’s browser module, which the build writes beside the pages. */
export interface Pagefind {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>;
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
}

/**
 * Loads the search engine, at the first need of it.
 * @param base the site’s base path, with a trailing "/"
 * @throws where the index is missing or the line is cut
 */
export const loadPagefind = async (base: string): Promise<Pagefind> => {
  const address = `${base}pagefind/pagefind.js`;
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  // In the page itself: a worker would load the engine a second time, and a search takes a millisecond.
  await engine.options({ baseUrl: base, noWorker: true });
  await engine.init();
  return engine;
};
