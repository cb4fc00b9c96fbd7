import type { Page } from '@playwright/test';

/**
 * How a browser’s page translation treats a text: it puts a new one in two `<font>` elements in its place, or moves the text
 * itself into them; it does so once, or whenever something new stands in the page.
 */
export interface Translation {
  text: 'replaced' | 'moved';
  again: boolean;
}

export const TRANSLATIONS: readonly Translation[] = [
  { text: 'replaced', again: false },
  { text: 'replaced', again: true },
  { text: 'moved', again: false },
  { text: 'moved', again: true },
];

/** Translates the page into what it says between « and », as Chromium’s translation alters a page. */
export const translatePage = (page: Page, translation: Translation): Promise<void> =>
  page.evaluate(({ text, again }) => {
    const isLeftAlone = (node: Text) =>
      node.data.trim() === '' ||
      node.parentElement?.closest('[translate="no"], .notranslate, script, style, textarea, font') !== null;
    const translate = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (walker.nextNode()) if (!isLeftAlone(walker.currentNode as Text)) found.push(walker.currentNode as Text);
      for (const node of found) {
        const [outer, inner] = [0, 1].map(() => document.createElementNS('http://www.w3.org/1999/xhtml', 'font')) as [
          HTMLElement,
          HTMLElement,
        ];
        for (const element of [outer, inner]) element.style.verticalAlign = 'inherit';
        const words = `«${node.data}»`;
        outer.append(inner);
        if (text === 'replaced') {
          inner.append(words);
          node.replaceWith(outer);
        } else {
          node.before(outer);
          inner.append(node);
          node.data = words;
        }
      }
    };
    document.documentElement.classList.add('translated-ltr');
    document.documentElement.lang = 'en';
    translate();
    if (again)
      new MutationObserver(translate).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, translation);

/** What the page says within an element, without the signs of translation. */
export const saidIn = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element: HTMLElement) => element.innerText.replaceAll(/[«»]/g, '').replaceAll(/\s+/g, ' ').trim());
