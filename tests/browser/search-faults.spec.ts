import { expect, test, type Page, type Route } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';

/* A search of which a part does not come: that is said, nothing is “no result”, and it recovers without loading the page anew. */

/**
 * Each round loads page and engine anew. That every way of failing is one for every kind of part is known without a browser
 * (unit/search-parts.test.ts); what a reader then meets is the same. So each part fails in one way here, and each way fails
 * some part; parts that take turns with others in all of them are for the long run.
 */
const isLong = process.env['LONG'] === '1';

/** Each kind of part, with a question that needs it and what is said once all is there. */
const PARTS: readonly { what: string; pattern: string; question: string; said: RegExp; shows: string }[] = [
  { what: 'the engine', pattern: '**/pagefind/pagefind.js*', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'the entry', pattern: '**/pagefind-entry.json*', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'the meta data', pattern: '**/*.pf_meta', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'WebAssembly', pattern: '**/wasm.*.pagefind', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'a chunk of the index', pattern: '**/*.pf_index', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'the texts', pattern: '**/*.pf_fragment', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  { what: 'the catalogue', pattern: '**/katalog.json', question: 'reviu', said: /^\d+ hasil$/, shows: 'reviu' },
  {
    what: 'the words that mend slips',
    pattern: '**/kata.json',
    question: '"xomendasi"',
    said: /^Tidak ada hasil untuk/,
    shows: 'rekomendasi',
  },
  { what: 'the list of codes', pattern: '**/kode.json', question: 'l4 b1 a', said: /^\d+ hasil$/, shows: 'L4-B1-a' },
];

/** How a part fails. What is cut ends in the middle under a length that says otherwise, as behind some proxies. */
const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  abort: (route) => route.abort(),
  404: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Tidak ada</h1>' }),
  503: (route) => route.fulfill({ status: 503, body: '' }),
  cut: async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length * 0.6)) });
  },
  'cut at its end': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length - 3) });
  },
  'the page of a captive portal': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Masuk</title><p>Setujui ketentuan Wi-Fi.' }),
};

const openPanel = async (page: Page) => {
  await page.goto('spbe2020/i18/l4/');
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  const panel = page.getByRole('dialog', { name: 'Pencarian' });
  await panel.waitFor();
  return panel;
};

const openPage = async (page: Page) => {
  await page.goto('cari/');
  await lateScripts(page);
  return page.getByRole('main');
};

/** Everything that a live region says from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('[role="status"]'))
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
  });
const saidIn = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

// In the long run each part meets every other fault, and each fault every other part; in both places and with both ways to recover.
for (const [number, { what, pattern, question, said, shows }] of PARTS.entries())
  test(`${what} that cannot be had: that is said, it is asked for again, and nothing is “no result”`, async ({
    page,
    context,
  }) => {
    const all = Object.entries(FAULTS);
    const faults = all.filter((_, index) => (isLong ? index % 2 === number % 2 : index === number % all.length));
    for (const [index, [fault, fail]] of faults.entries())
      await test.step(fault, async () => {
        const open = index === number % 3 ? openPage : openPanel;
        await page.route(pattern, fail);
        const place = await open(page);
        const status = place.getByRole('status');
        await listen(page);
        await place.locator('[data-search-input]').fill(question);
        await expect(status).toHaveText(/^(?:Pencarian|Sebagian hasil) tidak dapat dimuat\. Periksa sambungan Anda/);
        await expect(place.getByRole('link', { name: 'Buka daftar semua teks kriteria' })).toBeVisible();
        // Pressed in vain, it says so once more.
        await place.getByRole('button', { name: 'Coba lagi' }).click();
        await expect.poll(async () => (await saidIn(page)).filter((words) => /dimuat/.test(words)).length).toBe(2);
        expect((await saidIn(page)).filter((words) => words.startsWith('Tidak ada hasil'))).toEqual([]);
        await expect(place.locator('[data-search-input]')).toHaveValue(question);
        await page.unroute(pattern);
        if ((isLong ? index + number : number) % 2 === 0)
          await place.getByRole('button', { name: 'Coba lagi' }).click();
        else {
          await context.setOffline(true);
          await context.setOffline(false);
        }
        await expect(status).toHaveText(said);
        await expect(place).toContainText(shows);
        await expect(place.getByRole('button', { name: 'Coba lagi' })).toHaveCount(0);
      });
  });

test('a part that fails once is asked for again by the next key, and what came is not asked for anew', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/.*\//, '')));
  for (const pattern of ['**/*.pf_index', '**/*.pf_fragment']) {
    await page.route(pattern, (route) => route.abort(), { times: 1 });
    await page.goto('cari/');
    await lateScripts(page);
    await page.locator('[data-search-input]').fill('revi');
    await expect(page.locator('#search-results').getByRole('status')).toContainText('tidak dapat dimuat');
    asked.length = 0;
    await page.locator('[data-search-input]').press('u');
    await expect(page.locator('#search-results').getByRole('status')).toHaveText(/^\d+ hasil$/);
    expect(asked.filter((name) => /pagefind\.js|\.pagefind$|pf_meta/.test(name))).toEqual([]);
  }
});

test('of results some of whose texts do not come, the others are shown, and it is said that there are more', async ({
  page,
}) => {
  await page.goto('cari/?q=reviu');
  const results = page.locator('main [data-search-result]');
  const status = page.locator('#search-results').getByRole('status');
  await expect(status).toHaveText(/^\d+ hasil$/);
  const all = await results.count();
  let broken = '';
  await page.route('**/*.pf_fragment', (route) => {
    broken ||= route.request().url();
    return route.request().url() === broken ? route.abort() : route.continue();
  });
  await page.reload();
  await expect(status).toHaveText(/^Sebagian hasil tidak dapat dimuat/);
  await expect(results).toHaveCount(all - 1);
  await page.unroute('**/*.pf_fragment');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(status).toHaveText(`${String(all)} hasil`);
  await expect(results).toHaveCount(all);
});

test('a line that answers nothing at all is given up, whatever is asked for, and a press asks again', async ({
  page,
}) => {
  await page.clock.install();
  // One part of each kind: fetched by the engine, by the search, and by what knows codes.
  const asked = isLong ? /^(?!the engine$)/ : /chunk|catalogue|codes/;
  for (const { pattern, question, said } of PARTS.filter(({ what }) => asked.test(what))) {
    await page.route(pattern, () => undefined);
    const place = await openPage(page);
    const request = page.waitForRequest(pattern);
    await place.locator('[data-search-input]').fill(question);
    await request;
    await page.clock.fastForward(31_000);
    await expect(place.getByRole('status').first()).toContainText('tidak dapat dimuat');
    await page.unroute(pattern);
    await place.getByRole('button', { name: 'Coba lagi' }).click();
    await expect(place.getByRole('status').first()).toHaveText(said);
  }
});

test('what fails only after the line has returned is asked for again by itself, once', async ({ page, context }) => {
  const asked = isLong ? /chunk|texts|catalogue|codes/ : /texts|codes/;
  for (const { pattern, question, said } of PARTS.filter(({ what }) => asked.test(what))) {
    const held: Route[] = [];
    let isBack = false;
    await page.route(pattern, (route) => (isBack ? route.continue() : void held.push(route)));
    const place = await openPage(page);
    await place.locator('[data-search-input]').fill(question);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await context.setOffline(true);
    await context.setOffline(false);
    isBack = true;
    for (const route of held) await route.abort();
    await expect(place.getByRole('status').first()).toHaveText(said);
    await expect(place.getByRole('button', { name: 'Coba lagi' })).toHaveCount(0);
    await page.unroute(pattern);
  }
});
