import type { Locator, Page } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { siteAddress } from './site.ts';

/** The page’s own button that keeps a code, the first of a page: it says what is collected, and is pressed by the menu. */
export const collectButton = (page: Page, part: string): Locator =>
  page.locator(`[data-collect="${whole(part)}"]`).first();

/** Collects a code of the page that is open, or takes it out again, by the menu “Bentuk lain”. */
export const pressCollect = async (page: Page, part: string): Promise<void> => {
  await collectButton(page, part).locator('xpath=..').locator('[aria-haspopup]').click();
  await page.getByRole('menuitem', { name: 'Kutipan saya' }).click();
};

/** Collects a code on the page that is open, and waits until it is kept. */
export const collect = async (page: Page, part: string): Promise<void> => {
  await pressCollect(page, part);
  await page
    .locator(`[data-collect="${whole(part)}"][aria-pressed="true"]`)
    .first()
    .waitFor({ state: 'attached' });
};

/** Opens the collection and waits until what is kept is shown. */
export const openCollection = async (page: Page): Promise<void> => {
  await page.goto(`${siteAddress}kutipan/`);
  await page.locator('[data-keeping]:not([data-keeping="loading"])').waitFor();
};

/** The collected codes in the page’s order. */
export const collectedCodes = (page: Page): Promise<string[]> =>
  page
    .locator('[data-collected]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-collected') ?? ''));

/** The line that says that everything is kept. */
export const keptLine = (page: Page): Locator => page.locator('[data-keeping="kept"]');

/** Writes records into the collection’s database, which a page has made before; the key is the code. */
export const putRecords = (page: Page, records: Record<string, unknown>): Promise<void> =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tangga-kematangan-kutipan');
        opening.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('collected', 'readwrite');
          for (const [key, value] of Object.entries(given)) transaction.objectStore('collected').put(value, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    records,
  );
