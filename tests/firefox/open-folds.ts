import type { Page } from 'puppeteer-core';

/** Opens all that is folded on a page: what is closed is neither seen nor marked. */
export const openFolds = (tab: Page): Promise<void> =>
  tab.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details')) fold.open = true;
  });
