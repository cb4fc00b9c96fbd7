import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOST_PAGES, TYPED_CODES, WHOLE_LINK } from '../fixtures/mangled-links.ts';
import { siteAddress, siteFolder } from './site.ts';

/**
 * All of them are units (lost-address.test.ts), from the address to where it leads. Here some, since each opens two pages
 * anew; all are for the long run.
 */
const some = <T>(all: readonly T[]): readonly T[] =>
  process.env['LONG'] === '1' ? all : all.filter((_, index) => index % 4 === 0);

test('an address that no page has, and that names a code, leads to the code’s page', async ({ page }) => {
  for (const [typed, path] of some(TYPED_CODES))
    await test.step(typed, async () => {
      await page.goto(typed);
      await page.waitForURL(siteAddress + path);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Halaman tidak ditemukan');
    });
});

test('an address that no page has, and that is written otherwise than a page’s, leads to the page', async ({
  page,
}) => {
  for (const [asked, path] of some(LOST_PAGES))
    await test.step(asked, async () => {
      await page.goto(siteAddress + asked);
      await page.waitForURL(siteAddress + path);
      await page.goto('about:blank');
    });
});

test('an address close to a page is answered with it, and its answers come along', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/nillai/#${WHOLE_LINK}`);
  const link = page.locator('#lost').getByRole('link').first();
  await expect(link).toHaveAttribute('href', `/panduan/spbe2020/i18/nilai/#${WHOLE_LINK}`);
  await link.click();
  await expect(page.getByRole('region', { name: 'Usulan dari tautan' })).toContainText('12 dari 34 unit');
});

test('a page and a code that lead to one place are one offer', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/rubrikk/`);
  await expect(page.locator('#lost').getByRole('link')).toHaveText('/panduan/spbe2020/i18/');
});

test('pages are found where no list of codes and no other part can be had', async ({ page }) => {
  await page.route('**/kode.json', (route) => route.abort());
  await page.goto(`${siteAddress}spbe2020/i18/perbandingn/`);
  await expect(page.locator('#lost').getByRole('link')).toHaveText('/panduan/spbe2020/i18/perbandingan/');
  await page.goto(`${siteAddress}Perbandingan/,`);
  await page.waitForURL(`${siteAddress}spbe2020/i18/perbandingan/`);
});

test('the way there keeps the fragment and leaves no dead page behind', async ({ page }) => {
  await page.goto('glosarium/');
  await page.goto('L4#b1');
  await page.waitForURL(`${siteAddress}spbe2020/i18/l4/#b1`);
  await page.goBack();
  await expect(page).toHaveURL(`${siteAddress}glosarium/`);
});

test('an address close to a code is answered with the nearest codes', async ({ page }) => {
  await page.goto('spbe2020/i18/l9/');
  const help = page.locator('#lost');
  await expect(help).toContainText('Mungkin yang Anda maksud');
  await expect(help.getByRole('link').first()).toHaveText('SPBE2020-I18-L5');
  await help.getByRole('link').first().click();
  await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l5/`);
});

test('a page that is missing at its own address sends nobody round in a circle', async ({ page }) => {
  const body = readFileSync(join(siteFolder, '404.html'), 'utf8');
  await page.route('**/spbe2020/i18/l4/k/', (route) => route.fulfill({ status: 404, contentType: 'text/html', body }));
  await page.goto('spbe2020/i18/l4/k/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ditemukan');
  await expect(page.locator('#lost')).toBeEmpty();
});

test('an address that is no code, and a list of codes that cannot be had, leave the page as it is', async ({
  page,
}) => {
  const listed = page.waitForResponse('**/kode.json');
  await page.goto('tidak-ada-sama-sekali');
  await listed;
  await expect(page.locator('#lost')).toBeEmpty();
  await page.route('**/kode.json', (route) => route.fulfill({ body: '<p>Silakan masuk</p>' }));
  await page.goto('l4b1');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#lost')).toBeEmpty();
  await expect(page.getByRole('link', { name: /Semua kriteria/ })).toBeVisible();
});

test('a code typed into the search is the first result, before the engine is there', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('cari/');
  await page.locator('[data-search-input]').fill('l4 b1');
  const first = page.locator('[data-search-result]').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', '/panduan/spbe2020/i18/l4/b1/');
  await page.locator('[data-search-input]').fill('https://lain.example/spbe2020/i18/l4/k/');
  await expect(first.getByRole('link')).toHaveAttribute('href', '/panduan/spbe2020/i18/l4/k/');
});

test('what is typed into the search before its script is there is asked once it comes', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/cari.*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('cari/');
  await page.locator('[data-search-input]').fill('l4 b1');
  release();
  const first = page.locator('[data-search-result]').first();
  await expect(first.getByRole('link')).toHaveAttribute('href', '/panduan/spbe2020/i18/l4/b1/');
  await expect(page.locator('[data-search-input]')).toHaveValue('l4 b1');
});

test('no page carries the list of codes', async ({ request }) => {
  const list = await (await request.get('kode.json')).text();
  expect(list).toContain('"L4-B1-a":"Level 4 · Kriteria Bukti Dukung, angka 1, butir a"');
  expect(list.length).toBeLessThan(6_000);
});

test('a fragment that is written otherwise leads to the part that it names', async ({ page }) => {
  for (const fragment of ['L4-B1', 'l4-b1.', 'l4-b1),', 'l4-b1%E2%80%9D', 'L4-B1%20'])
    await test.step(fragment, async () => {
      // Another fragment of the page that is open would not load it anew.
      await page.goto('about:blank');
      await page.goto(`${siteAddress}spbe2020/i18/#${fragment}`);
      await page.waitForURL(`${siteAddress}spbe2020/i18/#l4-b1`);
      await expect(page.locator('#l4-b1')).toBeInViewport();
      await expect(page.locator('main > .notice[role="status"]')).toHaveCount(0);
    });
});

test('a part that is gone is said on the page, and parts that are there are not', async ({ page }) => {
  const said = page.locator('main > .notice[role="status"]');
  await page.goto('spbe2020/i18/#l9');
  await expect(said).toHaveText('Bagian #l9 tidak ada di halaman ini.');
  await page.goto('spbe2020/i18/#l4-b1');
  await expect(said).toHaveCount(0);
  await page.evaluate(() => (location.hash = 'l4-b7'));
  await expect(said).toHaveText('Bagian #l4-b7 tidak ada di halaman ini.');
  await page.evaluate(() => (location.hash = 'L9)'));
  await expect(said).toHaveText('Bagian #L9 tidak ada di halaman ini.');
  await page.goto('spbe2020/i18/nilai/#v=1&ada=l2-p-a');
  await expect(page.locator('form[data-ready]')).toBeVisible();
  await expect(said).toHaveCount(0);
});
