import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { PAGE_TYPES } from '../browser/page-types.ts';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';
import { test } from './firefox.ts';
import { expectScorer, openPanel, openScorer, press, readScorer } from './scorer-tab.ts';

// “Block cookies and site data”: databases, storage and channels throw as soon as they are touched.
test.use({ preferences: { 'network.cookie.cookieBehavior': 2 } });

/** The notice that a script failed, where it is to be seen. */
const failureNotice = (tab: Page): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('.failed-scripts')?.checkVisibility() ?? false);

/** Waits until all scripts that a page asks for have been run, or have failed. */
const waitForScripts = (tab: Page): Promise<void> =>
  tab.evaluate(async () => {
    const late = [...document.querySelectorAll<HTMLScriptElement>('script[data-src]')];
    await Promise.allSettled(late.map(({ dataset }) => import(dataset['src'] ?? '')));
  });

const BLOCKED: unknown = expect.stringContaining('TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');

test('with cookies blocked the browser throws where its stores are touched', async ({ tab }) => {
  await tab.goto(siteAddress);
  const thrown = await tab.evaluate(() => {
    const touch = (use: () => unknown): string => {
      try {
        use();
        return '';
      } catch (error) {
        return (error as DOMException).name;
      }
    };
    return [() => indexedDB.open('x'), () => new BroadcastChannel('x'), () => localStorage.length].map(touch);
  });
  expect(thrown).toEqual(['SecurityError', 'SecurityError', 'SecurityError']);
});

test('with cookies blocked the scorer estimates, says that nothing is kept, and says of no script that it failed', async ({
  tab,
}) => {
  await openScorer(tab);
  await expectScorer(tab, { boxes: 27, estimate: '1 1 1' });
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await press(tab, part);
  await tab.type('input[name="unit-total"]', '5');
  await expectScorer(tab, {
    ticked: ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c'],
    estimate: '2 2 2',
    saved: BLOCKED,
    alerts: BLOCKED,
  });
  expect(await failureNotice(tab)).toBe(false);
  for (const name of ['Penilaian', 'Berkas dan tautan', 'Laporan', 'Nota dinas']) {
    await openPanel(tab, name);
    await expect
      .poll(
        () => tab.evaluate(() => document.querySelector<HTMLElement>('.panel:not([hidden])')?.innerText ?? ''),
        name,
      )
      .toMatch(/\S/);
  }
  // A link is still proposed and taken.
  await openScorer(tab, '#v=1&ada=l3-p-a');
  await tab.locator('::-p-aria(Terima ke penilaian ini[role="button"])').click();
  await expectScorer(tab, { ticked: expect.arrayContaining(['L3-P-a']), saved: BLOCKED });
  expect((await readScorer(tab)).boxes).toBe(27);
});

test('with cookies blocked no page says that a script failed, and a press says why nothing is collected', async ({
  tab,
}) => {
  for (const [name, path] of Object.entries(PAGE_TYPES)) {
    await tab.goto(siteAddress + path);
    await waitForScripts(tab);
    expect(await failureNotice(tab), name).toBe(false);
  }
  await tab.goto(`${siteAddress}${PAGE_TYPES['level'] ?? ''}`);
  const button = `[data-collect="${whole('L4')}"]`;
  await tab.waitForSelector(`:has(> ${button}) > [aria-haspopup="menu"]`);
  await tab.click(`:has(> ${button}) > [aria-haspopup="menu"]`);
  await (
    await tab.waitForSelector('::-p-xpath(//button[@role="menuitem"][text()="Kumpulkan di Kutipan saya"])')
  )?.click();
  await expect
    .poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('.collect-fault')?.innerText ?? ''))
    .toContain('Kutipan saya TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');
  await tab.goto(`${siteAddress}kutipan/`);
  await expect
    .poll(() => tab.evaluate(() => document.querySelector<HTMLElement>('[data-keeping]')?.innerText ?? ''))
    .toContain('TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');
});
