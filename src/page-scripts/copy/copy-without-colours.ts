import { writePlainMarkup } from './write-plain-markup.ts';

/** What is marked in the page is copied without the page’s colours and typefaces; a field’s own text is left to the browser. */
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  const { clipboardData, target } = event;
  if (event.defaultPrevented || !clipboardData || !selection || selection.isCollapsed) return;
  if (target instanceof Element && target.closest('input, textarea')) return;
  clipboardData.setData('text/plain', String(selection));
  clipboardData.setData('text/html', writePlainMarkup(selection));
  event.preventDefault();
});
