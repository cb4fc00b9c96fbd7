import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { readIndicator18 } from '../fixtures/content.ts';
import { lateScripts } from './late-scripts.ts';
import { shiftsOf, watchShifts } from './layout-shift.ts';
import { box, openScorer, savedLine } from './scorer-page.ts';
import { siteAddress, siteFolder } from './site.ts';

/** One sentence where something is over its budget, with the page and by how much; none where it is within. */
const overBudget = (page: string, what: string, found: number, allowed: number): string[] =>
  found > allowed ? [`/${page}: ${what} is ${String(found - allowed)} over the ${String(allowed)} allowed`] : [];

const rubric = await readIndicator18();
const readingPages = listNodes(rubric).map(({ code }) => pathOfCode(code));

const compressed = (file: string) => brotliCompressSync(readFileSync(join(siteFolder, file))).length;

test('a level or criterion page with its styles fits the first round trip', () => {
  expect(
    readingPages.flatMap((path) =>
      overBudget(path, 'the page in bytes', compressed(`${path}index.html`), budgets.readingPage.bytes),
    ),
  ).toEqual([]);
});

test('a whole rubric with its citations is a light page', () => {
  const path = pathOfCode(rubric.code);
  expect(overBudget(path, 'the page in bytes', compressed(`${path}index.html`), budgets.rubricPage.bytes)).toEqual([]);
});

test('a level or criterion page can be read after one request, and loads little script', async ({ page }) => {
  const faults: string[] = [];
  // Whatever moves once something is painted, the typefaces’ arrival included.
  await watchShifts(page);
  for (const path of readingPages) {
    const requests: { url: string; type: string }[] = [];
    const note = (request: { url: () => string; resourceType: () => string }) => {
      requests.push({ url: request.url(), type: request.resourceType() });
    };
    page.on('request', note);
    await page.goto(siteAddress + path);
    await lateScripts(page);
    page.off('request', note);
    const blocking = await page
      .locator('link[rel="stylesheet"], script[src]:not([type="module"]):not([async]):not([defer])')
      .count();
    faults.push(
      ...overBudget(path, 'requests before the first paint', 1 + blocking, budgets.readingPage.requestsBeforePaint),
    );
    // A first visit: the typefaces are for the pages to come.
    const fonts = requests.filter(({ type }) => type === 'font').map(({ url }) => url);
    if (fonts.length > 0) faults.push(`/${path} asks for ${fonts.join(', ')}`);
    const files = requests.filter(({ type }) => type === 'script').map(({ url }) => url.slice(siteAddress.length));
    const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents();
    const script = files.reduce((sum, file) => sum + compressed(file), 0) + brotliCompressSync(inline.join('')).length;
    faults.push(...overBudget(path, 'script in bytes', script, budgets.readingPage.script));
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    });
    const moved = await shiftsOf(page);
    const shift = moved.reduce((sum, value) => sum + value, 0);
    faults.push(...overBudget(path, 'layout shift', shift, budgets.readingPage.layoutShift));
  }
  expect(faults).toEqual([]);
});

for (const width of [320, 360, 390, 412, 768, 1280])
  test(`nothing moves while the scorer and the collection load what is kept, at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 823 });
    await watchShifts(page);
    for (const path of [`${pathOfCode(rubric.code)}nilai/`, 'kutipan/']) {
      await page.goto(siteAddress + path);
      await page.locator('form[data-ready], [data-keeping="kept"]').waitFor();
      await page.evaluate(async () => {
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      });
      expect(await shiftsOf(page), path).toEqual([]);
    }
  });

test('the scorer answers after little script, all that the page has counted; what opens later is loaded later', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') files.push(request.url().slice(siteAddress.length));
  });
  await openScorer(page);
  await lateScripts(page);
  // What stands in the page as JSON is its data, counted with the page.
  const inline = await page.locator('script:not([src]):is([type="module"], :not([type]))').allTextContents();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  const bytes = files.reduce((sum, file) => sum + compressed(file), 0) + brotliCompressSync(inline.join('')).length;
  expect(files.length).toBeGreaterThan(0);
  expect(inline.length).toBeGreaterThan(0);
  const path = `${pathOfCode(rubric.code)}nilai/`;
  expect(overBudget(path, `script in bytes (${files.join(', ')})`, bytes, budgets.scorer.script)).toEqual([]);
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
  const bytes = before.reduce((sum, file) => sum + compressed(file.replace(/\?.*/, '')), 0);
  expect(before.some((file) => file.includes('wasm'))).toBe(true);
  const allowed = budgets.search.bytesToFirstResult;
  expect(overBudget('', `bytes until the first result (${before.join(', ')})`, bytes, allowed)).toEqual([]);
});
