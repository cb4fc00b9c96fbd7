import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { siteAddress } from '../browser/site.ts';
import { test } from './firefox.ts';

/* Firefox never asks again for a module that failed, for as long as the page is open. */

/** Lets the script that knows codes fail from now on. @returns lets it come again */
const failCodes = async (tab: Page): Promise<() => void> => {
  let fails = true;
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    void (fails && request.url().includes('load-code-finder') ? request.abort() : request.continue());
  });
  return () => {
    fails = false;
  };
};

/** Asks for a code, and presses “Coba lagi” twice; what fails again says so with a new button. */
const askAndPressTwice = async (tab: Page, place: string, mend: () => void) => {
  await tab.type(`${place} [data-search-input]`, 'l4 b1 a');
  for (const press of ['first', 'second']) {
    const again = await tab.waitForSelector(`${place} [data-search-again]:not([data-pressed])`);
    if (press === 'first') mend();
    await again?.evaluate((button) => {
      button.setAttribute('data-pressed', '');
      (button as HTMLElement).click();
    });
  }
  await tab.waitForFunction(() => /^\d+ hasil$/.test(document.querySelector('#search-results p')?.textContent ?? ''));
  expect(await tab.$eval('main [data-search-input]', (field) => (field as HTMLInputElement).value)).toBe('l4 b1 a');
  expect(await tab.$eval('main [data-search-result]', (result) => result.textContent)).toContain('L4-B1-a');
};

test('on the search page a script that failed once is had again by pressing, and the question stays', async ({
  tab,
}) => {
  const mend = await failCodes(tab);
  await tab.goto(`${siteAddress}cari/`);
  await askAndPressTwice(tab, 'main', mend);
});

test('in the panel as well, which hands its question to the search page', async ({ tab }) => {
  const mend = await failCodes(tab);
  // Until its scripts are there, the button is a way to the search page.
  await tab.goto(`${siteAddress}spbe2020/i18/l4/`, { waitUntil: 'networkidle0' });
  await tab.click('[data-search-open]');
  await tab.waitForSelector('dialog[open] [data-search-input]');
  await askAndPressTwice(tab, 'dialog[open]', mend);
});
