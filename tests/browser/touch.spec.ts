import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';
import { siteAddress } from './site.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test('under a finger every control outside running text is 44 px high', async ({ page }) => {
  const told: string[] = [];
  for (const [name, path] of Object.entries(PAGE_TYPES)) {
    await page.goto(siteAddress + path);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.matches('.skip'))
        .filter((control) => {
          if (control.matches('.term')) return false;
          if (control.tagName !== 'A' || getComputedStyle(control).display !== 'inline') return true;
          // A link among other words of its line is held to the line’s height (WCAG 2.5.5, inline).
          const words = control.parentElement?.textContent.trim() ?? '';
          return words === control.textContent.trim();
        })
        .map((control) => {
          const parts = [control, control.closest('label'), ...((control as HTMLInputElement).labels ?? [])];
          return {
            height: Math.max(...parts.map((part) => Math.round(part?.getBoundingClientRect().height ?? 0))),
            tag: control.outerHTML.slice(0, 110),
          };
        })
        .filter(({ height }) => height < 44)
        .map(({ height, tag }) => `${String(height)} px: ${tag}`),
    );
    told.push(...small.map((line) => `${name}: ${line}`));
  }
  expect(told).toEqual([]);
});
