import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { saidHere, translateHere, type Translation } from '../browser/translated-page.ts';
import { test } from './firefox.ts';
import { partIsThere } from './part-is-there.ts';
import { openScorer, press } from './scorer-tab.ts';

/** Firefox’s own way, and that of an extension which does as Chromium does; each with what is ticked then. */
const WAYS: readonly [Translation['text'], readonly string[]][] = [
  ['joined', ['L2-P-a', 'L2-B-a', 'L2-B-c', 'L2-B-b']],
  ['replaced', ['L3-P-a', 'L3-B-a', 'L2-B-c', 'L3-B-c']],
];

/** All that the scorer’s result says, in sentence, reasons and bar. */
const said = async (tab: Page): Promise<string> =>
  (await Promise.all(['output', '.result', '.result-bar'].map((part) => tab.$eval(part, saidHere)))).join('\n');

test('a translated tab says after every tick what one beside it says that is not translated', async ({
  startFirefox,
}) => {
  const { tab, openTab } = await startFirefox();
  const plain = await openTab();
  await openScorer(plain);
  for (const [text, parts] of WAYS) {
    await openScorer(tab);
    await tab.bringToFront();
    await tab.evaluate(translateHere, { text, again: true });
    await partIsThere(tab, 'render-translated');
    expect(await tab.$eval('h1', (heading) => heading.textContent)).toContain('«');
    for (const part of parts) {
      const before = await said(plain);
      await press(tab, part);
      await expect.poll(async () => (await said(plain)) === before, part).toBe(false);
      await expect.poll(async () => (await said(tab)) === (await said(plain)), `${text}, ${part}`).toBe(true);
    }
  }
});
