import { countMissing, fetchIndexPart, MissingPartError } from './fetch-index-part.ts';
import { untilDone } from './until-done.ts';

/** What the site uses of a result of Pagefind. `words` are the places of the found words, from 0. */
export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<{ url: string; raw_content: string; meta: Record<string, string> }>;
}

/** What the site uses of one index that Pagefind has opened. */
export interface Pagefind {
  /** @throws MissingPartError where a part of the index that the words need could not be had; the next call asks again */
  search: (words: string) => Promise<{ results: PagefindResult[] }>;
}

/** What the site uses of Pagefind’s browser module, which the build writes beside the pages. */
interface PagefindModule {
  createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Pagefind;
  /** Written into it by the build: all that it fetches goes through the given function. */
  fetchWith: (own: (address: string) => Promise<Response>) => void;
}

let failures = 0;

/** Loads the module once. A browser may keep a module that failed: another try goes by another address. */
const loadModule = untilDone(async (address: string) => {
  try {
    const module = (await import(
      /* @vite-ignore */ failures === 0 ? address : `${address}?${failures}`
    )) as PagefindModule;
    module.fetchWith(fetchIndexPart);
    return module;
  } catch (error) {
    failures += 1;
    throw error;
  }
});

/**
 * Loads the search engine, at the first need of it, and opens an index with it.
 * @param base the site’s base path, with a trailing "/"
 * @param folder the address of the index, with a trailing "/"
 * @throws where a part of engine or index cannot be had; the next call asks for it again
 */
export const loadPagefind = async (base: string, folder: string): Promise<Pagefind> => {
  const { createInstance } = await loadModule(`${base}pagefind/pagefind.js`);
  /** Does something with the engine that is worth nothing where a part of one folder is missing. */
  const withParts = async <T>(place: string, act: () => Promise<T>): Promise<T> => {
    const before = countMissing(place);
    const done = await act();
    if (countMissing(place) > before) throw new MissingPartError();
    return done;
  };
  return withParts(folder, async () => {
    // In the page itself: a worker would load the engine a second time, and a search takes a millisecond.
    const engine = createInstance({ basePath: folder, baseUrl: base, noWorker: true });
    // Pagefind says that it is ready before it is; its search waits for that.
    await engine.search('');
    return { search: (words) => withParts(`${folder}index/`, () => engine.search(words)) };
  });
};
