import type { Locator, Page } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { siteAddress } from './site.ts';

/** The scorer’s address under the base. */
export const SCORER = 'spbe2020/i18/nilai/';

/** The box of an item, by its short code. */
export const box = (page: Page, part: string): Locator =>
  page.locator(`input[type="checkbox"][value="${whole(part)}"]`);

/** Waits until the scorer answers. */
export const ready = (page: Page): Promise<void> => page.locator('form[data-ready]').waitFor();

/** Opens the scorer and waits until it answers. `fragment` goes behind the "#". */
export const openScorer = async (page: Page, fragment = ''): Promise<void> => {
  await page.goto(`${siteAddress}${SCORER}${fragment}`);
  await ready(page);
};

/** Opens one of the panels above the checklist. */
export const openPanel = async (
  page: Page,
  name: 'Penilaian' | 'Berkas dan tautan' | 'Laporan' | 'Nota dinas',
): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
};

/** The line that says that the answers are kept. */
export const savedLine = (page: Page): Locator => page.getByText(/^Tersimpan pukul \d\d\.\d\d di peramban ini$/);
