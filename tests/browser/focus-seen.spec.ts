import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { SCORER } from './scorer-page.ts';
import { basePath, previewAddress, siteFolder } from './site.ts';

/** A phone, a desktop, and a desktop at 400 %. */
const WINDOWS = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];

/** More stops than any page has. */
const TOO_MANY = 900;

/** How far the way back goes: past the page’s end and a good part of its content, and all of it in the long run. */
const WAY_BACK = process.env['LONG'] === '1' ? TOO_MANY : 60;

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

/** What lies over the element that has the focus; null where the focus has left the page. */
const findCover = (page: Page): Promise<{ index: number; faults: string[] } | null> =>
  page.evaluate(async () => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    // Scrolling to the focus is done once a frame was made.
    await new Promise(requestAnimationFrame);
    const kept = globalThis as unknown as { stops?: Element[] };
    const stops = (kept.stops ??= []);
    const known = stops.indexOf(focused);
    const index = known === -1 ? stops.push(focused) - 1 : known;
    const rect = focused.getBoundingClientRect();
    const name = focused.outerHTML.slice(0, 100);
    const faults: string[] = [];
    if (rect.bottom <= 1 || rect.top >= innerHeight - 1) faults.push(`out of the window: ${name}`);
    let [top, bottom] = [0, innerHeight];
    for (const bar of document.querySelectorAll('body *')) {
      if (bar.contains(focused) || focused.contains(bar) || !bar.checkVisibility()) continue;
      if (!['fixed', 'sticky'].includes(getComputedStyle(bar).position)) continue;
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
    return { index, faults };
  });

for (const [name, path] of Object.entries(PAGE_TYPES))
  for (const size of WINDOWS)
    test(`nothing with the focus is covered, in ${String(size.width)} × ${String(size.height)}: ${name}`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.goto(previewAddress + path);
      await lateScripts(page);
      if (path === SCORER) await page.locator('form[data-ready]').waitFor();
      if (name === 'collection') await page.locator('[data-keeping="kept"]').waitFor();
      if (name !== 'frame') await showBarAndNotice(page);
      const faults: string[] = [];
      let last = -1;
      for (let count = 0; count < TOO_MANY; count++) {
        await page.keyboard.press('Tab');
        const stop = await findCover(page);
        if (stop === null || stop.index <= last) break;
        faults.push(...stop.faults);
        last = stop.index;
      }
      expect(last).toBeGreaterThan(0);
      await page.evaluate((index) => (globalThis as unknown as { stops: HTMLElement[] }).stops[index]?.focus(), last);
      for (let index = last; index > Math.max(0, last - WAY_BACK); index--) {
        await page.keyboard.press('Shift+Tab');
        faults.push(...((await findCover(page))?.faults.map((fault) => `${fault}, on the way back`) ?? []));
      }
      expect(faults).toEqual([]);
    });

test('a quotation that could not be kept is told beside its button, and covers nothing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${previewAddress}spbe2020/i18/l4/b1/`);
  await lateScripts(page);
  await page.route(/\.js$/, (route) => route.abort());
  const button = page.locator('[data-collect]').first();
  await button.click();
  const fault = page.locator('.collect-fault');
  await expect(fault).toContainText('Kutipan saya TIDAK tersimpan: bagian situs ini gagal dimuat');
  expect(await fault.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  const [pressed, told] = [await button.boundingBox(), await fault.boundingBox()];
  expect((told?.y ?? 0) - (pressed?.y ?? 0) - (pressed?.height ?? 0)).toBeLessThan(40);
  await page.unroute(/\.js$/);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(fault).toHaveCount(0);
});
