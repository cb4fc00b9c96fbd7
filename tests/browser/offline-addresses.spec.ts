import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { packedIn, waitForPacks } from './packs.ts';
import { basePath, redirectPages, siteFolder } from './site.ts';

/* Without a line a page is found under every address that leads to it with one. */

test.use({ serviceWorkers: 'allow' });

let host: FolderServer;
test.beforeEach(async () => {
  host = await serveFolder(siteFolder, basePath);
});
test.afterEach(() => host.cut());

const packs = readdirSync(join(siteFolder, 'luring')).filter((name) => name.endsWith('.paket'));
const leading = redirectPages();
/** The pages that are kept ahead, by their addresses below the base. */
const packedPages = packs
  .flatMap((name) => packedIn(join(siteFolder, 'luring', name)))
  .filter((path) => /(?:^|\/)index\.html$/.test(path))
  .map((path) => path.replace(/index\.html$/, ''))
  .filter((path) => !leading.includes(path) && path !== 'luring/');

/** Every page is for the long run: that each is in a pack is known without opening it, and one rule leads to all of them. */
const opened = process.env['LONG'] === '1' ? packedPages : packedPages.filter((_, index) => index % 7 === 0);

/** Visits the start page and some others, waits until the packs are there, and cuts the line. */
const visitAndCut = async (page: Page, ...visited: string[]) => {
  await page.goto(host.address);
  await waitForPacks(
    page,
    packs.map((name) => `${host.address}luring/${name}`),
  );
  for (const path of visited) await page.goto(host.address + path);
  await host.cut();
  await page.context().setOffline(true);
};

const opens = async (page: Page, typed: string, opened: string) => {
  const response = await page.goto(host.address + typed);
  expect(response?.status(), typed).toBe(200);
  expect(page.url(), typed).toBe(host.address + opened);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname, typed).toBe(`${basePath}/${opened.replace(/[?#].*/, '')}`);
};

test('pages that are kept ahead open with what a campaign adds, without their last “/”, as a file and with “//”', async ({
  page,
}) => {
  await visitAndCut(page);
  expect(packedPages.length).toBeGreaterThan(50);
  for (const [index, path] of opened.entries()) {
    // Each page under one of the addresses: all are one rule, and each meets pages of every depth.
    const bare = path.replace(/\/$/, '');
    const ways = [
      [`${path}?utm_source=wa&utm_medium=grup`, `${path}?utm_source=wa&utm_medium=grup`],
      [`${path}index.html?fbclid=a/b`, `${path}?fbclid=a/b`],
      [bare === '' ? '/?gclid=1' : `${bare}?gclid=1`, `${path}?gclid=1`],
      [`/${path}#isi`, `${path}#isi`],
    ] as const;
    const [typed, leads] = ways[index % ways.length] ?? ways[0];
    await opens(page, typed, leads);
  }
});

test('a question that lacks the “/” before it is asked all the same, and its fragment stays', async ({ page }) => {
  await visitAndCut(page);
  for (const [typed, opened] of [
    ['cari?q=reviu', 'cari/?q=reviu'],
    ['cari?utm_source=wa&q=reviu%20berkala&level=4#search', 'cari/?utm_source=wa&q=reviu+berkala&level=4#search'],
    ['cari/index.html?q=reviu', 'cari/?q=reviu'],
  ] as const) {
    await page.goto(host.address + typed);
    await expect(page.locator('main [data-search-result]').first()).toBeVisible();
    await expect(page.locator('main [data-search-input]')).toHaveValue(/^reviu/);
    expect(page.url()).toBe(host.address + opened);
  }
});

test('a page that was visited opens so as well, whatever stood behind its “?” then; one that was not says so', async ({
  page,
}) => {
  await visitAndCut(page, 'unduh/?utm_source=surat');
  for (const [typed, opened] of [
    ['unduh/', 'unduh/'],
    ['unduh/?utm_source=wa', 'unduh/?utm_source=wa'],
    ['unduh?fbclid=1', 'unduh/?fbclid=1'],
    ['unduh#isi', 'unduh/#isi'],
    ['unduh/index.html', 'unduh/index.html'],
    ['/unduh', 'unduh/'],
  ] as const) {
    await page.goto(host.address);
    const response = await page.goto(host.address + typed);
    expect(response?.status(), typed).toBe(200);
    expect(page.url()).toBe(host.address + opened);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unduh');
  }
  for (const typed of ['spbe2020/i18/l4/sematan', 'tidak-ada?utm_source=wa', 'unduh/lain']) {
    const response = await page.goto(host.address + typed);
    expect(response?.status(), typed).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
  }
});
