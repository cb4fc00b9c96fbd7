import type { Page } from 'puppeteer-core';

/** Waits until a part of the scripts that a page loads later has come, from the line or the browser’s cache, and been run. */
export const partIsThere = async (tab: Page, name: string): Promise<void> => {
  await tab.waitForFunction(
    (part) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(part)),
    {},
    name,
  );
  await tab.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  });
};
