import { expect, test } from '@playwright/test';
import { give, jsonFile, ticking } from './given-files.ts';
import { box, openPanel, openScorer, savedLine } from './scorer-page.ts';

const entries = '#panel > div > .assessments:first-of-type > li';

test('assessments of one name are told apart by a number, a year, who assesses, and their last change', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date(2026, 10, 27, 9, 5));
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Penilaian');
  await page.getByLabel('Nama penilaian baru').fill('Penilaian saya');
  await page.getByRole('button', { name: 'Buat penilaian' }).click();
  await expect(page.getByText('Penilaian saya (2) dibuat dan terbuka sekarang.')).toBeVisible();
  await page.getByLabel(/^Instansi, /).fill('Kota Contoh');
  await page.getByLabel(/^Tahun, /).fill('2025');
  await page.getByLabel('asesor eksternal').check();
  const second = page.locator(entries).filter({ hasText: 'Penilaian saya (2)' });
  await expect(second).toContainText('Tahun 2025 · asesor eksternal · Kota Contoh');
  await expect(second).toContainText('Perkiraan Level 1');
  await expect(second).toContainText('Terakhir diubah 27 November 2026 pukul 09.05');
  await savedLine(page).waitFor();
  // What a later visit is told was kept.
  await page.clock.setFixedTime(new Date(2026, 10, 28, 9, 5));
  await page.reload();
  await openPanel(page, 'Penilaian');
  await expect(second).toContainText('Terakhir diubah 27 November 2026 pukul 09.05');
});

test('a file that comes beside one of its name gets a number, and the empty assessment gives way to the first', async ({
  page,
}) => {
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
  for (const expected of [['Dinas'], ['Dinas', 'Dinas (2)']]) {
    await give(page, jsonFile('Dinas', { name: 'Dinas', ...ticking('L2-P-a') }));
    await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
    await openPanel(page, 'Penilaian');
    await expect(page.locator(entries).locator('strong')).toHaveText(expected);
    await expect(page.getByRole('heading', { name: 'Terhapus' })).toHaveCount(0);
    await openPanel(page, 'Berkas dan tautan');
  }
});

test('two assessments are compared by what counts, the earlier year first, each by its name', async ({ page }) => {
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
  await give(page, jsonFile('a', { name: 'Penilaian', year: 2026, ...ticking('L2-P-a') }));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await give(page, jsonFile('b', { name: 'Penilaian 2025', year: 2025, coverage: { applied: 12, total: 34 } }));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await openPanel(page, 'Penilaian');
  await expect(page.getByLabel('Sebelum').locator('option:checked')).toContainText('Penilaian 2025');
  await expect(page.getByLabel('Sesudah').locator('option:checked')).toContainText('Penilaian (2026)');
  const comparison = page.locator('.comparison');
  // Figures and a tick by hand say the same: nothing is gained, and nobody added or deleted anything.
  await expect(comparison).toContainText('Dicentang di satu penilaian saja, tetapi terhitung sama');
  await expect(comparison).toContainText('12 dari 34 unit di Penilaian 2025, kosong di Penilaian (2026)');
  await expect(comparison).not.toContainText(/ditambah|dihapus|Terpenuhi hanya/);
  await box(page, 'L2-B-a').check();
  await expect(page.getByRole('heading', { name: 'Terpenuhi hanya di Penilaian 2025' })).toBeVisible();
});
