import { expect, test } from '@playwright/test';
import { previewAddress } from './site.ts';

test('an inflected word finds the criterion and leads to its page', async ({ page }) => {
  await page.goto('cari/');
  await page.locator('[data-search-input]').fill('dievaluasi periodik');
  const result = page.locator('[data-search-result]').filter({ hasText: 'Level 4 · Kriteria Level' });
  await result.getByRole('link').click();
  await expect(page).toHaveURL(`${previewAddress}spbe2020/i18/l4/k/`);
});

test('the address holds the question, and opening it asks again', async ({ page }) => {
  await page.goto('cari/?q=seluruh%20unit');
  await expect(page.locator('[data-search-input]')).toHaveValue('seluruh unit');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.locator('[data-search-input]').fill('rekomendasi');
  await expect(page).toHaveURL(/\?q=rekomendasi$/);
});

test('the source’s own slip is found by the right spelling', async ({ page }) => {
  await page.goto('cari/?q=rekomendasi%20tindak%20lanjut');
  await expect(
    page.locator('[data-search-result]').filter({ hasText: 'Level 5 · Kriteria Bukti Dukung, butir 1' }),
  ).toBeVisible();
});

test('nothing found, and an index that is missing, are said with a way on', async ({ page }) => {
  await page.goto('cari/?q=zzzzzz');
  await expect(page.getByRole('status')).toContainText('Tidak ada hasil untuk “zzzzzz”');
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('cari/?q=reviu');
  await expect(page.getByRole('status')).toContainText('Pencarian tidak dapat dimuat');
  await expect(page.getByRole('heading', { name: /Semua teks kriteria/ })).toBeVisible();
});

test('the search engine is not loaded before a question is asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('cari/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page lists every passage by level', async ({ page }) => {
    await page.goto('cari/');
    await expect(page.locator('[data-code]')).toHaveCount(21);
  });
});
