import { expect, test } from '@playwright/test';
import { findFaults, injectAxe } from './axe.ts';
import { PAGE_TYPES } from './page-types.ts';
import { builtPages, siteAddress } from './site.ts';

// Each window is higher than its page is likely to be: what stays at an edge would cover other things by chance.
const NARROW = { width: 320, height: 12_000 };
const WIDE = { width: 1280, height: 6_000 };

const pages = builtPages();

/**
 * One page of each type in both windows and both themes. The others are of the same types with other words: every second is
 * narrow and dark, the next wide and light; in the long run all are seen in all looks.
 */
const IN_ALL_LOOKS = new Set(process.env['LONG'] === '1' ? pages : Object.values(PAGE_TYPES));

// A part of the pages each, so that both workers have work and none runs into its limit on a slow machine.
const PARTS = 6;
for (let part = 0; part < PARTS; part++)
  test(`axe finds nothing on any page, narrow or wide, light or dark, text of 7:1 included, and none scrolls sideways (part ${String(part + 1)} of ${String(PARTS)})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const told: string[] = [];
    for (const [index, path] of pages.entries()) {
      if (index % PARTS !== part) continue;
      const isNarrow = Math.floor(index / PARTS) % 2 === 0;
      const look = async (size: typeof NARROW, colorScheme: 'light' | 'dark', rules: 'all' | 'colours') => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const faults = await findFaults(page, rules);
        told.push(...faults.map((fault) => `${path}, ${String(size.width)} px, ${colorScheme}: ${fault}`));
      };
      await page.goto(siteAddress + path);
      await injectAxe(page);
      const inAll = IN_ALL_LOOKS.has(path);
      if (isNarrow || inAll) await look(NARROW, 'dark', 'all');
      if (inAll) await look(NARROW, 'light', 'colours');
      await page.setViewportSize(NARROW);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > NARROW.width) told.push(`${path}: ${String(width)} px wide at ${String(NARROW.width)} px`);
      if (!isNarrow || inAll) await look(WIDE, 'light', 'all');
      if (inAll) await look(WIDE, 'dark', 'colours');
    }
    expect(told).toEqual([]);
  });
