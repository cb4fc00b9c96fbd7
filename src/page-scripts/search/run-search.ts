import type { Filters } from '../../domain/search/filters.ts';
import { makeElement } from '../../browser/make-element.ts';
import { StaleIndexError } from './loaded-index.ts';
import type { Answer, SiteSearch } from './search-site.ts';

/** Where a search shows itself, and what is its own there. */
export interface SearchPlace {
  field: HTMLInputElement;
  /** Notes a question that is asked. @returns the filters that hold for it */
  note: (question: string) => Filters;
  show: (answer: Answer | null) => void;
  most: number;
  /** Asks what stands in the field in a page that is loaded anew. */
  askAnew: () => void;
  /** The address of the list of all passages, which needs no search. */
  list: string;
}

/** A longer text is cut: a question is shorter. */
const LONGEST_QUESTION = 300;
/** How long nothing must change before the number of results is read out, in milliseconds. */
const QUIET = 400;

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

/**
 * Asks what stands in a field, at each letter and at `ask`, and shows it. Only the latest question is shown, however the
 * answers arrive. What could not be had is asked for again at a press, and by itself when the line returns; nothing is “no
 * result” before all has come.
 * @returns beside `ask` what it tells: `status` is a live region; `advice` says what there is to do beside the results
 */
export const attachSearch = (search: SiteSearch, place: SearchPlace) => {
  const status = makeElement('p', { role: 'status' });
  const advice = makeElement('div', { class: 'advice' });
  const { field } = place;
  // Failures show at the search.
  const warmUp = () => void search.index.load().catch(() => undefined);
  const ask = () => void run();
  let latest = 0;
  let hasFailed = false;
  // Whether the line returned while a question was on its way: what fails then failed before that.
  let hasReturned = false;
  // How often in turn a part of the program itself did not come.
  let lostModules = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  const say = (sentence: string, wait: number) => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (status.textContent !== sentence) status.textContent = sentence;
    }, wait);
  };
  const explain = (sentence: string, ...ways: (Node | string)[]) => {
    advice.replaceChildren(...(ways.length > 0 ? [makeElement('p', {}, ...ways)] : []));
    return sentence;
  };
  const listLink = () => makeElement('a', { href: place.list }, 'Buka daftar semua teks kriteria');

  /** Says that something could not be had, and what to do: what was asked stays, and is asked again. */
  const sayFault = (hasResults: boolean): string => {
    const again = makeElement('button', { type: 'button', 'data-search-again': '' }, 'Coba lagi');
    const lost = hasResults ? 'Sebagian hasil' : 'Pencarian';
    const waiting = navigator.onLine ? ' ' : ' Diulang sendiri begitu perangkat ini tersambung. ';
    return explain(`${lost} tidak dapat dimuat. Periksa sambungan Anda, lalu coba lagi.`, again, waiting, listLink());
  };

  const sayOutdated = (): string => {
    const reload = makeElement('button', { type: 'button' }, 'Muat ulang halaman');
    reload.addEventListener('click', () => location.reload());
    return explain('Situs ini sudah diperbarui sejak halaman ini dibuka.', reload);
  };

  const sayFound = (question: string, answer: Answer): string => {
    if (answer.total > 0) {
      const mended = answer.corrections.map(({ typed, meant }) => `“${typed}” dicari juga sebagai “${meant}”.`);
      if (answer.isGuess)
        mended.unshift('Tidak ada kode persis seperti itu. Mungkin yang Anda maksud ada di atas daftar ini.');
      explain('', ...mended.flatMap((sentence) => [sentence, ' ']), ...sayScope(answer));
      return `${answer.total} hasil`;
    }
    if (answer.found.length > 0)
      return explain('Tidak ada hasil dengan saringan ini.', 'Pilih “Semua” pada salah satu saringan.');
    const near = answer.nearWords.flatMap((word) => [
      ' ',
      makeElement('button', { type: 'button', 'data-search-word': word }, word),
    ]);
    const hint =
      near.length > 0 ? ['Kata yang dekat:', ...near, ' '] : ['Coba kata lain, kata dasarnya, atau sebuah kode. '];
    const where = answer.isCutOff && answer.scope !== null ? `Hanya ${answer.scope} yang dapat dicari. ` : '';
    return explain(`${where}Tidak ada hasil untuk ${quote(question)}.`, ...sayScope(answer), ...hint, listLink());
  };

  /** Says what became of a question that did not go well; `hasResults` where something of it is shown. */
  const fail = async (error: unknown, turn: number, hasResults: boolean): Promise<void> => {
    hasFailed = true;
    if (hasReturned && turn === latest) {
      askAgain();
      return;
    }
    lostModules = error instanceof TypeError && /module/.test(error.message) ? lostModules + 1 : 0;
    if (!(error instanceof StaleIndexError)) {
      say(sayFault(hasResults), QUIET);
      if (!(await search.index.isOutdated())) return;
    }
    if (turn === latest) say(sayOutdated(), 0);
  };

  const run = async (): Promise<void> => {
    const turn = (latest += 1);
    const question = field.value.slice(0, LONGEST_QUESTION).trim();
    const filters = place.note(question);
    // After a fault it is seen and heard that something is being done.
    const wait = hasFailed ? 0 : QUIET;
    hasFailed = false;
    hasReturned = false;
    if (question === '') {
      place.show(null);
      explain('');
      say('', 0);
      return;
    }
    say('Mencari …', wait);
    let isShown = false;
    try {
      warmUp();
      // A code needs no engine: its page stands there before everything else has come.
      const codes = await search.findCodes(question);
      if (turn !== latest) return;
      isShown = codes.total > 0;
      if (isShown) place.show(codes);
      let answer = await search.ask(question, codes, filters, place.most);
      if (answer.total === 0 && !search.index.vocabulary) {
        // It may hold a slip, which is not known before the words of the site are there.
        await search.index.loadWords();
        answer = await search.ask(question, codes, filters, place.most);
      }
      if (turn !== latest) return;
      place.show(answer);
      isShown = answer.results.length > 0;
      if (answer.fault) {
        await fail(answer.fault, turn, isShown);
        return;
      }
      hasFailed = answer.isCutOff;
      say(sayFound(question, answer), QUIET);
      if (search.index.vocabulary) return;
      // Where they cannot be had, what was found stands; the next question asks for them again.
      const haveCome = await search.index.loadWords().then(
        () => true,
        () => false,
      );
      if (haveCome && turn === latest) await run();
    } catch (error) {
      if (turn !== latest) return;
      if (!isShown) place.show(null);
      await fail(error, turn, isShown);
    }
  };

  const askAgain = () => {
    // Where only a part was searched, the whole is tried once more.
    if (search.isCutOff) search.widen();
    ask();
  };
  addEventListener('online', () => {
    if (hasFailed) askAgain();
    else hasReturned = true;
  });
  field.addEventListener('input', ask);
  // Before a question is complete.
  field.addEventListener('focus', warmUp);
  advice.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const { searchWord: word, searchWiden: widen, searchAgain: again } = target.dataset;
    if (word === undefined && widen === undefined && again === undefined) return;
    field.focus();
    if (widen !== undefined) search.widen();
    if (word !== undefined) field.value = word;
    if (again === undefined) ask();
    // Firefox never asks again for a module that failed, for as long as the page is open.
    else if (lostModules > 1 && navigator.onLine) place.askAnew();
    else askAgain();
  });
  return { ask, status, advice };
};
