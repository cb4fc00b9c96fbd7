import type { Page } from '@playwright/test';
import { box, openDocuments, savedLine } from './scorer-page.ts';

/** A word of the reader’s that may stand nowhere but in the page and in what is downloaded. */
export const SECRET = 'Rahasia-48151623';

/** An assessment with something in each field that the page has. */
export const fillAssessment = async (page: Page): Promise<void> => {
  for (const part of ['L3-P-a', 'L3-B-a', 'L4-P-b']) await box(page, part).check();
  await page.locator('input[name="unit-applied"]').fill('12');
  await page.locator('input[name="unit-total"]').fill('34');
  await page.getByLabel('Level yang dituju').selectOption('4');
  await openDocuments(page, 'L4-P-b');
  await page.getByLabel('Catatan untuk L4-P-b').fill(`${SECRET} <b>&amp; “kutip”</b>`);
  await page.getByRole('button', { name: 'Tambah dokumen untuk L4-P-b' }).click();
  await page.getByLabel('Nama dokumen, dokumen 1 untuk L4-P-b').fill(`SOP ${SECRET}`);
  await page.getByText('Perihal, pasal, dan tautan').click();
  await page.getByLabel('Tautan, dokumen 1 untuk L4-P-b').fill(`https://contoh.example/${SECRET}`);
  await savedLine(page).waitFor();
};
