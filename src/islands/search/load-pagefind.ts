/** What the site uses of a result of Pagefind. */
export interface PagefindResult {
  id: string;
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

/** What the site uses of Pagefind’s browser module, which the build writes beside the pages. */
export interface Pagefind {
  options: (options: { baseUrl: string; excerptLength?: number }) => Promise<void>;
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
  await engine.options({ baseUrl: base, excerptLength: 24 });
  await engine.init();
  return engine;
};
