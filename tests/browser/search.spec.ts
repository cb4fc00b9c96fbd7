import type { Catalogue } from '../../src/domain/search/catalogue.ts';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { listSearchRecords } from '../../src/integrations/search/search-records.ts';
import { readProjectContent } from '../fixtures/content.ts';
import { expectNoAxeFaults } from './axe.ts';
import { lateScripts } from './late-scripts.ts';
import { siteAddress, siteFolder } from './site.ts';

const field = (page: Page) => page.locator('main [data-search-input]');
const results = (page: Page) => page.locator('main [data-search-result]');
const level = (page: Page) => page.locator('main select[name="level"]');
const status = (page: Page) => page.locator('#search-results').getByRole('status');

test('an inflected word finds the criterion and leads to its page, with voice and code', async ({ page }) => {
  await page.goto('cari/');
  await field(page).fill('dievaluasi periodik');
  const result = results(page).filter({ hasText: 'Level 4 · Kriteria Level' });
  await expect(result).toContainText('Teks kriteria · SPBE2020-I18-L4-K');
  await expect(result.locator('mark').first()).toHaveText('dievaluasi');
  await result.getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`^${siteAddress}spbe2020/i18/l4/k/(#|$)`));
});

test('the address holds question and filters, and opening it asks again', async ({ page }) => {
  await page.goto('cari/?q=tangkapan%20layar&level=2&suara=kriteria');
  await expect(field(page)).toHaveValue('tangkapan layar');
  await expect(results(page)).toHaveCount(1);
  await expect(results(page)).toContainText('SPBE2020-I18-L2-B');
  await level(page).selectOption({ label: 'Level 3 (1)' });
  await expect(page).toHaveURL(/\?q=tangkapan\+layar&suara=kriteria&level=3$|level=3&suara=kriteria$/);
  await expect(results(page)).toContainText('SPBE2020-I18-L3-B');
  await level(page).selectOption({ label: 'Semua' });
  await expect(page).toHaveURL(/\?q=tangkapan\+layar&suara=kriteria$/);
  await expect(results(page)).not.toHaveCount(1);
});

test('a filter under which nothing is left says so and can be taken back', async ({ page }) => {
  await page.goto('cari/?q=visitasi&level=2');
  await expect(status(page)).toHaveText('Tidak ada hasil dengan saringan ini.');
  await expect(level(page)).toHaveValue('2');
  await level(page).selectOption('');
  await expect(results(page).first()).toContainText('Visitasi');
});

test('the source’s own slip is found by the right spelling', async ({ page }) => {
  await page.goto('cari/?q=rekomendasi%20tindak%20lanjut');
  await expect(results(page).first()).toContainText('Level 5 · Kriteria Bukti Dukung, angka 1');
});

test('a typing slip is mended, and the reader is told', async ({ page }) => {
  await page.goto('cari/?q=evalusi%20berkala');
  await expect(page.getByText('“evalusi” dicari juga sebagai “evaluasi”.')).toBeVisible();
  await expect(results(page).first()).toContainText('SPBE2020-I18-L4-P');
});

test('words in quotation marks are found as they stand', async ({ page }) => {
  await page.goto('cari/');
  await field(page).fill('"dievaluasi secara periodik"');
  await expect(status(page)).toHaveText('1 hasil');
  await expect(results(page)).toContainText('SPBE2020-I18-L4-K');
});

test('nothing found offers near words and the list', async ({ page }) => {
  await page.goto('cari/?q=zzzzzz');
  await expect(status(page)).toHaveText('Tidak ada hasil untuk “zzzzzz”.');
  await expect(page.getByRole('link', { name: 'Buka daftar semua teks kriteria' })).toBeVisible();
  await field(page).fill('"xomendasi"');
  await expect(page.getByText('Kata yang dekat:')).toBeVisible();
  await page.getByRole('button', { name: 'rekomendasi' }).click();
  await expect(field(page)).toHaveValue('rekomendasi');
  await expect(results(page).first()).toBeVisible();
});

