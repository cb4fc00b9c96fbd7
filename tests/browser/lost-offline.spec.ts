import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOST_PAGES, WHOLE_LINK } from '../fixtures/mangled-links.ts';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { waitForPacks } from './packs.ts';
import { basePath, siteFolder } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** All are units (lost-address.test.ts); without a line the same script reads the same address. All are for the long run. */
const asked = LOST_PAGES.filter((_, index) => process.env['LONG'] === '1' || index % 3 === 0);

let host: FolderServer;
test.beforeEach(async ({ page, context }) => {
  host = await serveFolder(siteFolder, basePath);
  await page.goto(host.address);
  const packs = readdirSync(join(siteFolder, 'luring')).filter((name) => name.endsWith('.paket'));
  await waitForPacks(
    page,
    packs.map((name) => `${host.address}luring/${name}`),
  );
  await host.cut();
  await context.setOffline(true);
});

test('without a line a mangled address of a page that is kept leads there, and asks for nothing that fails', async ({
  page,
}) => {
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // What a page asks for while it is left is no fault.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
  });
  // The list of downloads is not kept.
  for (const [typed, path] of asked.filter(([, to]) => to !== 'unduh/')) {
    await page.goto(host.address + typed);
    await page.waitForURL(host.address + path);
    await expect(page.getByRole('heading', { level: 1 }), typed).not.toHaveText('Tidak ada sambungan');
  }
  expect(failed).toEqual([]);
});

test('without a line a mangled share link proposes, a code leads to its page, and a slip is answered', async ({
  page,
}) => {
  await page.goto(`${host.address}spbe2020/i18/nilai/%23${WHOLE_LINK}`);
  await expect(page.getByRole('region', { name: 'Usulan dari tautan' })).toContainText('12 dari 34 unit');
  await page.goto(`${host.address}L4.B1)`);
  await page.waitForURL(`${host.address}spbe2020/i18/l4/b1/`);
  await page.goto(`${host.address}spbe2020/i18/nillai/`);
  await expect(page.locator('#lost').getByRole('link').first()).toHaveText(`${basePath}/spbe2020/i18/nilai/`);
});

test('a page that is merely not kept is not called another', async ({ page }) => {
  await page.goto(`${host.address}unduh/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('#lost')).toBeEmpty();
});
