import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages, previewAddress } from './site.ts';

// Half of the pages each, so that both workers have work.
const pages = builtPages();
for (const half of [0, 1]) {
  test(`axe finds nothing on any page (part ${String(half + 1)} of 2)`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of pages.filter((_, index) => index % 2 === half)) {
      await page.goto(previewAddress + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes.map(({ html }) => html).join(' | ')}`);
      expect(told).toEqual([]);
    }
  });
}

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
  for (const path of pages) {
    await page.goto(previewAddress + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  }
});
