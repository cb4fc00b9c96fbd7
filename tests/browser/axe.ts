import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The file for browsers: half of what the package gives to Node, and of the time that a page needs for it. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of one width, a theme changes colours alone: these rules look at colours, the others at what both themes share. */
const COLOUR_RULES = ['color-contrast-enhanced', 'link-in-text-block'];

/** Puts axe into the page that is open, once for all the runs on it. */
export const injectAxe = async (page: Page): Promise<void> => {
  await page.evaluate(SOURCE);
};

/**
 * What axe finds on the page as it stands now, a line for each broken rule: its name and the elements. All rules of A,
 * AA and good practice run, and beside them contrast of AAA (7:1) and the size of targets, which axe leaves out by
 * itself. Needs `injectAxe` before; axe’s own builder would inject it anew and open a further page at each run.
 */
export const findFaults = (page: Page, rules: 'all' | 'colours'): Promise<string[]> =>
  page.evaluate(
    async (only) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const { violations } = await engine.run(document, {
        resultTypes: ['violations'],
        iframes: false,
        ...(only
          ? { runOnly: { type: 'rule' as const, values: only } }
          : {
              rules: {
                // Whoever has the contrast of AAA has that of AA.
                'color-contrast': { enabled: false },
                'color-contrast-enhanced': { enabled: true },
                'target-size': { enabled: true },
              },
            }),
      });
      return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    rules === 'colours' ? COLOUR_RULES : null,
  );

/** Asserts that axe finds nothing on the page as it stands now, by all of those rules. */
export const expectNoAxeFaults = async (page: Page): Promise<void> => {
  await injectAxe(page);
  expect(await findFaults(page, 'all')).toEqual([]);
};
