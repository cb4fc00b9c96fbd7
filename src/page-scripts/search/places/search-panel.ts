import { makeElement } from '../../../browser/make-element.ts';
import { LONGEST_QUESTION, makeSearchRunner } from '../run-search.ts';
import type { Answer } from '../search-site.ts';
import { SiteSearch } from '../search-site.ts';
import { GRID_ID, showResults } from '../show-results.ts';

const MOST_RESULTS = 8;

/** The panel’s parts; the field and the grid are the combobox pattern of the ARIA practices guide, with a grid popup. */
const makePanel = (base: string) => {
  const field = makeElement('input', {
    type: 'search',
    name: 'q',
    'data-search-input': '',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'grid',
    'aria-expanded': 'false',
    'aria-controls': GRID_ID,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '10000',
  });
  const status = makeElement('p', { role: 'status' });
  const advice = makeElement('div', { class: 'advice' });
  const grid = makeElement('div', { id: GRID_ID, role: 'grid', 'aria-label': 'Hasil pencarian', class: 'items' });
  const all = makeElement('a', { href: `${base}cari/` }, 'Semua hasil dan saringan');
  const close = makeElement('button', { type: 'button' }, 'Tutup');
  const form = makeElement(
    'form',
    { role: 'search', method: 'get', action: `${base}cari/` },
    makeElement('label', {}, 'Cari kata atau kode ', field),
    close,
  );
  const dialog = makeElement(
    'dialog',
    { class: 'search-panel', 'aria-label': 'Pencarian' },
    form,
    status,
    advice,
    grid,
    makeElement('p', {}, all),
  );
  return { dialog, form, field, status, advice, grid, all, close };
};

/**
 * Makes the search panel and puts it into the page, closed.
 * @param base the site’s base path, with a trailing "/"
 * @param near the address of the rubric that is searched first, below the base; empty for the whole site
 * @returns opens it, with the focus in its field; closing it gives the focus back to where it was
 */
export const makeSearchPanel = (base: string, near: string): (() => void) => {
  const { dialog, form, field, status, advice, grid, all, close } = makePanel(base);
  const search = new SiteSearch(base, near);
  const rows = () => [...grid.children] as HTMLElement[];
  let active = -1;
  let exact: string | null = null;

  const activate = (index: number) => {
    rows().forEach((row, place) => row.setAttribute('aria-selected', String(place === index)));
    active = index;
    const row = rows()[index];
    if (row) {
      field.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const show = (answer: Answer | null) => {
    const before = grid.querySelector('[aria-selected="true"] a')?.getAttribute('href') ?? null;
    showResults(grid, answer?.results.slice(0, MOST_RESULTS) ?? [], 'grid');
    exact = answer?.exact?.url ?? null;
    field.setAttribute('aria-expanded', String(grid.childElementCount > 0));
    // What was chosen stays chosen where it is still there: results may come in two steps.
    activate(rows().findIndex((row) => before !== null && row.querySelector('a')?.getAttribute('href') === before));
  };
  const ask = () => {
    all.href = `${base}cari/?q=${encodeURIComponent(field.value.slice(0, LONGEST_QUESTION))}`;
    void run(field.value);
  };
  const askAnew = () => location.assign(all.href);
  const list = `${base}cari/`;
  const run = makeSearchRunner(search, { field, ask, askAnew, status, advice, show, most: MOST_RESULTS, list });
  const go = (address: string) => {
    dialog.close();
    location.assign(address);
  };

  field.addEventListener('input', ask);
  field.addEventListener('keydown', (event) => {
    const count = rows().length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      event.preventDefault();
      // Past either end the field itself has its turn, as -1.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && !event.isComposing) {
      // The first press empties the field, as the pattern asks; the next closes the panel. WebKit does the first alone.
      event.preventDefault();
      if (field.value === '') {
        dialog.close();
        return;
      }
      field.value = '';
      ask();
    }
  });
  form.addEventListener('submit', (event) => {
    const chosen = rows()[active]?.querySelector('a')?.href ?? exact;
    if (chosen === null) return;
    event.preventDefault();
    go(chosen);
  });
  // A result on this very page would otherwise stay hidden below the panel.
  grid.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  close.addEventListener('click', () => dialog.close());
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    search.warmUp();
    field.focus();
    field.select();
  };
};
