import { expect } from '@playwright/test';
import { PAGE_TYPES } from '../browser/page-types.ts';
import { siteAddress } from '../browser/site.ts';
import { test } from './firefox.ts';
import { openScorer, press } from './scorer-tab.ts';

for (const [width, height] of [
  [360, 640],
  [1280, 720],
] as const)
  test(`no bar hides what has the focus, in a window of ${String(width)} by ${String(height)}`, async ({ tab }) => {
    await tab.setViewport({ width, height });
    await openScorer(tab);
    await press(tab, 'L2-P-a');
    const hidden: string[] = [];
    for (let stop = 0; stop < 120; stop++) {
      await tab.keyboard.press('Tab');
      const covered = await tab.evaluate(async () => {
        // Scrolling to the focus is done once a frame was made.
        await new Promise(requestAnimationFrame);
        const focused = document.activeElement;
        // Between the last stop and the first one the browser’s own bars have the focus.
        if (!focused || focused === document.body || !focused.matches(':focus')) return null;
        const { left, right, top, bottom } = focused.getBoundingClientRect();
        const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isSeen = found !== null && (focused.contains(found) || found.contains(focused));
        return isSeen ? null : `${focused.outerHTML.slice(0, 80)} under ${found?.className ?? 'nothing'}`;
      });
      if (covered !== null) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
  });

test('no sign alone opens the search, Escape closes it, and no id stands twice', async ({ tab }) => {
  for (const path of [PAGE_TYPES['level'] ?? '', PAGE_TYPES['scorer'] ?? '']) {
    await tab.goto(siteAddress + path);
    await tab.waitForSelector('[data-search-open][data-ready]');
    await tab.click('[data-search-open]');
    await tab.waitForSelector('dialog[open] [data-search-input]');
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('dialog[open]', { hidden: true });
    await tab.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await tab.keyboard.press('/');
    expect(await tab.evaluate(() => document.querySelector('dialog[open]') !== null)).toBe(false);
    const doubled = await tab.evaluate(() => {
      const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(doubled, path).toEqual([]);
  }
});
