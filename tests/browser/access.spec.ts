import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages, previewAddress } from './site.ts';

// A part of the pages each, so that both workers have work and none runs into its limit on a slow machine.
const pages = builtPages();
// The pages for other sites’ frames are of one make: one of each kind is looked at here, all of them in the long run.
const FRAMED = /(?:l4|l4\/b|l4\/k|l4\/b1\/a|pp)\/sematan\/$/;
const looked = pages.filter((path) => process.env['LONG'] === '1' || !path.endsWith('sematan/') || FRAMED.test(path));
const PARTS = 4;
for (let part = 0; part < PARTS; part++) {
  test(`axe finds nothing on the pages (part ${String(part + 1)} of ${String(PARTS)})`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of looked.filter((_, index) => index % PARTS === part)) {
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
