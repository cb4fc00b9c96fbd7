import { expect, test } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { siteAddress } from './site.ts';

// What a screen reader is given, as readable files in trees/. After a wanted change they are written anew with
// `npm run test:browser -- browser/tree --update-snapshots`, and read before they are committed.
const SHOWN = ['home', 'rubric', 'level', 'passage', 'comparison', 'search', 'about', 'glossary', 'collection'];
/** Of a long page its beginning is kept: what follows is of the same make. */
const LINES = 70;

for (const name of SHOWN)
  test(`the accessibility tree reads well: ${name}`, async ({ page }) => {
    await page.goto(siteAddress + (PAGE_TYPES[name] ?? ''));
    await lateScripts(page);
    if (name === 'collection') await page.locator('[data-keeping="kept"]').waitFor();
    const tree = (await page.locator('main').ariaSnapshot())
      .split('\n')
      // Where a link leads is another test’s matter.
      .filter((line) => !line.trim().startsWith('- /url:'));
    expect(`${tree.slice(0, LINES).join('\n')}\n`).toMatchSnapshot(`${name}.txt`);
  });
