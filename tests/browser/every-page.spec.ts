import { expect, test, type Request } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import budgets from '../budgets.json' with { type: 'json' };
import { readIndicator18 } from '../fixtures/content.ts';
import { compressedFile, compressedText } from './compressed.ts';
import { takenOver } from './late-scripts.ts';
import { shiftsOf, watchShifts } from './layout-shift.ts';
import { overBudget } from './over-budget.ts';
import { builtPages, siteAddress } from './site.ts';

// What must hold on each page as a phone opens it: one visit to each tells all of it.

const WIDTH = 320;
const readingPages = new Set(listNodes(await readIndicator18()).map(({ code }) => pathOfCode(code)));
/** Reading pages first: once the collection or the scorer was opened, whoever reads is on a first visit no more. */
const pages = [
  ...readingPages,
  ...builtPages().filter((path) => path !== '404.html' && !readingPages.has(path)),
  'cari/?q=reviu',
];

// A part of the pages each, so that all workers have work.
const PARTS = 3;
for (let part = 0; part < PARTS; part++)
  test(`no page asks another host, breaks its policy, fails in a script or scrolls sideways; a level or criterion is read after one request, with little script, and nothing moves (part ${String(part + 1)} of ${String(PARTS)})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: WIDTH, height: 640 });
    // Whatever moves once something is painted, the typefaces’ arrival included.
    await watchShifts(page);
    const faults: string[] = [];
    let requests: Request[] = [];
    const origin = new URL(siteAddress).origin;
    page.on('request', (request) => {
      requests.push(request);
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        faults.push(`${page.url()} asks for ${request.url()}`);
    });
    page.on('console', (message) => {
      // Playwright says itself that it lets no worker be registered.
      if (/^Service Worker registration blocked by Playwright/.test(message.text())) return;
      if (message.type() === 'error' || message.type() === 'warning')
        faults.push(`${page.url()} says: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      faults.push(`${page.url()} throws: ${error.message}`);
    });
    for (const path of pages.filter((_, index) => index % PARTS === part)) {
      requests = [];
      // Only pages with an island go on asking after they have loaded.
      await page.goto(siteAddress + path, {
        waitUntil: /(?:nilai|cari|kutipan)\//.test(path) ? 'networkidle' : 'load',
      });
      await takenOver(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > WIDTH) faults.push(`${path}: ${String(width)} px wide at ${String(WIDTH)} px`);
      if (!readingPages.has(path)) continue;

      const blocking = await page
        .locator('link[rel="stylesheet"], script[src]:not([type="module"]):not([async]):not([defer])')
        .count();
      const { bytes, requestsBeforePaint, script, layoutShift } = budgets.readingPage;
      faults.push(...overBudget(path, 'the page in bytes', compressedFile(`${path}index.html`), bytes));
      faults.push(...overBudget(path, 'requests before the first paint', 1 + blocking, requestsBeforePaint));
      // A first visit: the typefaces are for the pages to come.
      const asked = (type: string) => requests.filter((request) => request.resourceType() === type);
      faults.push(...asked('font').map((request) => `/${path} asks for ${request.url()}`));
      const files = asked('script').map((request) => request.url().slice(siteAddress.length));
      const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents();
      const sent = files.reduce((sum, file) => sum + compressedFile(file), compressedText(inline.join('')));
      faults.push(...overBudget(path, 'script in bytes', sent, script));
      await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      });
      const moved = (await shiftsOf(page)).reduce((sum, value) => sum + value, 0);
      faults.push(...overBudget(path, 'layout shift', moved, layoutShift));
    }
    expect(faults).toEqual([]);
  });
