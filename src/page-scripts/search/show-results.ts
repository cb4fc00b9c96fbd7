import { makeElement } from '../../browser/make-element.ts';
import type { Result } from './search-site.ts';

/** How the results are read aloud: a list of their own, or the grid that a combobox opens. */
export type ResultRoles = 'list' | 'grid';

/** The id of the grid, and of its rows with their number; no page has it for a part of its own. */
export const GRID_ID = 'hasil-cari';

const sayFacts = ({ code, voice }: Result): string =>
  [voice === null ? 'Kode' : voice === 'kriteria' ? 'Teks kriteria' : 'Panduan situs', code]
    .filter(Boolean)
    .join(' · ');

const makeResult = (result: Result, roles: ResultRoles, index: number): HTMLElement => {
  const { url, title, voice, excerpt } = result;
  const marked = excerpt.map((part, place) => (place % 2 === 1 ? makeElement('mark', {}, part) : part));
  // The level stands in every title that has one.
  const content = [
    makeElement('a', { href: url, ...(roles === 'grid' ? { tabindex: '-1' } : {}) }, title),
    ' ',
    makeElement('span', { class: 'soft' }, sayFacts(result)),
    makeElement('p', voice === 'kriteria' ? { class: 'quote' } : {}, ...marked),
  ];
  const attributes = { 'data-search-result': '', ...(voice === null ? {} : { 'data-voice': voice }) };
  if (roles === 'list') return makeElement('li', attributes, ...content);
  const cell = makeElement('div', { role: 'gridcell' }, ...content);
  return makeElement('div', { ...attributes, role: 'row', id: `${GRID_ID}-${index}`, 'aria-selected': 'false' }, cell);
};

/** Fills a place with results. */
export const showResults = (place: HTMLElement, results: readonly Result[], roles: ResultRoles): void => {
  place.replaceChildren(...results.map((result, index) => makeResult(result, roles, index)));
};
