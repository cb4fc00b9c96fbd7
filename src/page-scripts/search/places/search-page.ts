import { KINDS } from '../../../domain/search/catalogue.ts';
import { countValues, NO_FILTERS, readFilters, writeFilters, type Filters } from '../../../domain/search/filters.ts';
import { makeElement } from '../../../browser/make-element.ts';
import { attachSearch } from '../run-search.ts';
import { SiteSearch, type Answer } from '../search-site.ts';
import { showResults } from '../show-results.ts';

const MOST_RESULTS = 30;

const KIND_LABELS: Record<(typeof KINDS)[number], string> = {
  teks: 'Teks kriteria',
  butir: 'Butir',
  level: 'Level',
  panduan: 'Panduan',
  istilah: 'Istilah',
};

const LABELS: Record<
  keyof Filters,
  { name: string; label: (value: string) => string; order: (value: string) => number }
> = {
  level: { name: 'Level', label: (value) => `Level ${value}`, order: Number },
  kind: {
    name: 'Jenis hasil',
    label: (value) => KIND_LABELS[value as keyof typeof KIND_LABELS],
    order: (value) => KINDS.findIndex((kind) => kind === value),
  },
  voice: {
    name: 'Jenis teks',
    label: (value) => (value === 'kriteria' ? 'Teks kriteria' : 'Panduan situs'),
    order: (value) => (value === 'kriteria' ? 0 : 1),
  },
};
const NAMES = Object.keys(LABELS) as (keyof Filters)[];

const fillSelect = (select: HTMLSelectElement, name: keyof Filters, filters: Filters, found: Answer['found']) => {
  const chosen = filters[name] === null ? '' : String(filters[name]);
  const counts = countValues(found, filters, name);
  // What is chosen stays there to be seen and taken back, also where it finds nothing.
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  const { label, order } = LABELS[name];
  const values = [...counts].sort((a, b) => order(a[0]) - order(b[0]));
  select.replaceChildren(
    makeElement('option', { value: '' }, 'Semua'),
    ...values.map(([value, count]) => makeElement('option', { value }, `${label(value)} (${count})`)),
  );
  select.value = chosen;
};

/**
 * Makes the search page answer: its form holds the field, the place below it gets filters and results. The address holds
 * question and filters, so that a search can be linked.
 * @param base the site’s base path, with a trailing "/"
 * @param near the address of the rubric that is searched alone where the whole site’s index cannot be had; else empty
 */
export const openSearchPage = (form: HTMLFormElement, place: HTMLElement, base: string, near: string): void => {
  const field = form.querySelector('input');
  if (!field) return;
  const selects = new Map(NAMES.map((name) => [name, makeElement('select', { name })] as const));
  const filterRow = makeElement(
    'div',
    { class: 'ways', hidden: '' },
    ...NAMES.map((name) => makeElement('label', {}, `${LABELS[name].name} `, selects.get(name) ?? '')),
  );
  const list = makeElement('ol', { class: 'results' });

  let filters = readFilters(new URL(location.href).searchParams);
  let exact: string | null = null;
  const search = new SiteSearch(base, near);
  search.widen();
  const show = (answer: Answer | null) => {
    exact = answer?.exact?.url ?? null;
    showResults(list, answer?.results ?? [], 'list');
    filterRow.hidden = !answer || answer.found.length === 0;
    if (answer) for (const [name, select] of selects) fillSelect(select, name, filters, answer.found);
  };
  const note = (question: string) => {
    const address = new URL(location.href);
    if (question === '') address.searchParams.delete('q');
    else address.searchParams.set('q', question);
    writeFilters(address.searchParams, question === '' ? NO_FILTERS : filters);
    try {
      history.replaceState(null, '', address);
    } catch {
      // Safari refuses after many changes in a short time; the search itself goes on.
    }
    return filters;
  };
  const askAnew = () => location.reload();
  const { ask, status, advice } = attachSearch(search, {
    field,
    note,
    askAnew,
    show,
    most: MOST_RESULTS,
    list: '#semua',
  });
  place.replaceChildren(filterRow, status, advice, list);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (exact === null) ask();
    else location.assign(exact);
  });
  for (const [name, select] of selects)
    select.addEventListener('change', () => {
      const address = new URLSearchParams();
      writeFilters(address, filters);
      writeFilters(address, { ...filters, [name]: select.value || null });
      filters = readFilters(address);
      ask();
    });
  // What was typed before the script came goes before what the address asks.
  field.value ||= new URL(location.href).searchParams.get('q') ?? '';
  if (field.value !== '') ask();
};
