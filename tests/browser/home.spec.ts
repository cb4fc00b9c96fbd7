import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { lateScripts } from './late-scripts.ts';
import { basePath, siteAddress } from './site.ts';

const rubric = await readIndicator18();

test('the ladder is the way in: each step has its number, its name and what it adds, and rises above the one before', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(siteAddress);
  const steps = page.locator('.ladder a');
  await expect(steps).toHaveCount(rubric.levels.length);
  let top = Infinity;
  for (const [index, { level, name, adds, code }] of rubric.levels.entries()) {
    const step = steps.nth(index);
    await expect(step).toHaveAccessibleName(`Level ${String(level)} ${name} ${adds}`);
    await expect(step).toHaveAttribute('href', `${basePath}/${pathOfCode(code)}`);
    const box = await step.boundingBox();
    expect(box?.y).toBeLessThan(top);
    top = box?.y ?? 0;
  }
});

test('one button is solid, and the ladder begins on the first screen of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(siteAddress);
  await expect(page.locator('main .first')).toHaveText(/^\s*Perkirakan level\s*$/);
  expect((await page.locator('.ladder').boundingBox())?.y).toBeLessThan(620);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing leads to the sample, which only a script opens', async ({ page }) => {
    for (const path of ['', 'spbe2020/i18/nilai/']) {
      await page.goto(siteAddress + path);
      await expect(page.locator('a[href$="#contoh"]'), path).toBeHidden();
    }
  });
});

test('a typed code opens its page at once; anything else is searched', async ({ page }) => {
  await page.goto(siteAddress);
  await lateScripts(page);
  const field = page.getByLabel('Kode atau kata');
  await field.fill('l4/b1');
  await field.press('Enter');
  await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l4/b1/`);
  await page.goto(siteAddress);
  await lateScripts(page);
  await field.fill('reviu berkala');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/cari\/\?q=reviu(\+|%20)berkala$/);
});

test('where the codes cannot be loaded, a typed code is searched', async ({ page }) => {
  await page.route('**/kode.json', (route) => route.abort());
  await page.goto(siteAddress);
  await lateScripts(page);
  await page.getByLabel('Kode atau kata').fill('L4-B1');
  await page.getByRole('button', { name: 'Buka' }).click();
  await expect(page).toHaveURL(/\/cari\/\?q=L4-B1$/);
});
