import { expect, test } from '@playwright/test';
import { builtPages, previewAddress } from './site.ts';

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto(`${previewAddress}spbe2020/i18/l4/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('no page scrolls sideways at 320 px', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of builtPages()) {
    await page.goto(previewAddress + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});
