import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code.ts';
import { listNodes } from '../../src/domain/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { lateScripts } from './late-scripts.ts';
import { waitForPacks } from './packs.ts';
import { basePath, siteFolder } from './site.ts';

/* What the worker keeps is the site’s own and nothing else, and what is kept can be read. */

test.use({ serviceWorkers: 'allow' });

let host: FolderServer;
test.beforeEach(async () => {
  host = await serveFolder(siteFolder, basePath);
});
test.afterEach(() => host.cut());

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
  const packs = readdirSync(join(siteFolder, 'luring')).filter((name) => name.endsWith('.paket'));
  await waitForPacks(
    page,
    packs.map((name) => `${host.address}luring/${name}`),
  );
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
  await page.locator('form[data-ready]').waitFor();
});
