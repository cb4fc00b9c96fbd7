import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** Of one width, a theme changes colours alone: these rules look at colours, the others at what both themes share. */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** Puts axe into the page that is open, once for all the runs on it. */
export const injectAxe = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
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
          : { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }),
      });
      return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    rules === 'colours' ? COLOUR_RULES : null,
  );
