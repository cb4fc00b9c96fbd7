import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pathOfCode } from '../../src/domain/code.ts';
import { listNodes } from '../../src/domain/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { box, openScorer, savedLine } from './scorer-page.ts';
import { previewAddress, siteFolder } from './site.ts';

/** At most so many bytes, compressed with brotli, before a level or criterion page can be read: ten TCP segments. */
const READING_PAGE_BYTES = 14_000;
/** At most so many compressed bytes of script on a page for reading, before the reader acts. */
const READING_SCRIPT_BYTES = 5_000;

/** At most so many bytes, compressed, for a whole rubric on one page, with what each of its codes is cited by. */
const RUBRIC_PAGE_BYTES = 25_000;

/** At most so many compressed bytes of script until the scorer answers: the island with its framework. */
const SCORER_SCRIPT_BYTES = 20_000;

/** At most so many compressed bytes from the first key in the search panel to its first result; Pagefind alone has 80. */
const SEARCH_BYTES = 95_000;

const rubric = await readIndicator18();
const readingPages = listNodes(rubric).map(({ code }) => pathOfCode(code));

const compressed = (file: string) => brotliCompressSync(readFileSync(join(siteFolder, file))).length;

test('a level or criterion page with its styles fits the first round trip', () => {
  const over = readingPages
    .map((path) => ({ path, bytes: compressed(`${path}index.html`) }))
    .filter(({ bytes }) => bytes > READING_PAGE_BYTES)
    .map(
      ({ path, bytes }) => `${path} is ${String(bytes - READING_PAGE_BYTES)} bytes over ${String(READING_PAGE_BYTES)}`,
    );
  expect(over).toEqual([]);
});

test('a whole rubric with its citations is a light page', () => {
  expect(compressed(`${pathOfCode(rubric.code)}index.html`)).toBeLessThanOrEqual(RUBRIC_PAGE_BYTES);
});

test('a level or criterion page can be read after one request, and loads little script', async ({ page }) => {
  const faults: string[] = [];
  for (const path of readingPages) {
    const requests: { url: string; type: string }[] = [];
    const note = (request: { url: () => string; resourceType: () => string }) => {
      requests.push({ url: request.url(), type: request.resourceType() });
    };
    page.on('request', note);
    await page.goto(previewAddress + path, { waitUntil: 'load' });
    page.off('request', note);
    const blocking = await page
      .locator('link[rel="stylesheet"], script[src]:not([type="module"]):not([async]):not([defer])')
      .count();
    if (blocking > 0) faults.push(`${path} waits for ${String(blocking)} further files`);
    const files = requests.filter(({ type }) => type === 'script').map(({ url }) => url.slice(previewAddress.length));
    const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents();
    const script = files.reduce((sum, file) => sum + compressed(file), 0) + brotliCompressSync(inline.join('')).length;
    if (script > READING_SCRIPT_BYTES)
      faults.push(
        `${path} loads ${String(script - READING_SCRIPT_BYTES)} bytes of script over ${String(READING_SCRIPT_BYTES)}`,
      );
  }
  expect(faults).toEqual([]);
});

test('the scorer with its framework and its store answers after little script; what opens later is loaded later', async ({
  page,
}) => {
  const files: string[] = [];
  // What every page has is counted with the pages for reading.
  const shared = new Set<string>();
  const share = (request: { url: () => string }) => shared.add(request.url());
  page.on('request', share);
  await page.goto(`${previewAddress}tentang/`);
  page.off('request', share);
  page.on('request', (request) => {
    if (request.resourceType() === 'script' && !shared.has(request.url()))
      files.push(request.url().slice(previewAddress.length));
  });
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  const bytes = files.reduce((sum, file) => sum + compressed(file), 0);
  expect(files.length).toBeGreaterThan(0);
  expect(bytes, `${String(bytes)} bytes of script in ${files.join(', ')}`).toBeLessThanOrEqual(SCORER_SCRIPT_BYTES);
});

test('the search shows its first result after few bytes, none of them before it is opened', async ({ page }) => {
  await page.goto(`${previewAddress}spbe2020/i18/l4/`, { waitUntil: 'networkidle' });
  const files: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) files.push(request.url().slice(previewAddress.length));
  });
  await page.keyboard.press('/');
  await page.locator('dialog [data-search-input]').fill('reviu berkala');
  await page.locator('dialog [data-search-result]').first().waitFor();
  // The words that mend slips are asked for once the first results stand there.
  const before = files.filter((file) => !file.endsWith('/kata.json'));
  const bytes = before.reduce((sum, file) => sum + compressed(file.replace(/\?.*/, '')), 0);
  expect(before.some((file) => file.includes('wasm'))).toBe(true);
  expect(bytes, `${String(bytes)} bytes in ${before.join(', ')}`).toBeLessThanOrEqual(SEARCH_BYTES);
});
