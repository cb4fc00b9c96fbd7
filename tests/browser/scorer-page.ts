import type { Locator, Page } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { siteAddress } from './site.ts';

/** The scorer’s address under the base. */
export const SCORER = 'spbe2020/i18/nilai/';

/** The box of an item, by its short code. */
export const box = (page: Page, part: string): Locator =>
  page.locator(`input[type="checkbox"][value="${whole(part)}"]`);

/** Opens the cards of all levels. By its button’s own act, so that neither the focus nor the page moves. */
export const openLevels = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Buka semua level' }).evaluate((button: HTMLElement) => {
    button.click();
  });

/** Waits until the scorer answers, and opens the cards of all levels, so that each box can be ticked. */
export const ready = async (page: Page): Promise<void> => {
  await page.locator('form[data-ready]').waitFor();
  await openLevels(page);
};

/** Opens the scorer, waits until it answers, and opens all levels. `fragment` goes behind the "#". */
export const openScorer = async (page: Page, fragment = ''): Promise<void> => {
  await page.goto(`${siteAddress}${SCORER}${fragment}`);
  await ready(page);
};

/** Opens the menu of the assessment, or closes it. */
export const pressMenu = (page: Page): Promise<void> => page.locator('[aria-controls="menu-penilaian"]').click();

/** Opens one of the panels of the menu; pressed again, it closes. */
export const openPanel = async (
  page: Page,
  name: 'Penilaian' | 'Berkas dan tautan' | 'Laporan' | 'Nota dinas',
): Promise<void> => {
  if ((await page.locator('[aria-controls="menu-penilaian"]').getAttribute('aria-expanded')) === 'false')
    await pressMenu(page);
  await page.locator('#menu-penilaian').getByRole('button', { name, exact: true }).click();
};

/** Opens the note and the documents of an item, or closes them. */
export const openDocuments = (page: Page, part: string): Promise<void> =>
  page
    .locator('.items > li', { has: box(page, part) })
    .locator('.proofs')
    .click();

/** The line that says that the answers are kept. */
export const savedLine = (page: Page): Locator => page.getByText(/^Tersimpan pukul \d\d\.\d\d di peramban ini$/);
