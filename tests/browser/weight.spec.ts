import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { readIndicator18 } from '../fixtures/content.ts';
import { compressedFile, compressedText } from './compressed.ts';
import { lateScripts } from './late-scripts.ts';
import { shiftsOf, watchShifts } from './layout-shift.ts';
import { overBudget } from './over-budget.ts';
import { box, openScorer, savedLine } from './scorer-page.ts';
import { siteAddress } from './site.ts';

const rubric = await readIndicator18();

test('a whole rubric with its citations is a light page', () => {
  const path = pathOfCode(rubric.code);
  expect(overBudget(path, 'the page in bytes', compressedFile(`${path}index.html`), budgets.rubricPage.bytes)).toEqual(
    [],
  );
});

// A phone, what a tablet and a small window share, and a desktop; the long run asks the widths between them as well.
const WIDTHS = process.env['LONG'] === '1' ? [320, 360, 390, 412, 768, 1280] : [360, 768, 1280];

for (const width of WIDTHS)
  test(`nothing moves while the scorer and the collection load, at the first visit and at the next, at ${String(width)} px`, async ({
    browser,
  }) => {
    // Of its own: what the browser keeps at one width would be there at the first visit of the next.
    const context = await browser.newContext({ viewport: { width, height: 823 } });
    const page = await context.newPage();
    await watchShifts(page);
    for (const visit of ['first', 'next'])
      for (const path of [`${pathOfCode(rubric.code)}nilai/`, 'kutipan/']) {
        await page.goto(siteAddress + path);
        await page.locator('form[data-ready], [data-keeping="kept"]').waitFor();
        await page.evaluate(async () => {
          await new Promise(requestAnimationFrame);
          await new Promise(requestAnimationFrame);
        });
        expect(await shiftsOf(page), `${path} at the ${visit} visit`).toEqual([]);
      }
    await context.close();
  });

test('the scorer answers after little script, all that the page has counted; what opens later is loaded later', async ({
  page,
}) => {
  // What was asked for by the moment in which the form says that it answers; what explains the figure comes behind it.
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('form[data-ready]')) return;
      observer.disconnect();
      const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
      Object.assign(globalThis, { asked: scripts.map(({ name }) => name) });
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  });
  const all: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') all.push(request.url().slice(siteAddress.length));
  });
  await openScorer(page);
  await lateScripts(page);
  const files = (await page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).map((name) =>
    name.slice(siteAddress.length),
  );
  // What stands in the page as JSON is its data, counted with the page.
  const inline = await page.locator('script:not([src]):is([type="module"], :not([type]))').allTextContents();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  const weigh = (list: readonly string[]) =>
    list.reduce((sum, file) => sum + compressedFile(file), compressedText(inline.join('')));
  expect(files.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(files.length);
  expect(inline.length).toBeGreaterThan(0);
  const path = `${pathOfCode(rubric.code)}nilai/`;
  expect(overBudget(path, `script in bytes (${files.join(', ')})`, weigh(files), budgets.scorer.script)).toEqual([]);
  const more = `script with the reasons (${all.join(', ')})`;
  expect(overBudget(path, more, weigh(all), budgets.scorer.scriptWithReasons)).toEqual([]);
});

test('the search shows its first result after few bytes, none of them before it is opened', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`, { waitUntil: 'networkidle' });
  await lateScripts(page);
  const files: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) files.push(request.url().slice(siteAddress.length));
  });
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-search-input]').fill('reviu berkala');
  await page.locator('dialog [data-search-result]').first().waitFor();
  // The words that mend slips are asked for once the first results stand there.
  const before = files.filter((file) => !file.endsWith('/kata.json'));
  const bytes = before.reduce((sum, file) => sum + compressedFile(file.replace(/\?.*/, '')), 0);
  expect(before.some((file) => file.includes('wasm'))).toBe(true);
  const allowed = budgets.search.bytesToFirstResult;
  expect(overBudget('', `bytes until the first result (${before.join(', ')})`, bytes, allowed)).toEqual([]);
});
