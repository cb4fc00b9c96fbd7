import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { makeNextRelease, NEXT_MARK } from '../fixtures/next-release.ts';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { lateScripts } from './late-scripts.ts';
import { patient, waitForPacks } from './packs.ts';
import { basePath, siteFolder } from './site.ts';
import { ready } from './scorer-page.ts';

/* What the worker keeps is the site’s own and nothing else, and what is kept can be read. */

test.use({ serviceWorkers: 'allow' });

let host: FolderServer;
test.beforeEach(async () => {
  host = await serveFolder(siteFolder, basePath);
});
test.afterEach(() => host.cut());

const packNames = (built: string): string[] =>
  readdirSync(join(built, 'luring'))
    .filter((name) => name.endsWith('.paket'))
    .map((name) => `${host.address}luring/${name}`);
const nodes = listNodes(await readIndicator18()).map(({ code }) => pathOfCode(code));

test('a network’s page in the place of everything is kept neither as a page nor as a script', async ({
  page,
  context,
}) => {
  // On a metered line no pack is there: what was visited is all that is kept.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(host.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const path of ['glosarium/', 'unduh/']) await page.goto(host.address + path, { waitUntil: 'networkidle' });
  await lateScripts(page);

  host.answerAll('<!doctype html><title>Masuk Wi-Fi</title><p>Setujui ketentuan.');
  await page.keyboard.press('Control+k');
  await expect(page).toHaveTitle('Masuk Wi-Fi');
  for (const path of ['unduh/', 'tentang/', nodes[0] ?? '']) {
    await page.goto(host.address + path);
    await expect(page).toHaveTitle('Masuk Wi-Fi');
  }

  host.answerAll(null);
  await page.goto(`${host.address}glosarium/`);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Pencarian' })).toBeVisible();
  await host.cut();
  await context.setOffline(true);
  await page.goto(`${host.address}unduh/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unduh');
  await page.goto(`${host.address}tentang/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
});

test('without a line and without room for another byte, all that is kept is read, scored and searched', async ({
  page,
  context,
}) => {
  await page.goto(host.address);
  await waitForPacks(page, packNames(siteFolder));
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 1 });
  const put = () => caches.open('uji').then((cache) => cache.put('/uji', new Response('a'.repeat(100_000))));
  await expect(page.evaluate(put)).rejects.toThrow(/Quota/);
  await host.cut();
  await context.setOffline(true);
  // Nothing was visited yet, so that not even an empty cache is there for that.
  const lost = await page.goto(`${host.address}unduh/`);
  expect(lost?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
  for (const path of ['', nodes[0]?.replace(/\/$/, '') ?? '', `${nodes[1] ?? ''}?utm_source=wa`, 'tentang/']) {
    const response = await page.goto(host.address + path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Tidak ada sambungan');
  }
  await page.goto(`${host.address}cari/?q=reviu`);
  await expect(page.locator('#search-results').getByRole('status')).toHaveText(/^\d+ hasil$/);
  await page.goto(`${host.address}spbe2020/i18/nilai/`);
  await ready(page);
});

test('a new release whose packs do not come leaves the reader what the one before had, until it has them', async ({
  page,
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'terbitan-'));
  try {
    makeNextRelease(siteFolder, folder);
    // As on a metered line, on which the new release is taken all the same.
    const packs = join(folder, 'luring');
    renameSync(packs, `${packs}-nanti`);
    await page.goto(`${host.address}glosarium/`);
    await waitForPacks(page, packNames(siteFolder));
    host.publish(folder);
    await page.reload();
    await patient(page.locator('.release-bar').getByRole('status')).toHaveText('Ada terbitan baru situs ini.');
    await page.locator('.release-bar').getByRole('button', { name: 'Muat ulang' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEXT_MARK);

    await context.setOffline(true);
    for (const [path, opened] of [
      [nodes[0] ?? '', nodes[0] ?? ''],
      [(nodes[1] ?? '').replace(/\/$/, ''), nodes[1] ?? ''],
      ['', ''],
    ] as const) {
      const response = await page.goto(host.address + path);
      expect(response?.status(), path).toBe(200);
      expect(page.url()).toBe(host.address + opened);
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEXT_MARK);
    }
    await page.goto(`${host.address}cari/?q=reviu`);
    await expect(page.locator('#search-results').getByRole('status')).toHaveText(/^\d+ hasil$/);
    await page.goto(`${host.address}tidak-ada/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');

    renameSync(`${packs}-nanti`, packs);
    await context.setOffline(false);
    await page.goto(host.address);
    await waitForPacks(page, packNames(folder));
    const releases = async () => (await caches.keys()).filter((name) => /:\w{12}$/.test(name));
    await patient.poll(() => page.evaluate(releases)).toEqual([`tangga-kematangan:${basePath}/:${'2'.repeat(12)}`]);
    await context.setOffline(true);
    await page.goto(host.address + (nodes[0] ?? ''));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEXT_MARK);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
