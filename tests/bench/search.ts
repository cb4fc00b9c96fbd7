/**
 * `npm run bench:search`: how long a warm search takes from the last key until its results stand in the panel, on a
 * processor slowed 4 times, and how many bytes come over the line until the first result. Needs a site built as for the
 * browser tests (`npm run build:test`). It prints figures and asserts nothing.
 */
import { chromium, type Page } from '@playwright/test';
import { resolvedBrowser } from '../browser/resolved-browsers.ts';
import { basePath, requireBuiltSite, siteFolder } from '../browser/site.ts';
import { isRoot } from '../browser/this-machine.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';

const SLOWDOWN = 4;
const QUESTIONS = ['reviu berkala', 'tangkapan layar', 'semua opd', 'evalusi', 'sistem penghubung layanan', 'l4 b1'];

/** Milliseconds from the last key to the frame in which the results of the question stand there. */
const measure = (page: Page, question: string): Promise<number> =>
  page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('dialog [data-search-input]');
    const grid = document.querySelector('dialog [role="grid"]');
    if (!field || !grid) throw new Error('The panel is not open.');
    const type = (value: string) => {
      const shown = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(grid, { childList: true });
      });
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return shown;
    };
    await type(words.slice(0, -1));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    await type(words);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, question);

requireBuiltSite();
const site = await serveFolder(siteFolder, basePath);
try {
  const browser = await chromium.launch({
    executablePath: resolvedBrowser(),
    args: isRoot ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(`${site.address}spbe2020/i18/l4/`);
  await page.keyboard.press('Control+k');
  await page.locator('dialog [data-search-input]').fill('integrasi');
  await page.locator('dialog [data-search-result]').first().waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  console.log(`A warm search on a processor slowed ${String(SLOWDOWN)} times, from the last key to the next frame:`);
  for (const question of QUESTIONS) {
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) times.push(await measure(page, question));
    const [first = 0] = times;
    const sorted = times.slice(1).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    console.log(
      `${question.padEnd(28)} first ${first.toFixed(0).padStart(4)} ms   again ${middle.toFixed(0).padStart(4)} ms`,
    );
  }
  await browser.close();
} finally {
  await site.cut();
}
