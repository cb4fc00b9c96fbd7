import { liveRegion } from '../../browser/live-region.ts';

/** How long a button shows what became of a press, in milliseconds. */
const SHOWN_FOR = 5000;

let settle = () => {};

/**
 * Says once, to eyes at the button and to ears in the page’s one live region, that something was copied.
 * @param shown a few letters in place of the button’s own, which keeps its size
 * @param told the whole sentence
 */
export const sayCopied = (button: HTMLElement, shown: string, told: string): void => {
  settle();
  button.dataset['said'] = shown;
  liveRegion.textContent = told;
  const timer = setTimeout(() => settle(), SHOWN_FOR);
  settle = () => {
    clearTimeout(timer);
    delete button.dataset['said'];
    // The next sentence is a change again, even where it is the same one.
    liveRegion.textContent = '';
  };
};
