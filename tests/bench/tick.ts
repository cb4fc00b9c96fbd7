/**
 * `npm run bench:tick`: how long a tick takes until the page shows its answer, on a processor slowed 4 times, with an
 * empty assessment and with 500 documents of one item. Needs a site built as for the browser tests (`npm run build:test`).
 * It prints figures and asserts nothing: speed is no matter for a test.
 */
import { chromium, type Page } from '@playwright/test';
import { resolvedBrowser } from '../browser/resolved-browsers.ts';
import { basePath, requireBuiltSite, siteFolder } from '../browser/site.ts';
import { openPanel, pressMenu } from '../browser/scorer-page.ts';
import { isRoot } from '../browser/this-machine.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';

const SLOWDOWN = 4;
const ENTRIES = 500;

const assessmentWithDocuments = () => {
  const document = (index: number) => ({
    id: `dokumen-${String(index)}`,
    name: `Dokumen contoh ${String(index)}`,
    number: '000/CONTOH',
    date: '2026',
    items: ['SPBE2020-I18-L1-B-a'],
  });
  const documents = Array.from({ length: ENTRIES }, (_, index) => document(index));
  return JSON.stringify({
    format: 'asesmen-spbe',
    version: 2,
    rubric: 'SPBE2020-I18',
    id: 'bench',
    name: 'Bench',
    documents,
  });
};

/**
 * Milliseconds from each tick to the frame after the result has changed, the slowest last. Between two ticks the page
 * comes to rest, as it does between those of a person.
 */
const measure = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const times: number[] = [];
    const rest = async () => {
      while (document.querySelector('[data-save="saving"]'))
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      await new Promise((resolve) => {
        requestIdleCallback(resolve);
      });
    };
    for (const box of document.querySelectorAll<HTMLInputElement>('form input[type="checkbox"]')) {
      await rest();
      const start = performance.now();
      box.click();
      await new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b);
  });

const row = (name: string, times: number[]) => {
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(1);
  console.log(
    `${name.padEnd(28)} median ${at(0.5)} ms   95 % ${at(0.95)} ms   slowest ${at(1)} ms   (${String(times.length)} ticks)`,
  );
};

requireBuiltSite();
const site = await serveFolder(siteFolder, basePath);
try {
  const executablePath = resolvedBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: isRoot ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(`${site.address}spbe2020/i18/nilai/`);
  await page.locator('form[data-ready]').waitFor();
  // Nobody ticks in the half second in which the page is still busy with itself.
  await page.waitForLoadState('networkidle');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  console.log(`A tick on a processor slowed ${String(SLOWDOWN)} times, to the next frame:`);
  row('empty assessment', await measure(page));
  await openPanel(page, 'Berkas dan tautan');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(assessmentWithDocuments()),
  });
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await pressMenu(page);
  row(`${String(ENTRIES)} documents`, await measure(page));
  await browser.close();
} finally {
  await site.cut();
}