test('an index that is missing is said with a way on, and the next key tries again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('cari/?q=reviu');
  await expect(status(page)).toContainText('Pencarian tidak dapat dimuat. Periksa sambungan Anda');
  await expect(page.getByRole('link', { name: 'Buka daftar semua teks kriteria' })).toBeVisible();
  await page.unroute('**/pagefind/**');
});

test('an index of a newer release is said, with a way to load the page again', async ({ page }) => {
  const catalogue = {
    format: 'katalog-pencarian',
    version: 1,
    release: 'lama',
    scope: null,
    records: {},
    stopWords: [],
    synonyms: [],
  };
  await page.route('**/katalog.json', (route) => route.fulfill({ json: catalogue }));
  await page.goto('cari/?q=reviu');
  await expect(status(page)).toHaveText('Situs ini sudah diperbarui sejak halaman ini dibuka.');
  await page.unroute('**/katalog.json');
  await page.getByRole('button', { name: 'Muat ulang halaman' }).click();
  await expect(results(page).first()).toBeVisible();
});

test('so is one of which most is the same: no result is left out in silence', async ({ page, request }) => {
  await page.goto('cari/?q=reviu');
  await results(page).first().waitFor();
  const shown = (await results(page).last().textContent()) ?? '';
  const catalogue = (await (await request.get('pagefind/katalog.json')).json()) as Catalogue;
  const other = Object.entries(catalogue.records).find(([, [, , code]]) => code !== '' && shown.includes(`· ${code}`));
  const records = Object.fromEntries(Object.entries(catalogue.records).filter(([id]) => id !== other?.[0]));
  expect(Object.keys(records)).toHaveLength(Object.keys(catalogue.records).length - 1);
  await page.route('**/katalog.json', (route) => route.fulfill({ json: { ...catalogue, records } }));
  await page.reload();
  await expect(status(page)).toHaveText('Situs ini sudah diperbarui sejak halaman ini dibuka.');
  await expect(page.getByRole('button', { name: 'Muat ulang halaman' })).toBeVisible();
});

for (const [name, address] of [
  ['markup', `?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
  ['only stop words', '?q=yang%20dan%20di'],
  ['emoji', '?q=%F0%9F%99%82'],
  ['broken percent signs', '?q=%E0%A4%A&level=%zz&jenis=lain&suara=%3Cb%3E'],
  ['10,000 characters', `?q=${'reviu%20'.repeat(1_250)}`],
] as const)
  test(`bad input is borne: ${name}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`cari/${address}`);
    await expect(status(page)).toHaveText(/hasil/);
    expect(faults).toEqual([]);
    await expect(page.locator('main img')).toHaveCount(0);
  });

test('nothing of the search is loaded before the field is touched', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const path of ['cari/', 'spbe2020/i18/l4/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await lateScripts(page);
  }
  expect(asked.filter((url) => /pagefind\/|kode\.json|search-panel/.test(url))).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the button on every page leads to the page that lists every passage by level', async ({ page }) => {
    await page.goto('spbe2020/i18/l4/');
    await page.locator('[data-search-open]').click();
    await expect(page).toHaveURL(`${siteAddress}cari/?`);
    await expect(page.locator('[data-code]')).toHaveCount(21);
  });
});

test('the search page with results has no accessibility faults', async ({ page }) => {
  await page.goto('cari/?q=reviu');
  await expect(results(page).first()).toBeVisible();
  await expectNoAxeFaults(page);
});

test('everything that can be found stands where its result leads', async () => {
  const records = listSearchRecords(parseContent(await readProjectContent()).content);
  const missing = records
    .map(({ url }) => url)
    .filter((url) => {
      const [path = '', id] = url.split('#');
      const html = readFileSync(join(siteFolder, path, 'index.html'), 'utf8');
      return id !== undefined && !html.includes(` id="${id}"`);
    });
  expect(records.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('two results never have the same text', async () => {
  const records = listSearchRecords(parseContent(await readProjectContent()).content);
  const official = records.filter(({ kind }) => kind !== 'butir').map(({ content }) => content);
  expect(official.filter((text, index) => official.indexOf(text) !== index)).toEqual([]);
});
