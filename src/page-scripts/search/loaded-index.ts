import { isCatalogue, readCatalogue, type Catalogue, type Lexicon } from '../../domain/search/catalogue.ts';
import type { Hit } from '../../domain/search/rank-records.ts';
import { fetchJson } from './fetch-json.ts';
import { MissingPartError } from './fetch-index-part.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './load-pagefind.ts';

/** The index does not fit the catalogue: a new release has come since the page was opened. */
export class StaleIndexError extends Error {}

/** One index of the search, loaded piece by piece as it is needed: one rubric’s, or the whole site’s. */
export class LoadedIndex {
  readonly #base: string;
  readonly #folder: string;
  #engine: Promise<[Pagefind, Catalogue]> | null = null;
  #vocabulary: readonly string[] = [];
  #words: Promise<void> | null = null;
  #knowsWords = false;
  #lexicon: Lexicon | null = null;
  readonly #hits = new Map<string, Promise<PagefindResult[]>>();
  readonly #read = new Map<string, PagefindResult['data']>();

  /**
   * @param base the site’s base path, with a trailing "/"
   * @param near the address of a rubric below it, with a trailing "/"; empty for the whole site
   */
  constructor(base: string, near: string) {
    this.#base = base;
    this.#folder = `${base}pagefind/${near}`;
  }

  /** @throws where engine or catalogue cannot be had; the next call tries again */
  load(): Promise<[Pagefind, Catalogue]> {
    this.#engine ??= Promise.all([
      loadPagefind(this.#base, this.#folder),
      fetchJson(`${this.#folder}katalog.json`).then((catalogue) => {
        if (!isCatalogue(catalogue)) throw new Error('katalog.json is no catalogue.');
        return catalogue;
      }),
    ]).catch((error: unknown) => {
      this.#engine = null;
      throw error;
    });
    return this.#engine;
  }

  /**
   * The words of the index, which mend slips; the first results do not wait for them.
   * @throws where they cannot be had; the next call tries again
   */
  loadWords(): Promise<void> {
    this.#words ??= fetchJson(`${this.#folder}kata.json`)
      .then((words) => {
        if (!Array.isArray(words)) throw new Error('kata.json is no list of words.');
        this.#vocabulary = words.map(String);
        this.#knowsWords = true;
      })
      .catch((error: unknown) => {
        this.#words = null;
        throw error;
      });
    return this.#words;
  }

  /** Whether slips are mended by now. */
  get knowsWords(): boolean {
    return this.#knowsWords;
  }

  get vocabulary(): readonly string[] {
    return this.#vocabulary;
  }

  /**
   * What the search needs of the index, once it is loaded.
   * @throws StaleIndexError, while it finds, where index and catalogue are of two releases; another error where a part of
   * the index cannot be had: nothing of that is kept, and the next call asks again
   */
  async open(): Promise<{ lexicon: Lexicon; scope: string | null; find: (words: string) => Promise<Hit[]> }> {
    const [engine, catalogue] = await this.load();
    // Made once, and once more when the words of the site have come.
    if (this.#lexicon?.vocabulary !== this.#vocabulary) this.#lexicon = readCatalogue(catalogue, this.#vocabulary);
    const lexicon = this.#lexicon;
    const find = async (words: string): Promise<Hit[]> => {
      let hits = this.#hits.get(words);
      if (!hits) {
        hits = engine.search(words).then(({ results }) => results);
        this.#hits.set(words, hits);
        hits.catch((error: unknown) => {
          this.#hits.delete(words);
          // An engine that fails with all of its parts at hand is beyond mending: the next question gets another.
          if (!(error instanceof MissingPartError)) this.#engine = null;
        });
      }
      const found = await hits;
      for (const { id, data } of found) this.#read.set(id, data);
      // Most of two releases is the same: one record that the catalogue does not know is enough to tell.
      if (found.some(({ id }) => !lexicon.factsOf.has(id))) throw new StaleIndexError();
      return found.map(({ id, score, words: places }) => ({ id, score, places }));
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
    try {
      const [, catalogue] = (await this.#engine) ?? [];
      const now = await fetchJson(`${this.#folder}katalog.json`, 'reload');
      return catalogue !== undefined && isCatalogue(now) && now.release !== catalogue.release;
    } catch {
      return false;
    }
  }
}
