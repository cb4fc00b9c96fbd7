import { NO_FILTERS } from '../../../domain/search/filters.ts';
import { loadStyle } from '../../../browser/load-style.ts';
import { makeElement } from '../../../browser/make-element.ts';
import { attachSearch } from '../run-search.ts';
import { SiteSearch, type Answer } from '../search-site.ts';
import { GRID_ID, showResults } from '../show-results.ts';
import style from '../../../styles/search-results.css?url';

const MOST_RESULTS = 8;

/**
 * Makes the search panel and puts it into the page, closed. The field and the grid are the combobox pattern of the ARIA
 * practices guide, with a grid popup.
 * @param base the site’s base path, with a trailing "/"
 * @param near the address of the rubric that is searched first, below the base; empty for the whole site
 * @returns opens it, with the focus in its field; closing it gives the focus back to where it was
 */
export const makeSearchPanel = async (base: string, near: string): Promise<() => void> => {
  const list = `${base}cari/`;
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
  const grid = makeElement('div', { id: GRID_ID, role: 'grid', 'aria-label': 'Hasil pencarian' });
  const all = makeElement('a', { href: list }, 'Semua hasil dan saringan');
  const close = makeElement('button', { type: 'button' }, 'Tutup');
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
  const note = (question: string) => {
    all.href = `${list}?q=${encodeURIComponent(question)}`;
    return NO_FILTERS;
  };
  const askAnew = () => location.assign(all.href);
  const { ask, status, advice } = attachSearch(search, { field, note, askAnew, show, most: MOST_RESULTS, list });
  const form = makeElement(
    'form',
    { role: 'search', method: 'get', action: list },
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
    dialog.close();
    location.assign(chosen);
  });
  // A result on this very page would otherwise stay hidden below the panel.
  grid.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  close.addEventListener('click', () => dialog.close());
  await loadStyle(style);
  document.body.append(dialog);
  return () => {
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
  };
};
