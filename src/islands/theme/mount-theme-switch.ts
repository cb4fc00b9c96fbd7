import { findTextStorage } from '../../browser/browser-objects.ts';
import { THEME_KEY, type Theme } from './theme.ts';

/** Storage may be blocked: then the choice holds for this page only, and that is all that is lost. */
const keep = (theme: Theme) => {
  try {
    if (theme === 'sistem') findTextStorage()?.removeItem(THEME_KEY);
    else findTextStorage()?.setItem(THEME_KEY, theme);
  } catch {
    // The page shows the choice all the same.
  }
};

const root = document.documentElement;
const group = document.querySelector<HTMLFieldSetElement>('#tampilan');
for (const radio of group?.querySelectorAll('input') ?? []) {
  // Firefox would bring back an earlier press on reload; the attribute has no place on a radio in the markup.
  radio.autocomplete = 'off';
  radio.checked = radio.value === (root.dataset['theme'] ?? 'sistem');
  radio.addEventListener('change', () => {
    const theme = radio.value as Theme;
    if (theme === 'sistem') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    keep(theme);
  });
}
group?.removeAttribute('hidden');
