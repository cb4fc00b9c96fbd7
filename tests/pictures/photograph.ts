/**
 * `npm run pictures`: photographs of every type of page, on a phone, a desktop and paper, light and dark, and a contact
 * sheet of each look, in `pictures/`. Needs a site built as for the browser tests (`npm run build:test`). Types may be
 * named instead: `npm run pictures -- level scorer`. It asserts nothing: somebody looks at them.
 */
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lateScripts } from '../browser/late-scripts.ts';
import { PAGE_TYPES } from '../browser/page-types.ts';
import { resolvedBrowser } from '../browser/resolved-browsers.ts';
import { basePath, requireBuiltSite, siteFolder } from '../browser/site.ts';
import { browserArguments } from '../browser/this-machine.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';
import { projectRoot } from '../gates/project-root.ts';

const FOLDER = join(projectRoot, 'pictures');
/** How much of a page a contact sheet shows, in heights of its width: two screens of a phone or a desktop, one sheet. */
const SHOWN = { phone: 4.1, desktop: 1.25, paper: 1.414 };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

interface Look {
  kind: keyof typeof SHOWN;
  options: BrowserContextOptions;
}

const LOOKS: Readonly<Record<string, Look>> = {
  'phone-light': { kind: 'phone', options: { ...PHONE, colorScheme: 'light' } },
  'phone-dark': { kind: 'phone', options: { ...PHONE, colorScheme: 'dark' } },
  'desktop-light': { kind: 'desktop', options: { ...DESKTOP, colorScheme: 'light' } },
  'desktop-dark': { kind: 'desktop', options: { ...DESKTOP, colorScheme: 'dark' } },
  // The width between the margins of an A4 page, and the ground of paper whatever the system likes.
  paper: { kind: 'paper', options: { viewport: { width: 680, height: 962 }, colorScheme: 'dark' } },
};

/** What is done on a page before it is photographed, so that it shows what it is for. */
const PREPARED: Readonly<Record<string, (page: Page, address: string) => Promise<void>>> = {
  scorer: async (page) => {
    await page.locator('form[data-ready]').waitFor();
    for (const code of ['L2-P-a', 'L2-B-a', 'L3-P-a'])
      await page.locator(`input[type="checkbox"][value$="${code}"]`).check();
    await page.getByText(/^Tersimpan pukul/).waitFor();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
  },
  collection: async (page, address) => {
    await page.goto(`${address}${PAGE_TYPES['level'] ?? ''}`);
    await page.locator('[aria-haspopup="menu"]').first().click();
    await page.getByRole('menuitem', { name: /^Kumpulkan/ }).click();
    await page.locator('[data-collect][aria-pressed="true"]').first().waitFor({ state: 'attached' });
    await page.goto(`${address}${PAGE_TYPES['collection'] ?? ''}`);
    await page.locator('[data-collected] blockquote, [data-collected] .official, [data-collected] p').first().waitFor();
  },
  search: async (page) => {
    await page.locator('main [data-search-input]').fill('reviu berkala');
    await page.locator('[data-search-result]').first().waitFor();
  },
};

const photograph = async (browser: Browser, address: string, look: string, type: string): Promise<string> => {
  const { kind, options } = LOOKS[look] as Look;
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    // As where there can be no worker: then a page uses the typefaces at once, and from the second load on it has them.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
    });
    if (kind === 'paper') await page.emulateMedia({ media: 'print' });
    const path = `${address}${PAGE_TYPES[type] ?? ''}`;
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      await lateScripts(page);
    }
    // What is pressed is not there on paper.
    if (kind === 'paper') await page.emulateMedia({ media: 'screen' });
    await PREPARED[type]?.(page, address);
    if (kind === 'paper') await page.emulateMedia({ media: 'print' });
    const file = join(FOLDER, `${type}-${look}.png`);
    await page.screenshot({ path: file, fullPage: true });
    return file;
  } finally {
    await context.close();
  }
};

const layOut = async (browser: Browser, look: string, shots: readonly { type: string; file: string }[]) => {
  const { kind } = LOOKS[look] as Look;
  const width = kind === 'phone' ? 300 : 460;
  const figures = await Promise.all(
    shots.map(async ({ type, file }) => {
      const data = (await readFile(file)).toString('base64');
      return `<figure><figcaption>${type}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
    }),
  );
  const page = await browser.newPage({ viewport: { width: 4 * (width + 16) + 32, height: 800 } });
  await page.setContent(
    `<style>body{margin:16px;display:grid;grid-template-columns:repeat(4,${String(width)}px);gap:16px;font:14px sans-serif;background:#888}
    figure{margin:0;height:${String(Math.round(width * SHOWN[kind]) + 18)}px;overflow:hidden}img{display:block;width:100%}</style>${figures.join('')}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: join(FOLDER, `contact-${look}.png`), fullPage: true });
  await page.close();
};

requireBuiltSite();
const named = process.argv.slice(2);
const unknown = named.filter((type) => !(type in PAGE_TYPES));
if (unknown.length > 0)
  throw new Error(`No such type of page: ${unknown.join(', ')}. There are: ${Object.keys(PAGE_TYPES).join(', ')}.`);
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER);
const site = await serveFolder(siteFolder, basePath, { kind: 'good' });
const browser = await chromium.launch({
  executablePath: resolvedBrowser(),
  args: [...browserArguments],
});
try {
  for (const look of Object.keys(LOOKS)) {
    const shots = [];
    for (const type of named.length > 0 ? named : Object.keys(PAGE_TYPES))
      shots.push({ type, file: await photograph(browser, site.address, look, type) });
    await layOut(browser, look, shots);
    console.log(`pictures/contact-${look}.png: ${String(shots.length)} pages`);
  }
} finally {
  await browser.close();
  await site.cut();
}
