import { expect } from '@playwright/test';
import { test } from './firefox.ts';
import { expectScorer, openPanel, openScorer, press } from './scorer-tab.ts';

test('what messengers do to a share link is undone, and a cut one is told', async ({ startFirefox }) => {
  const { tab, openTab } = await startFirefox();
  await openScorer(tab);
  for (const part of ['L2-P-a', 'L2-B-a']) await press(tab, part);
  await openPanel(tab, 'Berkas dan tautan');
  const field = await tab.waitForSelector('.share input');
  const fragment = new URL((await field?.evaluate((one) => one.value)) ?? '').hash.slice(1);
  expect(fragment).toMatch(/^v=1&k=[^&]+&ada=/);
  // Another tab has nothing of these answers once they are unticked.
  for (const part of ['L2-P-a', 'L2-B-a']) await press(tab, part);
  const other = await openTab();
  for (const [sent, words] of [
    [fragment, ['L2-P-a', 'L2-B-a']],
    [fragment.replaceAll('&', '&amp;'), ['L2-P-a', 'L2-B-a']],
    [encodeURIComponent(fragment), ['L2-P-a', 'L2-B-a']],
    [fragment.toUpperCase(), ['L2-P-a', 'L2-B-a']],
    [`${fragment}).`, ['L2-P-a', 'L2-B-a']],
    [fragment.slice(0, fragment.indexOf(',')), ['tidak utuh']],
  ] as const) {
    await other.goto('about:blank');
    await openScorer(other, `#${sent}`);
    const proposal = () =>
      other.evaluate(() => document.querySelector<HTMLElement>('section.proposal')?.innerText ?? '');
    for (const word of words) await expect.poll(proposal, sent).toContain(word);
    await expectScorer(other, { ticked: [] });
  }
});
