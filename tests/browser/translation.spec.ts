import { expect, test, type Browser, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { box, openScorer, pressMenu, ready, savedLine } from './scorer-page.ts';
import { siteAddress } from './site.ts';
import { saidIn, TRANSLATIONS, translatePage, type Translation } from './translated-page.ts';

/** What a reader does one after the other, each with what must have come of it. */
const ACTS: readonly [string, (page: Page) => Promise<void>][] = [
  ['ticks a condition', (page) => box(page, 'L2-P-a').check()],
  ['ticks one kind of evidence', (page) => box(page, 'L2-B-a').check()],
  ['ticks the document', (page) => box(page, 'L2-B-c').check()],
  ['ticks the other kind', (page) => box(page, 'L2-B-b').check()],
  ['ticks what a higher level asks', (page) => box(page, 'L4-P-a').check()],
  ['unticks a condition', (page) => box(page, 'L2-P-a').uncheck()],
  ['types one figure', (page) => page.locator('input[name="unit-applied"]').fill('12')],
  ['types the other figure', (page) => page.locator('input[name="unit-total"]').fill('34')],
  ['types a figure that is too high', (page) => page.locator('input[name="unit-applied"]').fill('40')],
  ['has all units', (page) => page.locator('input[name="unit-applied"]').fill('34')],
  [
    'empties both',
    async (page) => {
      await page.locator('input[name="unit-applied"]').fill('');
      await page.locator('input[name="unit-total"]').fill('');
    },
  ],
  [
    'chooses a level to reach',
    (page) =>
      page
        .locator('.target select')
        .selectOption('4')
        .then(() => undefined),
  ],
  ['takes that back', (page) => page.locator('.toolbar button').first().click()],
  ['empties the ticks', (page) => page.locator('.toolbar button').nth(2).click()],
  ['closes a card', (page) => page.locator('.card > summary').first().click()],
  ['opens all again', (page) => page.locator('.open-all').click()],
  ['opens an item', (page) => page.locator('.proofs').first().click()],
  [
    'adds a document',
    async (page) => {
      await page
        .locator('.details button', { hasText: /dokumen/i })
        .last()
        .click();
      await page.locator('.details .entry input').first().fill('SOP');
    },
  ],
  ['ticks again', (page) => box(page, 'L3-P-a').check()],
];

/** The same, whatever the minute in which it was kept. */
const withoutTime = (said: string) => said.replaceAll(/\d\d\.\d\d/g, 'HH.MM');

/**
 * Each translated page costs as much as all the acts on it. So each way of treating texts is seen once here, on half of the
 * pages whenever something is new; each in both ways is for the long run.
 */
const TRANSLATED =
  process.env['LONG'] === '1'
    ? TRANSLATIONS
    : TRANSLATIONS.filter(({ text, again }) => again === ['replaced', 'joined'].includes(text));

/** A page of its own for each translation, by its name. */
const openAll = (browser: Browser, translations: readonly Translation[]): Promise<[string, Translation, Page][]> =>
  Promise.all(
    translations.map(async (translation): Promise<[string, Translation, Page]> => [
      `texts ${translation.text}, ${translation.again ? 'whenever something is new' : 'once'}`,
      translation,
      await (await browser.newContext()).newPage(),
    ]),
  );

/** Each page comes to say the same as the one that is not translated, in a part of them, and stays with it. */
const expectSame = async (pages: readonly [string, Translation, Page][], plain: Page, part: string, after: string) => {
  for (const [name, , page] of pages) {
    const differences = async () => {
      const [translated = '', said = ''] = [await saidIn(page, part), await saidIn(plain, part)].map(withoutTime);
      if (translated === said) return [];
      // From where they differ: the whole is a page of words.
      const at = said.split('').findIndex((sign, index) => sign !== translated[index]);
      return [translated, said].map((words) => words.slice(Math.max(0, at - 60), at + 300));
    };
    await expect.poll(differences, `${name}, ${after}: ${part}`).toEqual([]);
  }
};

/** Translates an island’s page, and waits for the part that minds it. */
const translateIsland = async (page: Page, translation: Translation) => {
  const part = page.waitForResponse(/render-translated/);
  await translatePage(page, translation);
  await (await part).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
};

// One page that is not translated is what all the others are held against.
test('the scorer says what is so on a translated page', async ({ page: plain, browser }) => {
  test.setTimeout(300_000);
  const pages = await openAll(browser, TRANSLATED);
  const faults: string[] = [];
  await openScorer(plain);
  for (const [name, translation, page] of pages) {
    page.on('pageerror', ({ message }) => faults.push(`${name}: ${message}`));
    await openScorer(page);
    await translateIsland(page, translation);
    await expect(page.locator('h1')).toContainText('«');
  }
  const all = [plain, ...pages.map(([, , page]) => page)];
  for (const [name, act] of ACTS) {
    for (const one of all) await act(one);
    for (const one of all)
      await expect(one.locator('.save-status')).toHaveAttribute('data-save', /saved|kept|nothing-yet/);
    // All of the island: the result, the line of what is kept, the form.
    await expectSame(pages, plain, '#scorer', name);
  }
  for (const [, , page] of pages) {
    // What says what it said is as translation left it.
    await expect(page.locator('.scorer h2').nth(1)).toContainText('«');
    await page.context().close();
  }
  expect(faults).toEqual([]);
});

test('figures and codes of the result are never translated', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await translatePage(page, { text: 'replaced', again: true });
  const figures = page.locator('output [translate="no"]');
  await expect(figures).toHaveText(['1', '2']);
  await box(page, 'L2-B-a').check();
  await box(page, 'L2-B-c').check();
  await expect(figures).toHaveText(['1', '2']);
  await box(page, 'L2-B-b').check();
  await expect(figures).toHaveText(['2']);
  await expect(page.locator('.figure')).toHaveText('2');
  expect(await page.locator('.result a.code font').count()).toBe(0);
});

