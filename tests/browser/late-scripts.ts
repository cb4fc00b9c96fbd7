import type { Page } from '@playwright/test';
import { LATE_SCRIPT_TYPE } from '../../src/site/late.ts';

/** Waits until the scripts have run that a page asks for after its first paint. */
export const lateScripts = async (page: Page): Promise<void> => {
  // As text: the test runner would rewrite an import within a function.
  await page.evaluate(
    `Promise.all(Array.from(document.querySelectorAll('[type=${LATE_SCRIPT_TYPE}]'), (late) => import(late.dataset.src))).then(() => null)`,
  );
};
