import { expect, test } from '@playwright/test';
import { siteAddress } from './site.ts';

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
