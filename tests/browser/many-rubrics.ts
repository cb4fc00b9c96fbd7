import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import budgets from '../budgets.json' with { type: 'json' };
import { OTHER_RUBRIC as OTHER, type ChangedSite } from '../fixtures/changed-site.ts';
import { serveFolder, type FolderServer } from '../fixtures/serve-folder.ts';
import { lateScripts } from './late-scripts.ts';
import { packedIn, waitForPacks } from './packs.ts';
import { basePath } from './site.ts';

const HOME = 'spbe2020/i18/';
const panel = (page: Page) => page.locator('dialog.search-panel');
const field = (page: Page) => panel(page).locator('[data-search-input]');

/** Of several rubrics: what the reader of one pays must not grow with the others. @param ask for the site, once it is built */
export const testManyRubrics = (ask: () => ChangedSite): void => {
  test.use({ serviceWorkers: 'allow' });

  let host: FolderServer;
  const fileOf = (path: string): string => join(ask().root, 'dist', path);
  test.beforeEach(async () => {
    host = await serveFolder(fileOf(''), basePath);
  });
  test.afterEach(() => host.cut());

  /** The path of a rubric’s pack, or of the site’s by `situs/`. */
  const packOf = (below: string): string => {
    const names = readdirSync(fileOf('luring'));
    return `luring/${names.find((name) => name.startsWith(`${below.slice(0, -1).replaceAll('/', '-')}.`)) ?? ''}`;
  };
  const wordsOf = (below: string): string[] =>
    JSON.parse(readFileSync(fileOf(`pagefind/${below}kata.json`), 'utf8')) as string[];
  /** Long words of the one rubric’s index that the other’s does not have. */
  const ownWords = (below: string, other: string): string[] => {
    const others = new Set(wordsOf(other));
    return wordsOf(below).filter((word) => word.length > 8 && !others.has(word));
  };

  /** Opens the start page, waits until its packs are in the browser, and cuts the line. */
  const keepAndCut = async (page: Page): Promise<void> => {
    await page.goto(host.address);
    await waitForPacks(
      page,
      [packOf('situs/'), packOf(HOME)].map((path) => host.address + path),
    );
    await host.cut();
    await page.context().setOffline(true);
  };

  test('what is fetched ahead is one rubric’s: its search index, and neither the whole site’s nor another’s', () => {
    const site = packedIn(fileOf(packOf('situs/')));
    expect(site.filter((path) => path.startsWith('pagefind/')).sort()).toEqual([
      'pagefind/pagefind.js',
      'pagefind/wasm.id.pagefind',
    ]);
    const own = packedIn(fileOf(packOf(HOME)));
    expect(own).toContain(`pagefind/${HOME}katalog.json`);
    expect(own).toContain(`pagefind/${HOME}kata.json`);
    expect(own.filter((path) => /\.pf_fragment$/.test(path)).length).toBeGreaterThan(50);
    for (const path of own) expect(path).toMatch(new RegExp(`^(?:pagefind/)?${HOME}|^spbe2020/index\\.html$`));
    const bytes = [packOf('situs/'), packOf(HOME), 'sw.js'].map((path) => statSync(fileOf(path)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.ahead.bytes);
  });

  test('the page for what is not there without a line promises what is there alone', async ({ page }) => {
    await keepAndCut(page);
    await page.goto(`${host.address}${OTHER}l1/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sambungan');
    const ways = page.locator('main li a');
    for (const way of await ways.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
      await page.goto(way);
      await expect(page.getByRole('heading', { level: 1 }), way).not.toHaveText('Tidak ada sambungan');
    }
  });

  test('without a line the panel searches the rubric that is there, says so, and stays with it when asked for more', async ({
    page,
  }) => {
    await keepAndCut(page);
    await page.goto(host.address);
    await lateScripts(page);
    await page.keyboard.press('Control+k');
    await field(page).fill(ownWords(HOME, OTHER)[0] ?? '');
    await expect(panel(page).locator('[data-search-result]').first()).toBeVisible();
    await expect(panel(page).getByText(/^Yang dicari: Indikator 18 /)).toBeVisible();
    const cutOff = panel(page).getByText(/^Yang dicari hanya Indikator 18 .*tidak dapat dimuat/);
    await panel(page).getByRole('button', { name: 'Cari di semua indikator' }).click();
    await expect(cutOff).toBeVisible();
    await expect(panel(page).locator('[data-search-result]').first()).toBeVisible();

    await field(page).fill('xqxqxqxqxq');
    await expect(panel(page).getByRole('status')).toContainText('Tidak ada hasil untuk “xqxqxqxqxq”.');
    await expect(cutOff).toBeVisible();
  });

  test('the search page has the whole site with a line, and without one what is there', async ({ page }) => {
    const word = ownWords(OTHER, HOME)[0] ?? '';
    await page.goto(`${host.address}cari/?q=${word}`);
    await expect(page.locator('#search-results [data-search-result]').first()).toBeVisible();
    await expect(page.getByText(/^Yang dicari/)).toHaveCount(0);
    await keepAndCut(page);
    await page.goto(`${host.address}cari/?q=${ownWords(HOME, OTHER)[0] ?? ''}`);
    await expect(page.locator('#search-results [data-search-result]').first()).toBeVisible();
    await expect(page.getByText(/^Yang dicari hanya Indikator 18 /)).toBeVisible();
  });
};
