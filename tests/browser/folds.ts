import type { Page } from '@playwright/test';

/** Opens all that is folded on a page, as a reader does, with a script or without. */
export const openFolds = async (page: Page): Promise<void> => {
  const closed = page.locator('main details.fold:not([open]) > summary:visible');
  while ((await closed.count()) > 0) await closed.first().click();
};
