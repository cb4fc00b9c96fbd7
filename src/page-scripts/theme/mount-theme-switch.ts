import { findTextStorage } from '../../browser/browser-objects.ts';
import { THEME_KEY } from './theme.ts';

const root = document.documentElement;
const group = document.querySelector<HTMLFieldSetElement>('#tampilan');
for (const radio of group?.querySelectorAll('input') ?? []) {
  // Firefox would bring back an earlier press on reload; the attribute has no place on a radio in the markup.
  radio.autocomplete = 'off';
  radio.checked = radio.value === (root.dataset['theme'] ?? 'sistem');
  radio.addEventListener('change', () => {
    try {
      if (radio.value === 'sistem') {
        delete root.dataset['theme'];
        findTextStorage()?.removeItem(THEME_KEY);
      } else {
        root.dataset['theme'] = radio.value;
        findTextStorage()?.setItem(THEME_KEY, radio.value);
      }
    } catch {
      // Storage may be blocked: then the choice, shown already, holds for this page only, and that is all that is lost.
    }
  });
}
group?.removeAttribute('hidden');
