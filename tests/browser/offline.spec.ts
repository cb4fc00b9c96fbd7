import { expect, test, type Page } from '@playwright/test';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { readIndicator18 } from '../fixtures/content.ts';
import { makeNextRelease, NEXT_MARK } from '../fixtures/next-release.ts';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { lateScripts } from './late-scripts.ts';
import { shiftsOf, watchShifts } from './layout-shift.ts';
import { packedIn, patient, waitForPacks } from './packs.ts';
import { box, savedLine } from './scorer-page.ts';
import { basePath, siteFolder } from './site.ts';

/** Every tenth page is enough to see a mixture: a cache is filled from a pack as a whole. */
const sample = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % 10 === 0);

test.use({ serviceWorkers: 'allow' });

let host: FolderServer;
let folder: string;
test.beforeEach(async () => {
  host = await serveFolder(siteFolder, basePath);
  folder = mkdtempSync(join(tmpdir(), 'terbitan-'));
});
test.afterEach(async () => {
  await host.cut();
  rmSync(folder, { recursive: true, force: true });
});

const rubric = await readIndicator18();
const indicator = pathOfCode(rubric.code);
const nodes = listNodes(rubric).map(({ code }) => pathOfCode(code));
const packNames = (built: string = siteFolder) =>
  readdirSync(join(built, 'luring')).filter((name) => name.endsWith('.paket'));

/** Waits until a release’s packs are in the browser. */
const allKept = (page: Page, names: readonly string[] = packNames()): Promise<void> =>
  waitForPacks(
    page,
    names.map((name) => `${host.address}luring/${name}`),
  );

/** The texts of several files as a page gets them. */
const texts = async (page: Page, paths: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).text())),
    paths.map((path) => host.address + path),
  );

const published = (from: string, paths: readonly string[]): string[] =>
  paths.map((path) => readFileSync(join(from, path.endsWith('/') ? `${path}index.html` : path), 'utf8'));

const scorer = (page: Page) => page.locator('form[data-ready]');

