import type { Page } from '@playwright/test';

/**
 * How a browser’s page translation treats the texts of a page: Chromium puts a new one in two `<font>` elements in the place of
 * each, or moves the text itself into them; Safari puts another text there; Firefox joins all texts of a block in the first
 * ones and leaves the others out.
 */
export interface Translation {
  text: 'replaced' | 'moved' | 'exchanged' | 'joined';
  /** Whether it does so whenever something new stands in the page, or once. */
  again: boolean;
}

export const TRANSLATIONS: readonly Translation[] = (['replaced', 'moved', 'exchanged', 'joined'] as const).flatMap(
  (text) => [false, true].map((again) => ({ text, again })),
);

/** Translates the page into what it says between « and »; runs in the page. */
export const translateHere = ({ text, again }: Translation): void => {
  const isLeftAlone = (node: Text) =>
    /^\s*(?:«.*»\s*)?$/s.test(node.data) ||
    node.parentElement?.closest('[translate="no"], .notranslate, script, style, textarea, font') !== null;
  const textsIn = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) if (!isLeftAlone(walker.currentNode as Text)) found.push(walker.currentNode as Text);
    return found;
  };
  const wrap = (node: Text, words: string) => {
    const [outer, inner] = [0, 1].map(() => document.createElementNS('http://www.w3.org/1999/xhtml', 'font')) as [
      HTMLElement,
      HTMLElement,
    ];
    for (const element of [outer, inner]) element.style.verticalAlign = 'inherit';
    outer.append(inner);
    if (text === 'replaced') {
      inner.append(words);
      node.replaceWith(outer);
    } else {
      node.before(outer);
      inner.append(node);
      node.data = words;
    }
  };
  /** Takes all out of an element and puts it in again; texts that stand beside one another are one from then on. */
  const join = (element: Element) => {
    const nodes = [...element.childNodes];
    for (const node of nodes) node.remove();
    let last: Text | null = null;
    for (const node of nodes) {
      if (node instanceof Text && last !== null) last.data += node.data;
      else element.append(node);
      last = node instanceof Text ? (last ?? node) : null;
    }
    for (const node of element.childNodes)
      if (node instanceof Text && !isLeftAlone(node)) node.data = `«${node.data.replaceAll(/[«»]/g, '')}»`;
  };
  const translate = () => {
    const found = textsIn(document.body);
    if (text === 'joined') new Set(found.flatMap(({ parentElement }) => parentElement ?? [])).forEach(join);
    else
      for (const node of found) {
        const words = `«${node.data}»`;
        if (text === 'exchanged') node.replaceWith(words);
        else wrap(node, words);
      }
  };
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'en';
  translate();
  if (again)
    new MutationObserver(translate).observe(document.body, { childList: true, characterData: true, subtree: true });
};

/** Translates a page. */
export const translatePage = (page: Page, translation: Translation): Promise<void> =>
  page.evaluate(translateHere, translation);

/** What an element says, without the signs of translation; runs in the page. */
export const saidHere = (element: Element): string =>
  (element as HTMLElement).innerText.replaceAll(/[«»]/g, '').replaceAll(/\s+/g, ' ').trim();

/** What the page says within an element, without the signs of translation. */
export const saidIn = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).first().evaluate(saidHere);
