import type { Page } from '@playwright/test';

interface Shift {
  value: number;
  /** In milliseconds since the page was asked for. */
  startTime: number;
}

/** Has each page that is opened from now on note what moves. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const moved: Shift[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, startTime } = entry as PerformanceEntry & Shift;
        moved.push({ value, startTime });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/**
 * What moved in the page that is open once anything of it was to be seen, each as the browser scores it. It scores what
 * it lays out, also before the first paint: on a system without the fonts of the fall-backs, words that are not painted
 * yet then change their width.
 */
export const shiftsOf = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const painted = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    const { moved } = globalThis as unknown as { moved: Shift[] };
    return moved.filter(({ startTime }) => startTime > painted).map(({ value }) => value);
  });
