import { expect, test, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { siteAddress } from './site.ts';

/** The pages that the browser fetches ahead, as its own log of preloading tells them. */
const watchPrefetches = async (page: Page, saveData: boolean): Promise<Set<string>> => {
  const devtools = await page.context().newCDPSession(page);
  const found = new Set<string>();
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready' || status === 'Success') found.add(prefetchUrl.slice(siteAddress.length));
  });
  await devtools.send('Preload.enable');
  await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: saveData });
  return found;
};

test('the level that a pointer rests on is fetched ahead, and other links are not', async ({ page }) => {
  const found = await watchPrefetches(page, false);
  await page.goto(`${siteAddress}spbe2020/i18/l3/`);
  await page.locator('.bottom a[href$="/unduh/"]').hover();
  await page.locator('.pager a[href$="/l4/"]').first().hover();
  await expect.poll(() => [...found]).toEqual(['spbe2020/i18/l4/']);
});

test('where the reader saves data the rules are taken back, and nothing is fetched ahead', async ({ page }) => {
  const found = await watchPrefetches(page, true);
  await page.goto(`${siteAddress}spbe2020/i18/l3/`);
  await expect(page.locator('script[type="speculationrules"]')).toHaveCount(0);
  await page.locator('.pager a[href$="/l4/"]').first().click();
  await page.waitForURL('**/l4/');
  const way = await page.evaluate(
    () => (performance.getEntriesByType('navigation')[0] as unknown as { deliveryType: string }).deliveryType,
  );
  expect(way).not.toBe('navigational-prefetch');
  expect([...found]).toEqual([]);
});

test('no page is broken by the rules: the browser takes them, and its policy lets it', async ({ page }) => {
  const faults: string[] = [];
  // What Playwright says of itself, since no worker is wanted here, is no fault of the page.
  const isOurs = (text: string) => !text.includes('blocked by Playwright');
  page.on('console', (message) => {
    if (!isOurs(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  await page.goto(`${siteAddress}spbe2020/i18/l3/`, { waitUntil: 'networkidle' });
  await lateScripts(page);
  expect(faults).toEqual([]);
});
