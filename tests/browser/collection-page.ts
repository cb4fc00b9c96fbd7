import { expect, type Locator, type Page } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { siteAddress } from './site.ts';

/** The button that keeps a code, the first of a page: nobody sees it, and the menu’s choice presses it. */
const keeper = (page: Page, part: string): Locator => page.locator(`[data-collect="${whole(part)}"]`).first();

/** What the menu of a code says that it does with it. */
export const COLLECT = 'Kumpulkan di Kutipan saya';
export const REMOVE = 'Hapus dari Kutipan saya';

/** Waits until a page knows that a code is collected, or that it is not. */
export const expectCollected = (page: Page, part: string, collected: boolean): Promise<void> =>
  expect(keeper(page, part)).toHaveAttribute('aria-pressed', String(collected));

/** Presses the choice that collects a code, or takes it out. */
export const chooseInMenu = async (page: Page, part: string, choice: string): Promise<void> => {
  await keeper(page, part).locator('xpath=..').locator('[aria-haspopup="menu"]').click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
};

/** Collects a code on the page that is open, and waits until it is kept. */
export const collect = async (page: Page, part: string): Promise<void> => {
  await chooseInMenu(page, part, COLLECT);
  await expectCollected(page, part, true);
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
