import { expect } from '@playwright/test';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';
import { test } from './firefox.ts';
import { expectScorer, openScorer, press, SAVED } from './scorer-tab.ts';

test('nothing of the site’s security policy is switched off by what drives the browser', async ({ tab }) => {
  await tab.goto(siteAddress);
  const ran = await tab.evaluate(() => {
    const script = document.createElement('script');
    script.append('globalThis.ran = true');
    document.body.append(script);
    return 'ran' in globalThis;
  });
  expect(ran).toBe(false);
});

test('ticks, figures and citations are there again after a reload and after the browser was closed', async ({
  startFirefox,
}) => {
  {
    const { tab, close } = await startFirefox();
    await tab.goto(`${siteAddress}spbe2020/i18/l4/`);
    const button = `[data-collect="${whole('L4')}"]`;
    await tab.waitForSelector(`:has(> ${button}) > [aria-haspopup="menu"]`);
    await tab.click(`:has(> ${button}) > [aria-haspopup="menu"]`);
    await (
      await tab.waitForSelector('::-p-xpath(//button[@role="menuitem"][text()="Kumpulkan di Kutipan saya"])')
    )?.click();
    await tab.waitForSelector(`${button}[aria-pressed="true"]`);
    await openScorer(tab);
    for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b']) await press(tab, part);
    await tab.type('input[name="unit-applied"]', '34');
    await tab.type('input[name="unit-total"]', '34');
    await expectScorer(tab, { estimate: '3 4 4', saved: SAVED });
    await tab.reload();
    await expectScorer(tab, { estimate: '3 4 4', saved: 'Tersimpan di peramban ini' });
    await close();
  }
  const { tab } = await startFirefox();
  await openScorer(tab);
  await expectScorer(tab, { estimate: '3 4 4', saved: 'Tersimpan di peramban ini' });
  await tab.goto(`${siteAddress}kutipan/`);
  await tab.waitForSelector(`[data-collected="${whole('L4')}"]`);
});

test('a tick survives Firefox being killed as soon as the page says “Tersimpan”, and so does what came before it', async ({
  startFirefox,
}) => {
  const parts = process.env['LONG'] === '1' ? ['L2-P-a', 'L2-B-a', 'L5-P-a'] : ['L2-P-a'];
  for (const [index, part] of parts.entries()) {
    const { tab, kill } = await startFirefox();
    await openScorer(tab);
    await expectScorer(tab, { ticked: parts.slice(0, index) });
    await press(tab, part);
    await expectScorer(tab, { saved: SAVED });
    await kill();
  }
  const { tab } = await startFirefox();
  await openScorer(tab);
  await expectScorer(tab, { ticked: parts });
});

test('two tabs that tick in turn lose nothing and show one another’s ticks', async ({ startFirefox }) => {
  const { tab: one, openTab } = await startFirefox();
  await openScorer(one);
  await press(one, 'L2-P-a');
  await expectScorer(one, { saved: SAVED });
  const two = await openTab();
  await openScorer(two);
  await expectScorer(two, { ticked: ['L2-P-a'] });
  await press(two, 'L2-B-a');
  await expectScorer(one, { ticked: ['L2-P-a', 'L2-B-a'] });
  await one.bringToFront();
  await press(one, 'L2-B-b');
  await expectScorer(two, { ticked: ['L2-P-a', 'L2-B-a', 'L2-B-b'] });
  await two.reload();
  await expectScorer(two, { ready: true, ticked: ['L2-P-a', 'L2-B-a', 'L2-B-b'] });
});
