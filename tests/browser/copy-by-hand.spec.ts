import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openFolds } from './folds.ts';
import { lateScripts } from './late-scripts.ts';
import { box, openScorer } from './scorer-page.ts';
import { siteAddress } from './site.ts';

test.use({ colorScheme: 'dark', permissions: ['clipboard-read', 'clipboard-write'] });

/**
 * Marks something as a reader does, copies it with the keys, and pastes it elsewhere.
 * @param mark marks it, or the selector of what is marked whole
 */
const copyByHand = async (page: Page, context: BrowserContext, mark: string | (() => Promise<void>)) => {
  const part = page.waitForResponse(/copy-without-colours/);
  if (typeof mark === 'function') await mark();
  else
    await page
      .locator(mark)
      .first()
      .evaluate((element) => {
        getSelection()?.selectAllChildren(element);
      });
  const selected = await page.evaluate(() => String(getSelection()));
  await (await part).finished();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.keyboard.press('Control+c');
  const memo = await context.newPage();
  await memo.setContent('<div contenteditable></div>');
  await memo.evaluate(() => {
    addEventListener('paste', ({ clipboardData }) => {
      const [html, text] = ['text/html', 'text/plain'].map((type) => clipboardData?.getData(type));
      Object.assign(globalThis, { pasted: { html, text } });
    });
  });
  await memo.locator('div').focus();
  await memo.keyboard.press('Control+v');
  const pasted = await memo.evaluate(
    () => (globalThis as unknown as { pasted: { html: string; text: string } }).pasted,
  );
  const shown = await memo.locator('div').first().innerText();
  const colours = await memo
    .locator('div, div *')
    .evaluateAll((all) => [
      ...new Set(
        all.filter((element) => element.closest('a') === null).map((element) => getComputedStyle(element).color),
      ),
      ...new Set(all.map((element) => getComputedStyle(element).backgroundColor)),
    ]);
  await memo.close();
  return { ...pasted, selected, shown, colours };
};

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

for (const [what, path, selector] of [
  ['a passage', 'spbe2020/i18/l4/b1/', '.official'],
  ['an item’s marked words', 'spbe2020/i18/l4/b1/b/', '.official p[data-code]'],
  ['guidance with terms', 'spbe2020/i18/l4/', 'main li:has(button.term)'],
  ['a comparison of two levels', 'spbe2020/i18/l4/p/', '.changes'],
  ['a whole page', 'spbe2020/i18/l4/', 'main'],
  ['a table', 'spbe2020/i18/perbandingan/', '.compare'],
  ['a citation', 'spbe2020/i18/l4/', '.cite-text'],
] as const)
  test(`what is marked by hand is pasted without the page’s colours: ${what}`, async ({ page, context }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(siteAddress + path);
    await lateScripts(page);
    await openFolds(page);
    const { html, text, selected, shown, colours } = await copyByHand(page, context, selector);
    expect(html).not.toMatch(/<[^>]*(style|class|color|background|font)/i);
    expect(colours.filter((colour) => !['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'].includes(colour))).toEqual([]);
    expect(text.replaceAll('\r', '')).toBe(selected);
    expect(words(text).length).toBeGreaterThan(20);
    if (!selector.startsWith('main') || what === 'guidance with terms')
      expect(words(shown).replaceAll(' ', '')).toBe(words(text).replaceAll(' ', ''));
  });

test('links go along with whole addresses, lists as lists, and what is not shown stays away', async ({
  page,
  context,
}) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await lateScripts(page);
  const { html, text } = await copyByHand(page, context, 'main');
  expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href = '']) => !href.startsWith('http'))).toEqual([]);
  expect(html).toMatch(/<ul><li>/);
  // The explanation of a term, which is not open, and the buttons that another script shows later.
  expect(html).not.toContain('Dokumen yang menuliskan langkah baku suatu pekerjaan.');
  expect(html).not.toMatch(/<(script|style|svg|button|input)/);
  // Between the passages stand buttons: they are no words of the page.
  for (const copied of [html, text]) expect(copied).not.toContain('Salin kutipan');
  expect(html).not.toMatch(/<(?!br|t[dh])(\w+)[^>]*><\/\1>/);
});

test('a passage marked by triple click brings no empty heading of the next block along', async ({ page, context }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/`);
  await lateScripts(page);
  const passage = page.locator('.official > p[data-code]').first();
  const { html, text, selected } = await copyByHand(page, context, () =>
    passage.click({ clickCount: 3, position: { x: 20, y: 10 } }),
  );
  expect(text.trim()).toBe(await passage.textContent());
  expect(text).toBe(selected);
  expect(html).not.toMatch(/<(\w+)[^>]*><\/\1>/);
});

test('in the scorer as well, where a text that was typed stays text', async ({ page, context }) => {
  await openScorer(page);
  await lateScripts(page);
  await box(page, 'L2-P-a').check();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  const { html, text } = await copyByHand(page, context, '.result');
  expect(html).not.toMatch(/style=|color/);
  expect(text).toContain('Perkiraan Level 1');
});

test('a field’s own text is copied as the browser does it', async ({ page, context }) => {
  await page.goto(`${siteAddress}cari/`);
  await lateScripts(page);
  const field = page.locator('main [data-search-input]');
  await field.fill('<b>undangan</b>');
  await field.selectText();
  await page.keyboard.press('Control+c');
  const memo = await context.newPage();
  await memo.setContent('<textarea></textarea>');
  await memo.locator('textarea').focus();
  await memo.keyboard.press('Control+v');
  await expect(memo.locator('textarea')).toHaveValue('<b>undangan</b>');
});
