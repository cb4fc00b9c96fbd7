import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { passage } from './cite-page.ts';
import { withProfile } from './killable-browser.ts';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';
import { basePath, siteAddress, siteFolder } from './site.ts';

const LEVEL = 'spbe2020/i18/l4/';
const SCORER = 'spbe2020/i18/nilai/';

const failed = (page: Page) => page.getByRole('alert').filter({ hasText: 'Sebagian skrip situs ini gagal dimuat' });

/** A host that sends a share of each file whose path below the base fits, and the rest never: `cut` ends the line. */
const serveCut = async (isCut: (path: string) => boolean, share: number) => {
  const waiting: Socket[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(`${basePath}/`.length);
    const file = join(siteFolder, path.endsWith('/') ? `${path}index.html` : path);
    let body: Buffer;
    try {
      body = readFileSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    const type = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }[extname(file)];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'content-length': body.length });
    if (!isCut(path)) response.end(body);
    else {
      response.write(body.subarray(0, Math.floor(body.length * share)));
      waiting.push(request.socket);
      if (extname(file) === '.js') cut();
    }
  });
  const cut = () => {
    for (const socket of waiting.splice(0)) socket.end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    cut,
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${basePath}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

test('where the line is cut in the middle of a page, what came can be read, official text included', async ({
  page,
}) => {
  const host = await serveCut((path) => path === LEVEL, 0.7);
  try {
    await page.goto(host.address + LEVEL, { waitUntil: 'commit' });
    const words = page.locator('[data-code="SPBE2020-I18-L4-K"]');
    // While the rest is on its way, and once it is known that it will not come.
    await expect(words).toHaveText(passage('L4-K'));
    const ended = page.waitForEvent('requestfailed', (request) => request.url() === host.address + LEVEL);
    host.cut();
    await ended;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Level 4 · Terpadu dan Terukur');
    await expect(words).toHaveText(passage('L4-K'));
    await expect(words).toBeVisible();
  } finally {
    await host.close();
  }
});

test('where the line is cut in the middle of the scripts, pages read and say what may not work', async ({ page }) => {
  const host = await serveCut((path) => path.endsWith('.js'), 0.5);
  try {
    for (const path of [LEVEL, SCORER, 'cari/', 'kutipan/']) {
      await page.goto(host.address + path);
      await expect(failed(page), path).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    }
    await page.goto(host.address + LEVEL);
    await expect(page.locator('[data-code="SPBE2020-I18-L4-P"]')).toHaveText(passage('L4-P'));
    await page.locator('main a[href$="/l4/p/"]').first().click();
    await expect(page).toHaveURL(`${host.address}${LEVEL}p/`);
  } finally {
    await host.close();
  }
});

test('each script that a page loads by itself is told of where it alone fails, and of nothing where all load', async ({
  page,
}) => {
  for (const path of [LEVEL, SCORER]) {
    await page.goto(siteAddress + path);
    await page.locator('[aria-haspopup="menu"], form[data-ready]').first().waitFor();
    await expect(failed(page)).toHaveCount(0);
    const first = await page
      .locator('script[data-src]')
      .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).dataset['src'] ?? ''));
    expect(first.length).toBeGreaterThan(0);
    for (const script of first) {
      await page.route(`**${script}`, (route) => route.abort());
      await page.goto(siteAddress + path);
      await expect(failed(page), script).toBeVisible();
      await page.unrouteAll({ behavior: 'wait' });
    }
  }
});

test('where the part that reads what is kept does not come, that is the cause that is told, and a new load keeps all', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.route('**/_astro/tersimpan.*', (route) => route.abort());
  await page.goto(siteAddress + SCORER);
  const told = page.locator('[data-save="unsaved"]');
  await expect(told).toContainText('TIDAK tersimpan: sebagian situs ini gagal dimuat; muat ulang halaman ini.');
  await box(page, 'L2-B-a').check();
  await expect(told).toContainText('gagal dimuat');
  await page.unrouteAll({ behavior: 'wait' });
  await page.reload();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(page.locator('[data-save="saved"], [data-save="kept"]')).toBeVisible();
});

test('with the clock set back, what was kept stays, new ticks are kept, and the other tab has them', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.clock.setFixedTime(new Date('2026-11-24T10:00:00'));
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  // Years before what is kept.
  await two.clock.setFixedTime(new Date('2019-01-01T00:00:00'));
  await openScorer(two);
  await expect(box(two, 'L2-P-a')).toBeChecked();
  await box(two, 'L2-B-a').check();
  await savedLine(two).waitFor();
  await expect(box(one, 'L2-B-a')).toBeChecked();
  await box(two, 'L2-P-a').uncheck();
  await savedLine(two).waitFor();
  await expect(box(one, 'L2-P-a')).not.toBeChecked();
  await two.reload();
  await ready(two);
  await expect(box(two, 'L2-B-a')).toBeChecked();
  await expect(box(two, 'L2-P-a')).not.toBeChecked();
});

/** How often the browser is killed. */
const KILLS = process.env['LONG'] === '1' ? 100 : 2;

test(`the browser killed while saving leaves a whole record, ${String(KILLS)} times`, async () => {
  test.setTimeout(60_000 + KILLS * 15_000);
  const part = 'L2-P-a';
  await withProfile(async (start) => {
    // What was said to be kept before the first kill stays through all of them.
    {
      const { page, kill } = await start();
      await openScorer(page);
      await box(page, 'L1-B-a').check();
      await page.locator('[data-save="saved"]').waitFor();
      await kill();
    }
    let possible = [false];
    for (let count = 0; count < KILLS; count++) {
      const { page, kill } = await start();
      await openScorer(page);
      await expect(page.locator('form[data-ready]'), `after kill ${String(count)}`).toBeVisible();
      await expect(box(page, 'L1-B-a'), `after kill ${String(count)}`).toBeChecked();
      const before = await box(page, part).isChecked();
      expect(possible, `after kill ${String(count)}`).toContain(before);
      // A press and no waiting; each time the browser is given some more steps of its own before it dies.
      await box(page, part).click();
      for (let step = 0; step < count % 7; step++) await page.evaluate(() => Promise.resolve());
      await kill();
      possible = [before, !before];
    }
    const { page, kill } = await start();
    await openScorer(page);
    await openPanel(page, 'Penilaian');
    await expect(page.getByText('Data yang tidak dapat dibaca')).toHaveCount(0);
    await expect(box(page, 'L1-B-a')).toBeChecked();
    await kill();
  });
});