test('after one visit of the start page the indicator is read, scored and searched without a line', async ({
  page,
  context,
}) => {
  await page.goto(host.address);
  await allKept(page);
  const ahead = host.log.filter(({ path }) => /^luring\/|^sw\.js$/.test(path));
  expect(ahead.map(({ path }) => path).sort()).toEqual(
    [...packNames().map((name) => `luring/${name}`), 'sw.js'].sort(),
  );
  expect(ahead.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(budgets.ahead.bytes);
  expect(host.log.filter(({ path }) => path.endsWith('.png'))).toEqual([]);
  const packed = packNames().flatMap((name) => packedIn(join(siteFolder, 'luring', name)));
  expect(packed.filter((path) => /\.(?:png|jpe?g|webp|avif|gif)$/.test(path))).toEqual([]);

  // Another page, visited with a line.
  await page.goto(`${host.address}${nodes[1] ?? ''}sematan/`);
  await host.cut();
  await context.setOffline(true);
  await page.goto(host.address);
  expect(await texts(page, nodes)).toEqual(published(siteFolder, nodes));
  // By a link, which the browser may have fetched ahead.
  await page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Kriteria' }).click();
  await page.waitForURL(`${host.address}${indicator}`);
  expect(await texts(page, ['pagefind/kata.json'])).toEqual(published(siteFolder, ['pagefind/kata.json']));
  await page.goto(`${host.address}${nodes.at(-1) ?? ''}`);
  await expect(page.locator('[data-code]').first()).toBeVisible();

  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-search-input]').fill('reviu berkala');
  await expect(page.locator('dialog [data-search-result]').first()).toBeVisible();

  await page.goto(`${host.address}${indicator}nilai/`);
  await scorer(page).waitFor();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.reload();
  await scorer(page).waitFor();
  await expect(box(page, 'L2-P-a')).toBeChecked();

  await page.goto(`${host.address}${nodes[1] ?? ''}sematan/`);
  await expect(page.locator('main')).toContainText('SPBE2020');
  const lost = await page.goto(`${host.address}${nodes[2] ?? ''}sematan/`);
  expect(lost?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
  const ways = await page
    .locator('main li a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(ways.length).toBeGreaterThan(5);
  for (const text of await texts(
    page,
    ways.map((way) => way.slice(host.address.length)),
  ))
    expect(text).not.toContain('<h1>Tidak ada sambungan');
});

test('a first page asks for no typeface; the next one has them from the worker, and nothing moves', async ({
  page,
}) => {
  await watchShifts(page);
  await page.goto(host.address);
  await allKept(page);
  expect(host.log.filter(({ path }) => path.endsWith('.woff2'))).toEqual([]);
  await page.goto(`${host.address}${nodes[1] ?? ''}`);
  await patient
    .poll(() =>
      page.evaluate(() =>
        [...document.fonts].some(({ family, status }) => /Public Sans/.test(family) && status === 'loaded'),
      ),
    )
    .toBe(true);
  expect(host.log.filter(({ path }) => path.endsWith('.woff2'))).toEqual([]);
  expect(await shiftsOf(page)).toEqual([]);
  // Each of one file for all weights: of two, one may come in time and the other not, and a page would mix them.
  const ofFiles = await page.evaluate(() =>
    [...document.fonts].map(({ family, weight }) => `${family} ${weight}`).filter((face) => !/Like/.test(face)),
  );
  expect(ofFiles).toEqual([expect.stringMatching(/Public Sans.* 100 900$/), expect.stringMatching(/Source Serif/)]);
});

for (const line of [{ saveData: true }, { type: 'cellular' }, { effectiveType: 'slow-2g' }])
  test(`on a line with ${JSON.stringify(line)} nothing is fetched ahead, and what was visited is kept`, async ({
    page,
  }) => {
    await page.addInitScript((told) => {
      Object.defineProperty(navigator, 'connection', { value: told });
    }, line);
    await page.goto(host.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${host.address}glosarium/`, { waitUntil: 'networkidle' });
    await lateScripts(page);
    expect(host.log.filter(({ path }) => path.startsWith('luring/'))).toEqual([]);
    await host.cut();
    await page.goto(`${host.address}glosarium/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glosarium');
    await page.goto(`${host.address}tentang/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
  });

test('a new release is offered, comes at the press alone, and never mixes with the one before', async ({
  page,
  context,
}) => {
  const watched = sample([...nodes, 'cari/', 'glosarium/']).concat('pagefind/kata.json');
  makeNextRelease(siteFolder, folder);
  await page.goto(host.address);
  await allKept(page);
  await page.goto(`${host.address}${indicator}nilai/`);
  await scorer(page).waitFor();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  const other = await context.newPage();
  // A tab that has no idle moment meanwhile, as behind another on a busy machine.
  await other.addInitScript(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
  await other.goto(`${host.address}glosarium/`);
  await other.locator('[data-search-open][data-ready]').waitFor();
  await other.evaluate(() => Object.assign(globalThis, { stays: true }));

  host.publish(folder);
  await page.reload();
  const bar = page.locator('.release-bar');
  await patient(bar.getByRole('status')).toHaveText('Ada terbitan baru situs ini.');
  await allKept(page, packNames(folder));
  // The new one is there, whole, and waits: all that is read is still of the first.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEXT_MARK);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  expect(await texts(page, watched)).toEqual(published(siteFolder, watched));

  await bar.getByRole('button', { name: 'Muat ulang' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEXT_MARK);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  expect(await texts(page, watched)).toEqual(published(folder, watched));
  await expect(other.locator('.release-bar').getByRole('status')).toContainText('sudah diperbarui');
  expect(await other.evaluate(() => 'stays' in globalThis)).toBe(true);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Glosarium');
});

/** Publishes the release after the built one, and takes it in a tab that has the first one whole. */
const takeNextRelease = async (page: Page) => {
  host.publish(folder);
  await page.reload();
  await patient(page.locator('.release-bar').getByRole('status')).toHaveText('Ada terbitan baru situs ini.');
  await allKept(page, packNames(folder));
  await page.locator('.release-bar').getByRole('button', { name: 'Muat ulang' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEXT_MARK);
};

test('of two tabs with two releases, each loads the parts of its own', async ({ page, context }) => {
  makeNextRelease(siteFolder, folder);
  await page.goto(host.address);
  await allKept(page);
  const older = await context.newPage();
  await older.goto(`${host.address}${nodes[1] ?? ''}`);
  await older.locator('[data-search-open][data-ready]').waitFor();
  await page.goto(`${host.address}glosarium/`);
  await takeNextRelease(page);
  await patient.poll(() => older.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  const words = ['pagefind/kata.json', 'pagefind/pagefind.js', 'kode.json'];
  expect(await texts(page, words)).toEqual(published(folder, words));
  expect(await texts(older, words)).toEqual(published(siteFolder, words));
  // The host has its script for the search no more.
  await older.keyboard.press('Control+k');
  await older.locator('dialog [data-search-input]').fill('reviu berkala');
  await expect(older.locator('dialog [data-search-result]').first()).toBeVisible();
  // What its own release does not have, no other release gives.
  expect(
    await older.evaluate((address) => fetch(address).then(String, String), `${host.address}pengalihan.json`),
  ).toMatch(/TypeError/);
});

test('a page that came from the line takes its parts from the line, and a release that is not whole answers nothing', async ({
  page,
}) => {
  makeNextRelease(siteFolder, folder);
  const words = ['pagefind/kata.json'];
  await page.goto(host.address);
  await allKept(page);
  host.publish(folder);
  await page.goto(`${host.address}${nodes[1] ?? ''}sematan/`);
  expect(await texts(page, words)).toEqual(published(folder, words));
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEXT_MARK);
  expect(await texts(page, words)).toEqual(published(siteFolder, words));
  await page.evaluate(
    async (marks) => {
      for (const name of await caches.keys()) for (const mark of marks) await (await caches.open(name)).delete(mark);
    },
    packNames().map((name) => `${host.address}luring/${name}`),
  );
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(NEXT_MARK);
  expect(await texts(page, words)).toEqual(published(folder, words));
});

test('the worker can be taken back: caches go, answers stay, and all comes from the line', async ({ page }) => {
  cpSync(siteFolder, folder, { recursive: true });
  copyFileSync(join(folder, 'host/sw-cabut.js'), join(folder, 'sw.js'));
  await page.goto(host.address);
  await allKept(page);
  await page.goto(`${host.address}${indicator}nilai/`);
  await scorer(page).waitFor();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  // Another site on the same host keeps what it has.
  await page.evaluate(() => caches.open('tangga-kematangan:/lain/:1'));
  host.publish(folder);
  const workers = async () => (await navigator.serviceWorker.getRegistrations()).length;
  await page.reload();
  await patient.poll(() => page.evaluate(workers)).toBe(0);
  await expect(page.locator('.release-bar')).toHaveCount(0);
  // The next visit is without it, and asks for the worker once more.
  host.log.length = 0;
  await page.reload();
  expect(host.log.map(({ path }) => path)).toContain(`${indicator}nilai/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await scorer(page).waitFor();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  const left = async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  });
  await patient.poll(() => page.evaluate(left)).toEqual({ caches: ['tangga-kematangan:/lain/:1'], workers: 0 });
  expect(host.log.filter(({ path }) => path.startsWith('luring/'))).toEqual([]);
});
