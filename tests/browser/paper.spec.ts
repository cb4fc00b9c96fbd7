import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { collect, openCollection } from './collection-page.ts';
import { PAGE_TYPES } from './page-types.ts';
import { sheetsOf } from './sheets-of.ts';
import { siteAddress } from './site.ts';

const rubric = await readIndicator18();

test('a level takes at most three sheets, an item one', async ({ page }) => {
  for (const [nodes, most] of [
    [rubric.levels, 3],
    [rubric.items, 1],
  ] as const)
    for (const { code } of nodes) {
      await page.goto(siteAddress + pathOfCode(code));
      expect.soft(await sheetsOf(page), code).toBeLessThanOrEqual(most);
    }
});

test('three collected quotes take one sheet', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  for (const part of ['L4-K', 'L4-B1', 'L4-B2']) await collect(page, part);
  await openCollection(page);
  await expect(page.locator('.collected .qr')).toHaveCount(3);
  expect(await sheetsOf(page)).toBe(1);
});

test('paper keeps what stands beside the text: the place of a code, an instrument’s levels, the names of files', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const [path, words] of [
    ['spbe2020/i18/l4/b1/a/', 'Letaknya'],
    ['spbe2020/', 'Terpadu dan Terukur'],
    ['unduh/', '/spbe2020/i18/rubrik.csv'],
  ] as const) {
    await page.goto(siteAddress + path);
    await expect(page.locator('main').getByText(words).last(), path).toBeVisible();
  }
});

test('no sheet carries the foot alone: on paper it stands at the head', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of Object.values(PAGE_TYPES).filter((one) => !one.endsWith('sematan/'))) {
    await page.goto(siteAddress + path);
    await expect(page.locator('.bottom'), path).toBeHidden();
    await expect(page.locator('.imprint'), path).toContainText('Bukan situs resmi Kementerian PANRB.');
    const [imprint, main] = [await page.locator('.imprint').boundingBox(), await page.locator('main').boundingBox()];
    expect(imprint?.y, path).toBeLessThan(main?.y ?? 0);
  }
});
