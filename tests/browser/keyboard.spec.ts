import { expect, test, type Locator, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { openScorer, ready } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** More stops than any page has; whoever reaches it is in a trap. */
const TOO_MANY = 600;

/**
 * How far the way back goes: through the page’s end into its content. A press costs a frame, and the order back is the same
 * list read the other way round: all of it is for the long run. What covers a stop on the way back is focus-seen.spec.ts.
 */
const WAY_BACK = process.env['LONG'] === '1' ? TOO_MANY : 20;

/** Where the focus is: its place among the stops so far, and what is wrong there; null where the page was left. */
const lookAtStop = (page: Page): Promise<{ index: number; faults: string[] } | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const kept = window as unknown as { stops?: Element[] };
    const stops = (kept.stops ??= []);
    const known = stops.indexOf(element);
    const index = known === -1 ? stops.push(element) - 1 : known;
    const faults: string[] = [];
    const tell = (what: string) => faults.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    const before = stops[index - 1];
    if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) tell('out of order');
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) tell('no outline');
    const rect = element.getClientRects()[0];
    if (!rect || rect.width < 2 || rect.height < 2) tell('no size');
    else {
      const [x, y] = [rect.left + rect.width / 2, rect.top + Math.min(rect.height, innerHeight) / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) tell('out of sight');
      else {
        const seen = document.elementFromPoint(x, y);
        if (!seen || !(element.contains(seen) || seen.contains(element))) tell('covered');
      }
    }
    return { index, faults };
  });

for (const [name, path] of Object.entries(PAGE_TYPES))
  test(`Tab goes through the whole page in its order, each stop seen, and back again: ${name}`, async ({ page }) => {
    await page.goto(siteAddress + path);
    await lateScripts(page);
    if (name === 'scorer') await ready(page);
    if (name === 'collection') await page.locator('[data-keeping="kept"]').waitFor();
    const faults: string[] = [];
    let last = -1;
    for (let count = 0; count < TOO_MANY; count++) {
      await page.keyboard.press('Tab');
      const stop = await lookAtStop(page);
      if (stop === null || stop.index <= last) break;
      faults.push(...stop.faults);
      last = stop.index;
    }
    expect(faults).toEqual([]);
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(TOO_MANY - 1);
    await page.evaluate((index) => (window as unknown as { stops: HTMLElement[] }).stops[index]?.focus(), last);
    for (let expected = last - 1; expected >= Math.max(0, last - WAY_BACK); expected--) {
      await page.keyboard.press('Shift+Tab');
      const stop = await lookAtStop(page);
      expect({ index: stop?.index, faults: stop?.faults }).toEqual({ index: expected, faults: [] });
    }
  });

/** Presses Tab until the element has the focus. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let count = 0; count < TOO_MANY; count++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab never came there.');
};

test.describe('journeys by keyboard alone', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('from the home page to a level, a criterion, and its words on the clipboard', async ({ page }) => {
    await page.goto(siteAddress);
    await tabTo(page, page.locator('.ladder a[href$="/l4/"]'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l4/`);
    await tabTo(page, page.locator('main a[href$="/l4/p/"]').first());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l4/p/`);
    await tabTo(page, page.getByRole('button', { name: 'Salin kutipan: L4-P', exact: true }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Tersalin: L4-P.' })).toBeAttached();
  });

  test('a tick by keyboard alone changes the result', async ({ page }) => {
    await openScorer(page);
    await tabTo(page, page.locator('input[value$="-L2-P-a"]'));
    await page.keyboard.press('Space');
    await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  });

  test('a code is collected and found in the collection by keyboard alone', async ({ page }) => {
    await page.goto(`${siteAddress}spbe2020/i18/l4/p/`);
    await tabTo(page, page.locator('.cite [aria-haspopup]').first());
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem').last()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Kumpulkan di Kutipan saya' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-collect]').first()).toHaveAttribute('aria-pressed', 'true');
    await page.reload();
    await tabTo(page, page.locator('.top nav a[href$="/kutipan/"]'));
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-collected="SPBE2020-I18-L4-P"]')).toBeVisible();
  });

  test('the search is opened, asked and left for a result by keyboard alone', async ({ page }) => {
    await page.goto(siteAddress);
    await page.locator('.top [data-search-open][data-ready]').waitFor();
    await tabTo(page, page.locator('.top [data-search-open]'));
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog [data-search-input]')).toBeFocused();
    await page.keyboard.type('undangan rapat evaluasi');
    // Results come while words are typed: the ones for all of them.
    await expect(page.locator('dialog [data-search-result] a').first()).toHaveAttribute('href', /\/l4\/b2\//);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/l4\/b2\//);
  });
});
