import type { Page } from '@playwright/test';

/** Opens all that is folded on a page, as a reader does, with a script or without. */
export const openFolds = async (page: Page): Promise<void> => {
  for (const fold of await page.locator('main details.fold:not([open]) > summary').all()) await fold.click();
};
