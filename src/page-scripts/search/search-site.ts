import type { ListedCode } from '../../domain/code/code-list.ts';
import { voiceOf, type Voice } from '../../domain/search/catalogue.ts';
import { cutExcerpt, textFragment, type Excerpt } from '../../domain/search/excerpt.ts';
import { applyFilters, type Filters } from '../../domain/search/filters.ts';
import { listNearWords } from '../../domain/search/nearest-word.ts';
import type { RankedRecord } from '../../domain/search/rank-records.ts';
import { searchRecords, type Correction } from '../../domain/search/search-records.ts';
import { splitWords } from '../../domain/search/search-words.ts';
import { fetchInTime } from './fetch-in-time.ts';
import { LoadedIndex, StaleIndexError } from './loaded-index.ts';
import { untilDone } from './until-done.ts';

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
  /** The name of the one rubric that was searched; null for the whole site. */
  scope: string | null;
  /** Whether it is of that rubric alone since the whole site’s index could not be had. */
  isCutOff: boolean;
  /** Why something of the answer could not be had, so that there is more than it holds; null where it is whole. */
  fault: Error | null;
}

/** What says nothing yet. */
const NOTHING: Answer = {
  exact: null,
  isGuess: false,
  results: [],
  found: [],
  total: 0,
  corrections: [],
  nearWords: [],
  scope: null,
  isCutOff: false,
  fault: null,
};

const resultOfCode = (base: string, { code, path, name, within, part }: ListedCode): Result => ({
  url: base + path,
  title: name,
  code,
  level: Number(/^L(\d+)/.exec(part)?.[1] ?? 0) || null,
  voice: null,
  excerpt: [within ?? ''],
});

/**
 * The whole search of the site. It begins in the index of one rubric, whose size does not depend on how many others
 * there are, and goes on to the whole site’s where that finds nothing or the reader asks for it. The rubric’s is there
 * without a line as well: it answers alone where the whole cannot be had.
 */
export class SiteSearch {
  readonly #base: string;
  readonly #near: LoadedIndex | null;
  readonly #whole: LoadedIndex;
  /** The index that is asked first. */
  index: LoadedIndex;
  /** Whether the whole site’s could not be had when it was last asked for. */
  isCutOff = false;
  readonly #loadCodes = untilDone(async () =>
    (await import('../load-code-finder.ts')).loadCodeFinder(this.#base, fetchInTime),
  );

  /**
   * @param base the site’s base path, with a trailing "/"
   * @param near the address of the rubric to begin with, below the base; empty where there is one rubric alone
   */
  constructor(base: string, near: string) {
    this.#base = base;
    this.#whole = new LoadedIndex(base, '');
    this.#near = near === '' ? null : new LoadedIndex(base, near);
    this.index = this.#near ?? this.#whole;
  }

  /** From here on the whole site is searched. */
  widen(): void {
    this.index = this.#whole;
  }

  /** The pages of the codes that a text names or comes close to, as an answer of its own. */
  async findCodes(question: string): Promise<Answer> {
    // The list is asked for only where there may be a code: most questions have neither digit nor so short a word.
    if (!/\d|^\W*\p{L}{2}(?!\p{L})|kriteria|penjelasan/iu.test(question)) return NOTHING;
    try {
      const { isSure, listed } = (await this.#loadCodes())(question);
      const results = listed.map((code) => resultOfCode(this.#base, code));
      const exact = isSure ? (results[0] ?? null) : null;
      return { ...NOTHING, exact, isGuess: !isSure && results.length > 0, results, total: results.length };
    } catch (error) {
      return { ...NOTHING, fault: error as Error };
    }
  }

  /**
   * Answers a question, with at most `most` results. Where something cannot be had, nothing of that is kept, and the same
   * question asks for it again.
   * @param codes what `findCodes` found in the question
   * @throws StaleIndexError where index and catalogue are of two releases; another error where something cannot be had
   */
  async ask(question: string, codes: Answer, filters: Filters, most: number): Promise<Answer> {
    const near = this.#near;
    let own: Answer | null = null;
    if (near && this.index === near) {
      try {
        own = await this.#askIndex(near, question, codes, filters, most);
        if (own.found.length > 0 || own.exact) return own;
      } catch (error) {
        // The whole site’s may be there all the same.
        if (error instanceof StaleIndexError) throw error;
      }
    }
    try {
      const answer = await this.#askIndex(this.#whole, question, codes, filters, most);
      this.widen();
      this.isCutOff = false;
      return answer;
    } catch (error) {
      if (!near || error instanceof StaleIndexError) throw error;
      this.index = near;
      this.isCutOff = true;
      return own ? { ...own, isCutOff: true } : this.#askIndex(near, question, codes, filters, most);
    }
  }

  async #askIndex(
    index: LoadedIndex,
    question: string,
    codes: Answer,
    filters: Filters,
    most: number,
  ): Promise<Answer> {
    const { lexicon, scope, find } = await index.open();
    // Beside a code its letters say nothing more; its words may, as in “level 4 berkala”.
    const isCodeAlone = codes.exact !== null && !splitWords(question).some((word) => /\p{L}{3}/u.test(word));
    const { ranked, corrections } = await searchRecords(isCodeAlone ? '' : question, lexicon, find);
    const shown = applyFilters(ranked, filters);
    const named = new Set(codes.results.map(({ code }) => code));
    const others = shown.filter(({ facts }) => facts.kind === 'panduan' || !named.has(facts.code));
    const read = await Promise.allSettled(others.slice(0, most).map((record) => this.#show(index, record)));
    const results = [...codes.results, ...read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
    const lost = read.find((one) => one.status === 'rejected');
    const fault = codes.fault ?? (lost ? (lost.reason as Error) : null);
    // What is not known to be all is no “nothing”.
    if (fault !== null && results.length === 0) throw fault;
    const nearWords =
      ranked.length > 0 ? [] : splitWords(question).flatMap((word) => listNearWords(word, lexicon.vocabulary, 3));
    return {
      ...codes,
      results,
      found: ranked,
      total: codes.results.length + others.length,
      corrections,
      nearWords: nearWords.slice(0, 3),
      scope,
      isCutOff: this.isCutOff,
      fault,
    };
  }

  async #show(index: LoadedIndex, { id, facts, places }: RankedRecord): Promise<Result> {
    const { url, raw_content: text, meta } = await index.read(id);
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
}
