/** What the site uses of a result of Pagefind. `words` are the places of the found words, from 0. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<{ url: string; raw_content: string; meta: Record<string, string> }>;
}

/** What the site uses of one index that Pagefind has opened. */
export interface Pagefind {
  init: () => Promise<void>;
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
}

/** What the site uses of Pagefind’s browser module, which the build writes beside the pages. */
interface PagefindModule {
  createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Pagefind;
}

/**
 * Loads the search engine, at the first need of it, and opens an index with it.
 * @param base the site’s base path, with a trailing "/"
 * @param folder the address of the index, with a trailing "/"
 * @throws where the index is missing or the line is cut
 */
export const loadPagefind = async (base: string, folder: string): Promise<Pagefind> => {
  const address = `${base}pagefind/pagefind.js`;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // In the page itself: a worker would load the engine a second time, and a search takes a millisecond.
  const engine = createInstance({ basePath: folder, baseUrl: base, noWorker: true });
  await engine.init();
  return engine;
};
