import type { ListedCode } from '../../domain/code-list.ts';
import {
  isCatalogue,
  readCatalogue,
  voiceOf,
  type Catalogue,
  type Lexicon,
  type Voice,
} from '../../domain/search/catalogue.ts';
import { cutExcerpt, textFragment, type Excerpt } from '../../domain/search/excerpt.ts';
import { applyFilters, type Filters } from '../../domain/search/filters.ts';
import { listNearWords } from '../../domain/search/nearest-word.ts';
import type { Hit, RankedRecord } from '../../domain/search/rank-records.ts';
import { searchRecords, type Correction } from '../../domain/search/search-records.ts';
import { splitWords } from '../../domain/search/search-words.ts';
import type { FindTypedCode } from '../../domain/typed-code.ts';
import { loadPagefind, type Pagefind, type PagefindResult } from './load-pagefind.ts';

/** One result as it is shown. `voice` is null for a code that was typed: it is the page itself that was asked for. */
export interface Result {
  url: string;
  title: string;
  code: string | null;
  level: number | null;
  voice: Voice | null;
  excerpt: Excerpt;
}

export interface Answer {
  /** The page of a code, where the question is one. */
  exact: Result | null;
  /** Whether the first results are pages of codes that may have been meant: there is none as it was typed. */
  isGuess: boolean;
  results: Result[];
  /** Everything that was found, before the filters: their counts are made from it. */
  found: RankedRecord[];
  total: number;
  corrections: Correction[];
  /** Words of the site that are close to those of a question that found nothing. */
  nearWords: string[];
}

/** The index does not fit the catalogue: a new release has come since the page was opened. */
export class StaleIndexError extends Error {}

const fetchJson = async (address: string, cache?: RequestCache): Promise<unknown> => {
  const response = await fetch(address, cache && { cache });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.json();
};

const resultOfCode = (base: string, { code, path, name, within, part }: ListedCode): Result => ({
  url: base + path,
  title: name,
  code,
  level: Number(/^L(\d+)/.exec(part)?.[1] ?? 0) || null,
  voice: null,
  excerpt: [within ?? ''],
});

/** The whole search of the site, loaded piece by piece as it is needed. */
export class SiteSearch {
  readonly #base: string;
  #engine: Promise<[Pagefind, Catalogue]> | null = null;
  #codes: Promise<{ codes: ListedCode[]; find: FindTypedCode }> | null = null;
  #vocabulary: readonly string[] = [];
  #words: Promise<unknown> | null = null;
  #lexicon: Lexicon | null = null;
  readonly #hits = new Map<string, Promise<PagefindResult[]>>();
  readonly #read = new Map<string, PagefindResult['data']>();

  /** @param base the site’s base path, with a trailing "/" */
  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load engine and index, before a question is complete. Failures show at the search. */
  warmUp(): void {
    this.#load().catch(() => undefined);
  }

