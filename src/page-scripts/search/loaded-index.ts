import { isCatalogue, readCatalogue, type Catalogue, type Lexicon } from '../../domain/search/catalogue.ts';
import type { Hit } from '../../domain/search/rank-records.ts';
import { fetchJson } from './fetch-in-time.ts';
import { MissingPartError } from './fetch-index-part.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './load-pagefind.ts';
import { untilDone } from './until-done.ts';

/** The index does not fit the catalogue: a new release has come since the page was opened. */
export class StaleIndexError extends Error {}

/** One index of the search, loaded piece by piece as it is needed: one rubric’s, or the whole site’s. */
export class LoadedIndex {
  readonly #base: string;
  readonly #folder: string;
  #catalogue: Catalogue | null = null;
  /** Made once, and once more when the words of the site have come. */
  #lexicon: Lexicon | null = null;
  readonly #read = new Map<string, PagefindResult['data']>();
  /** The words of the index, which mend slips; null until they are there. */
  vocabulary: readonly string[] | null = null;

  /**
   * @param base the site’s base path, with a trailing "/"
   * @param near the address of a rubric below it, with a trailing "/"; empty for the whole site
   */
  constructor(base: string, near: string) {
    this.#base = base;
    this.#folder = `${base}pagefind/${near}`;
  }

  readonly #loadBoth = async (): Promise<[Pagefind, Catalogue]> => {
    const folder = this.#folder;
    const [engine, catalogue] = await Promise.all([
      loadPagefind(this.#base, folder),
      fetchJson(`${folder}katalog.json`),
    ]);
    if (!isCatalogue(catalogue)) throw new Error('katalog.json is no catalogue.');
    this.#catalogue = catalogue;
    return [engine, catalogue];
  };

  /** Loads engine and catalogue. @throws where they cannot be had; the next call tries again */
  load = untilDone(this.#loadBoth);

  /** Loads the words; the first results do not wait for them. @throws where they cannot be had; the next call tries again */
  readonly loadWords = untilDone(async () => {
    const words = await fetchJson(`${this.#folder}kata.json`);
    if (!Array.isArray(words)) throw new Error('kata.json is no list of words.');
    this.vocabulary = words.map(String);
    this.#lexicon = null;
  });

  /**
   * What the search needs of the index, once it is loaded.
   * @throws StaleIndexError, while it finds, where index and catalogue are of two releases; another error where a part of
   * the index cannot be had: the next call asks again
   */
  async open(): Promise<{ lexicon: Lexicon; scope: string | null; find: (words: string) => Promise<Hit[]> }> {
    const [engine, catalogue] = await this.load();
    const lexicon = (this.#lexicon ??= readCatalogue(catalogue, this.vocabulary ?? []));
    const find = async (words: string): Promise<Hit[]> => {
      const { results } = await engine.search(words).catch((error: unknown) => {
        // An engine that fails with all of its parts at hand is beyond mending: the next question gets another.
        if (!(error instanceof MissingPartError)) this.load = untilDone(this.#loadBoth);
        throw error;
      });
      for (const { id, data } of results) this.#read.set(id, data);
      // Most of two releases is the same: one record that the catalogue does not know is enough to tell.
      if (results.some(({ id }) => !lexicon.factsOf.has(id))) throw new StaleIndexError();
      return results.map(({ id, score, words: places }) => ({ id, score, places }));
    };
    return { lexicon, scope: catalogue.scope, find };
  }

  /** The text of a record that was found. @throws StaleIndexError where it was not */
  read(id: string): ReturnType<PagefindResult['data']> {
    const read = this.#read.get(id);
    if (!read) throw new StaleIndexError();
    return read();
  }

  /** Whether the site has been published anew since the catalogue was loaded. */
  async isOutdated(): Promise<boolean> {
    const known = this.#catalogue;
    const now = known && (await fetchJson(`${this.#folder}katalog.json`, 'reload').catch(() => null));
    return isCatalogue(now) && now.release !== known?.release;
  }
}
