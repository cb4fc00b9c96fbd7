import { expect, type Page } from '@playwright/test';
import { LATE_SCRIPT_TYPE } from '../../src/site/late.ts';

/** Waits until the scripts have run that a page asks for after its first paint. */
export const lateScripts = async (page: Page): Promise<void> => {
  // As text: the test runner would rewrite an import within a function.
  await page.evaluate(
    `Promise.all(Array.from(document.querySelectorAll('[type=${LATE_SCRIPT_TYPE}]'), (late) => import(late.dataset.src))).then(() => null)`,
  );
};

/**
 * Waits until any page is as its reader has it: the late scripts have run, and the scorer or the collection, where it holds
 * one, has loaded what is kept and stands where the server’s markup stood.
 */
export const takenOver = async (page: Page): Promise<void> => {
  await lateScripts(page);
  await expect(page.locator('form.scorer:not([data-ready]), [data-keeping="loading"]')).toHaveCount(0);
};
