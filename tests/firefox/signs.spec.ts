import { expect } from '@playwright/test';
import { contrastOf, firstLineOf, LEAST_CONTRAST, MARKED_WORDS, withoutLine } from '../browser/marked-words.ts';
import { siteAddress } from '../browser/site.ts';
import { test } from './firefox.ts';
import { openFolds } from './open-folds.ts';

// “Override the colours specified by the page: always”, in the reader’s own colours, light on dark: Firefox then says that
// colours are forced, as it does under a system’s theme of high contrast.
test.use({
  preferences: {
    'browser.display.document_color_use': 2,
    'browser.display.use_system_colors': false,
    'browser.display.background_color': '#000000',
    'browser.display.foreground_color': '#ffffff',
    'browser.display.anchor_color': '#ffff00',
    'browser.display.visited_color': '#ffff00',
  },
});

test('in dark forced colours all words that carry a sign can be read, and their line is to be seen', async ({
  tab,
}) => {
  let at: string | undefined;
  for (const [kind, { path, words, underlined }] of Object.entries(MARKED_WORDS)) {
    // The search shows its results anew once the words that mend slips are there: only then they stay.
    const waitUntil = path.startsWith('cari/') ? 'networkidle0' : 'load';
    if (path !== at) {
      await tab.goto(siteAddress + path, { waitUntil });
      await openFolds(tab);
    }
    at = path;
    const forced = '(forced-colors: active) and (prefers-color-scheme: dark)';
    expect(await tab.evaluate((query) => matchMedia(query).matches, forced)).toBe(true);
    const first = await tab.waitForSelector(words);
    if (!first) throw new Error(`There is nothing of this kind: ${kind}.`);
    /** Its clip is counted from the page’s beginning. */
    const photograph = async () => {
      const line = await first.evaluate(firstLineOf);
      const top = line.y + (await tab.evaluate(() => scrollY));
      return tab.screenshot({ clip: { ...line, y: top }, encoding: 'base64', captureBeyondViewport: false });
    };
    const picture = await photograph();
    expect(await tab.evaluate(contrastOf, picture), kind).toBeGreaterThan(LEAST_CONTRAST);
    if (!underlined) continue;
    await first.evaluate(withoutLine);
    expect((await photograph()) === picture, `without its line: ${kind}`).toBe(false);
  }
});