test('a page that was translated before its scripts came is taken over all the same', async ({ page }) => {
  await page.route(/_astro\/.*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.goto(`${siteAddress}spbe2020/i18/nilai/`);
  await translatePage(page, { text: 'replaced', again: true });
  release();
  await ready(page);
  await box(page, 'L2-P-a').check();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  await savedLine(page)
    .or(page.getByText(/«Tersimpan pukul/))
    .waitFor();
  await expect
    .poll(() => saidIn(page, 'output'))
    .toBe('Perkiraan Level 1; keadaan Level 2 dicentang, tetapi buktinya belum lengkap.');
});

test('Kutipan saya says what is so on a translated page', async ({ page: plain, browser }) => {
  const pages = await openAll(browser, TRANSLATED);
  const all = [plain, ...pages.map(([, , page]) => page)];
  for (const one of all) {
    await one.goto(`${siteAddress}kutipan/`);
    await one.locator('[data-keeping="kept"]').waitFor();
  }
  for (const [, translation, page] of pages) await translateIsland(page, translation);
  const acts: [string, (one: Page) => Promise<void>][] = [
    ...['L4-B1', 'L2-P-a', 'L3', 'L9'].map((code): [string, (one: Page) => Promise<void>] => [
      `adds ${code}`,
      async (one) => {
        await one.locator('#kode-tambahan').fill(code);
        await one.locator('#kode-tambahan').press('Enter');
      },
    ]),
    ['moves one', (one) => one.locator('[id^="turun-"]').first().click()],
    ['takes one out', (one) => one.locator('.collected').last().locator('button').last().click()],
  ];
  for (const [name, act] of acts) {
    for (const one of all) await act(one);
    await expectSame(pages, plain, '.collection', name);
  }
  for (const [, , page] of pages) await page.context().close();
});

for (const path of ['cari/', 'spbe2020/i18/l4/'])
  test(`search results say what was found on a translated page: /${path}`, async ({ page }) => {
    await page.goto(siteAddress + path);
    await lateScripts(page);
    await page.keyboard.press('Control+k');
    const field = page.locator('[data-search-input]:focus');
    await field.fill('undangan rapat evaluasi');
    const results = page.locator('[data-search-result]');
    await expect(results.first()).toContainText('L4-B2');
    await translatePage(page, { text: 'replaced', again: true });
    await field.fill('service bus');
    await expect(results.first()).toContainText(/service bus/i);
    await expect
      .poll(async () =>
        (await page.locator('[role="status"]').filter({ hasText: 'hasil' }).first().innerText()).replaceAll(
          /[«»]/g,
          '',
        ),
      )
      .toMatch(/^\d+ hasil$/);
    // What is said of the question before stands until this one has come to rest.
    if (path === 'cari/')
      await expect
        .poll(async () => {
          const said = await saidIn(page, '#search-results [role="status"]');
          return said === `${String(await results.count())} hasil`;
        })
        .toBe(true);
    await field.fill('xyzzyq');
    await expect
      .poll(() => saidIn(page, path === 'cari/' ? '#search-results' : 'dialog'))
      .toContain('Tidak ada hasil untuk “xyzzyq”');
    await expect(results).toHaveCount(0);
  });

test('a level chosen in the panel of files and links is said on a translated page as well', async ({ page }) => {
  await openScorer(page);
  await translatePage(page, { text: 'replaced', again: true });
  await pressMenu(page);
  await page.locator('.kept .ways button').nth(1).click();
  await expect.poll(() => saidIn(page, '#panel h2')).toBe('Berkas dan tautan');
  await page.locator('.kept .ways button').nth(2).click();
  await expect.poll(() => saidIn(page, '#panel h2')).toBe('Laporan perkiraan level');
});
