import { expect, test } from '@playwright/test';
import { findFaults, injectAxe } from './axe.ts';
import { distinctPages } from './distinct-pages.ts';
import { takenOver } from './late-scripts.ts';
import { builtPages, siteAddress } from './site.ts';

// Each window is higher than its page is likely to be: what stays at an edge would cover other things by chance.
const NARROW = { width: 320, height: 12_000 };
const WIDE = { width: 1280, height: 6_000 };

/** The others are made of what these show, with other words: they are for the long run. Their markup is valid by markup.spec.ts. */
const pages = process.env['LONG'] === '1' ? builtPages() : distinctPages();

/**
 * Whatever both widths show is looked at in both themes: dark when narrow, light when wide. What one width alone shows, such as
 * the menu of a narrow window, is on the pages with the most kinds of elements; these are looked at in all four looks, and all
 * pages are in the long run.
 */
const inFourLooks = new Set(process.env['LONG'] === '1' ? pages : pages.slice(0, 6));

// A part of the pages each, so that all workers have work and none runs into its limit on a slow machine.
const PARTS = 3;
for (let part = 0; part < PARTS; part++)
  test(`axe finds nothing on any kind of page, narrow and wide, light and dark, text of 7:1 included (part ${String(part + 1)} of ${String(PARTS)})`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const told: string[] = [];
    for (const path of pages.filter((_, index) => index % PARTS === part)) {
      const look = async (size: typeof NARROW, colorScheme: 'light' | 'dark', rules: 'all' | 'colours') => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        const faults = await findFaults(page, rules);
        told.push(...faults.map((fault) => `${path}, ${String(size.width)} px, ${colorScheme}: ${fault}`));
      };
      await page.goto(siteAddress + path);
      await takenOver(page);
      await injectAxe(page);
      await look(NARROW, 'dark', 'all');
      if (inFourLooks.has(path)) await look(NARROW, 'light', 'colours');
      await look(WIDE, 'light', 'all');
      if (inFourLooks.has(path)) await look(WIDE, 'dark', 'colours');
    }
    expect(told).toEqual([]);
  });
