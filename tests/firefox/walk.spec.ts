import { expect } from '@playwright/test';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';
import { test } from './firefox.ts';
import { expectScorer, openScorer, press, SAVED } from './scorer-tab.ts';

/** What is ticked before Firefox is closed, in the order in which the boxes stand. */
const TICKED = ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b'];
/** What is ticked last before each kill; more of them are for the long run. */
const LAST = process.env['LONG'] === '1' ? ['L5-P-a', 'L5-B1-a', 'L5-B1-b'] : ['L5-P-a'];
const KEPT = 'Tersimpan di peramban ini';

/*
 * A Firefox takes as long to start as ten tests beside it. So this is one walk through three of them, where each of its steps
 * would need one or two of its own: each Firefox begins with what the one before it left when it was closed or killed.
 */
test('a walk through the site in Firefox, which is closed, killed and opened again', async ({ startFirefox }) => {
  let firefox = await startFirefox();

  await test.step('nothing of the site’s security policy is switched off by what drives the browser', async () => {
    const { tab } = firefox;
    await tab.goto(siteAddress);
    const ran = await tab.evaluate(() => {
      const script = document.createElement('script');
      script.append('globalThis.ran = true');
      document.body.append(script);
      return 'ran' in globalThis;
    });
    expect(ran).toBe(false);
  });

  await test.step('ticks, figures and citations are there again after a reload and after the browser was closed', async () => {
    const { tab, close } = firefox;
    await tab.goto(`${siteAddress}spbe2020/i18/l4/`);
    const button = `[data-collect="${whole('L4')}"]`;
    await tab.waitForSelector(`:has(> ${button}) > [aria-haspopup="menu"]`);
    await tab.click(`:has(> ${button}) > [aria-haspopup="menu"]`);
    await (
      await tab.waitForSelector('::-p-xpath(//button[@role="menuitem"][text()="Kumpulkan di Kutipan saya"])')
    )?.click();
    await tab.waitForSelector(`${button}[aria-pressed="true"]`);
    await openScorer(tab);
    for (const part of TICKED) await press(tab, part);
    await tab.type('input[name="unit-applied"]', '34');
    await tab.type('input[name="unit-total"]', '34');
    await expectScorer(tab, { estimate: '3 4 4', saved: SAVED });
    await tab.reload();
    await expectScorer(tab, { estimate: '3 4 4', saved: KEPT });
    await close();
    firefox = await startFirefox();
    await firefox.tab.goto(`${siteAddress}kutipan/`);
    await firefox.tab.waitForSelector(`[data-collected="${whole('L4')}"]`);
    await openScorer(firefox.tab);
    await expectScorer(firefox.tab, { estimate: '3 4 4', saved: KEPT, ticked: TICKED });
  });

  await test.step('a tick survives Firefox being killed as soon as the page says “Tersimpan”, and so does what came before it', async () => {
    for (const [index, part] of LAST.entries()) {
      await press(firefox.tab, part);
      await expectScorer(firefox.tab, { saved: SAVED });
      await firefox.kill();
      firefox = await startFirefox();
      await openScorer(firefox.tab);
      await expectScorer(firefox.tab, { ticked: [...TICKED, ...LAST.slice(0, index + 1)] });
    }
  });

  await test.step('two tabs that tick in turn lose nothing and show one another’s ticks', async () => {
    const { tab: one, openTab } = firefox;
    const before = [...TICKED, ...LAST];
    await press(one, 'L5-B1-c');
    await expectScorer(one, { saved: SAVED });
    const two = await openTab();
    await openScorer(two);
    await expectScorer(two, { ticked: [...before, 'L5-B1-c'] });
    await press(two, 'L5-B2-a');
    await expectScorer(one, { ticked: [...before, 'L5-B1-c', 'L5-B2-a'] });
    await one.bringToFront();
    await press(one, 'L5-B2-b');
    const all = [...before, 'L5-B1-c', 'L5-B2-a', 'L5-B2-b'];
    await expectScorer(two, { ticked: all });
    await two.reload();
    await expectScorer(two, { ready: true, ticked: all });
  });
});
