import { makeElement } from '../../../browser/make-element.ts';

/**
 * Opens the search from its button or with Ctrl/⌘ K. All that it opens is loaded then and not before. No sign alone opens
 * it: such a key could not be switched off (WCAG 2.1.4), dictation presses it, and “/” is a browser’s own search.
 */
const button = document.querySelector<HTMLElement>('[data-search-open]');
const load = () => import('./search-panel.ts');
let panel: Promise<() => void> | undefined;

const openSearch = (event: Event) => {
  if (!button) return;
  event.preventDefault();
  // The search page has its own field.
  const field = document.querySelector<HTMLElement>('main [data-search-input]');
  if (field) {
    field.focus();
    return;
  }
  panel ??= load().then(({ makeSearchPanel }) =>
    makeSearchPanel(button.dataset['searchOpen'] ?? '/', button.dataset['searchNear'] ?? ''),
  );
  panel.then(
    (show) => show(),
    // Without the panel the button leads where it leads without a script.
    () => {
      panel = undefined;
      if (navigator.onLine) {
        location.assign(`${button.dataset['searchOpen'] ?? '/'}cari/`);
        return;
      }
      // Without a line the reader stays where he is, with what he has typed.
      button.nextElementSibling?.remove();
      button.after(makeElement('p', { role: 'alert' }, 'Tidak ada sambungan. Coba lagi bila sudah tersambung.'));
    },
  );
};

button?.addEventListener('click', openSearch);
// Until now a press led to the search page, as it does without a script.
if (button) button.dataset['ready'] = '';
button?.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) openSearch(event);
});
