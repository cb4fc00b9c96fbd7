import type { Page } from '@playwright/test';

/** Has each page that is opened from now on note what moves once something is painted. */
export const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

/** The shifts of the page that is open, each as the browser scores it. */
export const shiftsOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
