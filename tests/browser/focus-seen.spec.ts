import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collect, pressCollect } from './collection-page.ts';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { ready, SCORER } from './scorer-page.ts';
import { basePath, siteAddress, siteFolder } from './site.ts';

/** A phone, a desktop, and a desktop at 400 %. */
const WINDOWS = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];

/** The built part that shows the bar of a new release, as the page loads it. */
const releasePart = (): string => {
  const name = readdirSync(join(siteFolder, '_astro')).find((file) => /^show-release\..*\.js$/.test(file));
  if (name === undefined) throw new Error('There is no part that shows a release.');
  return `${basePath}/_astro/${name}`;
};

/** Shows the bar with its longest sentence, and the notice of scripts that failed. */
const showBarAndNotice = async (page: Page): Promise<void> => {
  await page.evaluate(`import('${releasePart()}').then((part) => Object.values(part)[0]())`);
  await expect(page.locator('.release-bar [role="status"]')).toContainText('sudah diperbarui');
  await page.evaluate(() => (document.documentElement.dataset['gagal'] = ''));
};

/**
 * What lies over each stop of the keyboard when it gets the focus, forwards through the page and on the way back. A browser
 * scrolls to what a script gives the focus as it does for Tab; that Tab reaches all of them is keyboard.spec.ts.
 */
const findCovers = (page: Page): Promise<{ stops: number; faults: string[] }> =>
  page.evaluate(() => {
    const isStop = (element: HTMLElement) => {
      element.focus({ preventScroll: true });
      return element.tabIndex >= 0 && document.activeElement === element;
    };
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary, [tabindex]'),
    ].filter(isStop);
    const bars = [...document.querySelectorAll('body *')].filter((element) =>
      ['fixed', 'sticky'].includes(getComputedStyle(element).position),
    );
    const findFaults = (focused: HTMLElement): string[] => {
      const faults: string[] = [];
      const rect = focused.getBoundingClientRect();
      const name = focused.outerHTML.slice(0, 100);
      if (rect.bottom <= 1 || rect.top >= innerHeight - 1) faults.push(`out of the window: ${name}`);
      let [top, bottom] = [0, innerHeight];
      for (const bar of bars) {
        if (bar.contains(focused) || focused.contains(bar) || !bar.checkVisibility()) continue;
        const edge = bar.getBoundingClientRect();
        if (edge.bottom <= rect.top || edge.top >= rect.bottom || edge.right <= rect.left || edge.left >= rect.right)
          continue;
        const [x, y] = [
          Math.max(edge.left, rect.left) + 1,
          (Math.max(edge.top, rect.top) + Math.min(edge.bottom, rect.bottom)) / 2,
        ];
        if (!bar.contains(document.elementFromPoint(x, y))) continue;
        if (edge.top <= rect.top) top = Math.max(top, edge.bottom);
        else bottom = Math.min(bottom, edge.top);
        // What is higher than the room that is left cannot be seen whole; a part of it as high as a button must be.
        const seen = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
        if (seen < Math.min(rect.height, 44)) faults.push(`${bar.className} covers ${name}`);
      }
      return faults;
    };
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    const faults = [...stops, ...stops.toReversed()].flatMap((stop) => {
      stop.focus();
      return findFaults(stop);
    });
    return { stops: stops.length, faults };
  });

for (const [name, path] of Object.entries(PAGE_TYPES))
  test(`nothing with the focus is covered, in any window: ${name}`, async ({ page }) => {
    await page.goto(siteAddress + path);
    await lateScripts(page);
    if (path === SCORER) await ready(page);
    if (name === 'collection') await page.locator('[data-keeping="kept"]').waitFor();
    if (name !== 'frame') await showBarAndNotice(page);
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      // The page learns with a frame how high the bar now is.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const { stops, faults } = await findCovers(page);
      expect(stops).toBeGreaterThan(0);
      expect(faults, `${String(size.width)} × ${String(size.height)}`).toEqual([]);
    }
  });

test('a quotation that could not be kept is told beside its button, and covers nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/`);
  await lateScripts(page);
  const button = page.getByRole('button', { name: 'Bentuk lain kutipan L4-B1', exact: true });
  // Loads the menu, whose part of the script is not what fails here.
  await button.click();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await page.route(/\.js$/, (route) => route.abort());
  await pressCollect(page, 'L4-B1');
  const fault = page.locator('.collect-fault');
  await expect(fault).toContainText('Kutipan saya TIDAK tersimpan: bagian situs ini gagal dimuat');
  expect(await fault.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  const [pressed, told] = [await button.boundingBox(), await fault.boundingBox()];
  expect((told?.y ?? 0) - (pressed?.y ?? 0) - (pressed?.height ?? 0)).toBeLessThan(40);
  await page.unroute(/\.js$/);
  await collect(page, 'L4-B1');
  await expect(fault).toHaveCount(0);
});
