import { expect, test, type Page } from '@playwright/test';
import { siteAddress } from './site.ts';

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the look follows the system until the reader chooses, and the choice is there on the next page at once', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${siteAddress}tentang/`);
  const light = await groundOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await groundOf(page);
  expect(dark).not.toBe(light);
  await page.getByRole('radio', { name: 'Terang' }).check();
  expect(await groundOf(page)).toBe(light);
  await page.goto(`${siteAddress}glosarium/`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('terang');
  await expect(page.getByRole('radio', { name: 'Terang' })).toBeChecked();
  await page.getByRole('radio', { name: 'Ikuti sistem' }).check();
  expect(await groundOf(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('radio', { name: 'Gelap' }).check();
  expect(await groundOf(page)).toBe(dark);
});

test('paper is white whatever was chosen', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/`);
  await page.getByRole('radio', { name: 'Gelap' }).check();
  await page.emulateMedia({ media: 'print' });
  expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => delete document.documentElement.dataset['theme']);
  expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
});

test('where storage is blocked the choice holds for the page, and nothing breaks', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${siteAddress}tentang/`);
  const light = await groundOf(page);
  await page.getByRole('radio', { name: 'Gelap' }).check();
  expect(await groundOf(page)).not.toBe(light);
  expect(errors).toEqual([]);
});
