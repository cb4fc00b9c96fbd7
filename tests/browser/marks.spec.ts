import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrastOf, firstLineOf, LEAST_CONTRAST, MARKED_WORDS, withLine, withoutLine } from './marked-words.ts';
import { openFolds } from './folds.ts';
import { openScorer } from './scorer-page.ts';
import { builtPages, siteAddress, siteFolder } from './site.ts';

/** The pixels of an element’s first line with its underline, as a PNG in base64. */
const photograph = async (page: Page, words: Locator): Promise<string> =>
  (await page.screenshot({ clip: await words.evaluate(firstLineOf) })).toString('base64');

/** Every scheme of colours: each theme, and as the system forces them. */
const SCHEMES = (['active', 'none'] as const).flatMap((forcedColors) =>
  (['dark', 'light'] as const).map((colorScheme) => ({ forcedColors, colorScheme })),
);
const nameOf = ({ forcedColors, colorScheme }: (typeof SCHEMES)[number]) =>
  `${colorScheme}, forced colours ${forcedColors}`;

// Each page is opened once and looked at in every scheme: a scheme changes while a page is open as well.
for (const [kind, { path, words, underlined }] of Object.entries(MARKED_WORDS))
  test(`can be read and carries its sign in every scheme of colours: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    // The search shows its results anew once the words that mend slips are there: only then they stay.
    const mending = path.startsWith('cari/') ? page.waitForResponse('**/kata.json') : null;
    await page.goto(siteAddress + path, { waitUntil: path.startsWith('cari/') ? 'networkidle' : 'load' });
    await mending;
    await openFolds(page);
    const first = page.locator(words).first();
    await first.waitFor();
    for (const scheme of SCHEMES) {
      await page.emulateMedia(scheme);
      const picture = await photograph(page, first);
      expect(await page.evaluate(contrastOf, picture), nameOf(scheme)).toBeGreaterThan(LEAST_CONTRAST);
      if (!underlined) continue;
      await first.evaluate(withoutLine);
      expect((await photograph(page, first)) === picture, `without its line, ${nameOf(scheme)}`).toBe(false);
      await first.evaluate(withLine);
    }
  });

test('a button that does nothing looks otherwise than one that does, in every scheme of colours', async ({ page }) => {
  await openScorer(page);
  const colourOf = (name: string) =>
    page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).color);
  for (const scheme of SCHEMES) {
    await page.emulateMedia(scheme);
    expect(await colourOf('Urungkan'), nameOf(scheme)).not.toBe(await colourOf('Kosongkan centang'));
  }
});

test('no style says in one word more of a line than WebKit takes, which drops the whole of it', () => {
  const faults = builtPages().flatMap((path) => {
    const page = readFileSync(join(siteFolder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
    return [...page.matchAll(/(?<![\w-])text-decoration:([^;}"]*)/g)]
      .filter(([, value = '']) => !/^\s*(none|underline|line-through|inherit)\s*$/.test(value))
      .map(([declaration]) => `${path}: ${declaration}`);
  });
  expect(faults).toEqual([]);
});
