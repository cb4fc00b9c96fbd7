import { NO_FILTERS, type Filters } from '../../domain/search/filters.ts';
import { makeElement } from '../make-element.ts';
import { StaleIndexError } from './loaded-index.ts';
import type { Answer, Result, SiteSearch } from './search-site.ts';

/** Where a search shows itself. */
export interface SearchPlace {
  /** The live region: what it says is said once. */
  status: HTMLElement;
  /** For what there is to do beside the results: other words, the list, loading the page again. */
  advice: HTMLElement;
  show: (answer: Answer | null) => void;
  most: number;
  /** The address of the list of all passages, which needs no search. */
  list: string;
}

/** A longer text is cut: a question is shorter. */
export const LONGEST_QUESTION = 300;
/** How long nothing must change before the number of results is read out, in milliseconds. */
const QUIET = 400;

const explain = (place: SearchPlace, sentence: string, ...ways: (Node | string)[]) => {
  place.advice.replaceChildren(...(ways.length > 0 ? [makeElement('p', {}, ...ways)] : []));
  return sentence;
};

const listLink = (place: SearchPlace) => makeElement('a', { href: place.list }, 'Buka daftar semua teks kriteria');

const quote = (words: string) => (words.length > 60 ? `“${words.slice(0, 60)}…”` : `“${words}”`);

/** Which rubric alone was searched, with the way to the others; nothing where it was the whole site. */
const sayScope = ({ scope, isCutOff }: Answer): (Node | string)[] =>
  scope === null
    ? []
    : [
        isCutOff
          ? `Yang dicari hanya ${scope}: indikator lain tidak dapat dimuat. Periksa sambungan Anda. `
          : `Yang dicari: ${scope}. `,
        makeElement('button', { type: 'button', 'data-search-widen': '' }, 'Cari di semua indikator'),
        ' ',
      ];

const sayFound = (place: SearchPlace, question: string, answer: Answer): string => {
  if (answer.total > 0) {
    const mended = answer.corrections.map(({ typed, meant }) => `“${typed}” dicari juga sebagai “${meant}”.`);
    if (answer.isGuess)
      mended.unshift('Tidak ada kode persis seperti itu. Mungkin yang Anda maksud ada di atas daftar ini.');
    explain(place, '', ...mended.flatMap((sentence) => [sentence, ' ']), ...sayScope(answer));
    return `${answer.total} hasil`;
  }
  if (answer.found.length > 0)
    return explain(place, 'Tidak ada hasil dengan saringan ini.', 'Pilih “Semua” pada salah satu saringan.');
  const near = answer.nearWords.flatMap((word) => [
    ' ',
    makeElement('button', { type: 'button', 'data-search-word': word }, word),
  ]);
  const hint =
    near.length > 0 ? ['Kata yang dekat:', ...near, ' '] : ['Coba kata lain, kata dasarnya, atau sebuah kode. '];
  return explain(place, `Tidak ada hasil untuk ${quote(question)}.`, ...sayScope(answer), ...hint, listLink(place));
};

const sayFault = async (place: SearchPlace, search: SiteSearch, error: unknown): Promise<string> => {
  if (!(error instanceof StaleIndexError) && !(await search.isOutdated()))
    return explain(place, 'Pencarian tidak dapat dimuat. Periksa sambungan Anda, lalu ketik lagi.', listLink(place));
  const reload = makeElement('button', { type: 'button' }, 'Muat ulang halaman');
  reload.addEventListener('click', () => location.reload());
  return explain(place, 'Situs ini sudah diperbarui sejak halaman ini dibuka.', reload);
};

/**
 * Makes the function that asks and shows. Only the latest question is shown, however the answers arrive.
 * @returns resolves once everything about the question is shown; it never rejects
 */
export const makeSearchRunner = (
  search: SiteSearch,
  place: SearchPlace,
): ((question: string, filters?: Filters) => Promise<void>) => {
  let latest = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string, wait: number) => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (place.status.textContent !== sentence) place.status.textContent = sentence;
    }, wait);
  };

  const run = async (typed: string, filters = NO_FILTERS): Promise<void> => {
    const turn = (latest += 1);
    const question = typed.slice(0, LONGEST_QUESTION).trim();
    if (question === '') {
      place.show(null);
      explain(place, '');
      say('', 0);
      return;
    }
    say('Mencari …', QUIET);
    let early: Result[] = [];
    try {
      // A code needs no engine: its page stands there before everything else has come.
      const codes = await search.findCodes(question);
      if (turn !== latest) return;
      early = codes.results;
      if (early.length > 0) {
        const exact = codes.isExact ? (early[0] ?? null) : null;
        place.show({
          exact,
          isGuess: false,
          results: early,
          found: [],
          total: early.length,
          corrections: [],
          nearWords: [],
          scope: null,
          isCutOff: false,
        });
      }
      const answer = await search.ask(question, filters, place.most);
      if (turn !== latest) return;
      place.show(answer);
      say(sayFound(place, question, answer), QUIET);
      if (await search.loadWords()) if (turn === latest) await run(typed, filters);
    } catch (error) {
      const sentence = await sayFault(place, search, error);
      if (turn !== latest) return;
      if (early.length === 0) place.show(null);
      say(sentence, 0);
    }
  };
  return run;
};