  #load(): Promise<[Pagefind, Catalogue]> {
    this.#engine ??= Promise.all([
      loadPagefind(this.#base),
      fetchJson(`${this.#base}pagefind/katalog.json`).then((catalogue) => {
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
   * The words of the site, which mend slips; the first results do not wait for them.
   * @returns whether they came with this call, so that the question is worth asking again
   */
  async loadWords(): Promise<boolean> {
    if (this.#words) return false;
    this.#words = fetchJson(`${this.#base}pagefind/kata.json`);
    try {
      const words = await this.#words;
      if (Array.isArray(words)) this.#vocabulary = words.map(String);
      return true;
    } catch {
      this.#words = null;
      return false;
    }
  }

  /** The pages of the codes that a text names or comes close to; none where the list of codes cannot be had. */
  async findCodes(question: string): Promise<{ results: Result[]; isExact: boolean }> {
    // The list is asked for only where there may be a code: most questions have neither digit nor so short a word.
    if (!/\d|^\W*\p{L}{2}(?!\p{L})|kriteria|penjelasan/iu.test(question)) return { results: [], isExact: false };
    this.#codes ??= import('../load-code-finder.ts').then(({ loadCodeFinder }) => loadCodeFinder(this.#base));
    try {
      const { codes, find } = await this.#codes;
      const found = find(question);
      const meant = found.kind === 'none' ? [] : 'code' in found ? [found.code] : found.codes;
      const listed = meant.flatMap((code) => codes.find((candidate) => candidate.code === code) ?? []);
      return { results: listed.map((code) => resultOfCode(this.#base, code)), isExact: 'code' in found };
    } catch {
      this.#codes = null;
      return { results: [], isExact: false };
    }
  }

  /**
   * Answers a question, with at most `most` results.
   * @throws StaleIndexError where index and catalogue are of two releases; another error where something cannot be had
   */
  async ask(question: string, filters: Filters, most: number): Promise<Answer> {
    const [[engine, catalogue], codes] = await Promise.all([this.#load(), this.findCodes(question)]);
    const lexicon = this.#prepare(catalogue);
    const find = async (words: string): Promise<Hit[]> => {
      let hits = this.#hits.get(words);
      if (!hits) {
        hits = engine.search(words).then(({ results }) => results);
        this.#hits.set(words, hits);
        hits.catch(() => this.#hits.delete(words));
      }
      const found = await hits;
      for (const { id, data } of found) this.#read.set(id, data);
      if (found[0] && !lexicon.factsOf.has(found[0].id)) throw new StaleIndexError();
      return found.map(({ id, score, words: places }) => ({ id, score, places }));
    };
    // Beside a code its letters say nothing more; its words may, as in “level 4 berkala”.
    const isCodeAlone = codes.isExact && !splitWords(question).some((word) => /\p{L}{3}/u.test(word));
    const { ranked, corrections } = await searchRecords(isCodeAlone ? '' : question, lexicon, find);
    const shown = applyFilters(ranked, filters);
    const named = new Set(codes.results.map(({ code }) => code));
    const others = shown.filter(({ facts }) => facts.kind === 'panduan' || !named.has(facts.code));
    const results = await Promise.all(others.slice(0, most).map((record) => this.#show(record)));
    const nearWords =
      ranked.length > 0 ? [] : splitWords(question).flatMap((word) => listNearWords(word, this.#vocabulary, 3));
    return {
      exact: codes.isExact ? (codes.results[0] ?? null) : null,
      isGuess: !codes.isExact && codes.results.length > 0,
      results: [...codes.results, ...results],
      found: ranked,
      total: codes.results.length + others.length,
      corrections,
      nearWords: nearWords.slice(0, 3),
    };
  }

  /** Made once, and once more when the words of the site have come. */
  #prepare(catalogue: Catalogue): Lexicon {
    if (this.#lexicon?.vocabulary !== this.#vocabulary) this.#lexicon = readCatalogue(catalogue, this.#vocabulary);
    return this.#lexicon;
  }

  async #show({ id, facts, places }: RankedRecord): Promise<Result> {
    const read = this.#read.get(id);
    if (!read) throw new StaleIndexError();
    const { url, raw_content: text, meta } = await read();
    const excerpt = cutExcerpt(text, places);
    const marks = textFragment(excerpt);
    return {
      url: marks === '' ? url : `${url}${url.includes('#') ? '' : '#'}:~:${marks}`,
      title: meta['title'] ?? url,
      code: facts.code,
      level: facts.level,
      voice: voiceOf(facts.kind),
      excerpt,
    };
  }

  /** Whether the site has been published anew since the catalogue was loaded. */
  async isOutdated(): Promise<boolean> {
    try {
      const [, catalogue] = (await this.#engine) ?? [];
      const now = await fetchJson(`${this.#base}pagefind/katalog.json`, 'reload');
      return catalogue !== undefined && isCatalogue(now) && now.release !== catalogue.release;
    } catch {
      return false;
    }
  }
}
