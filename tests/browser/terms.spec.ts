import { expect, test } from '@playwright/test';
import { openFolds } from './folds.ts';
import { siteAddress } from './site.ts';

for (const javaScriptEnabled of [true, false])
  test(`a term is explained in place by keyboard and left with Esc, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    await page.goto(`${siteAddress}spbe2020/i18/l4/`);
    await openFolds(page);
    const term = page.getByRole('button', { name: 'SOP', exact: true });
    const note = page.locator('#arti-sop');
    await expect(note).toBeHidden();
    await term.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeVisible();
    await expect(note).toContainText('Dokumen yang menuliskan langkah baku suatu pekerjaan.');
    await page.keyboard.press('Tab');
    await expect(note.getByRole('link', { name: 'Glosarium' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
    await expect(term).toBeFocused();
    await page.keyboard.press('Enter');
    await note.getByRole('link', { name: 'Glosarium' }).click();
    await expect(page).toHaveURL(`${siteAddress}glosarium/#sop`);
    await context.close();
  });

test('a note stays within the window and beside its word where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await openFolds(page);
  const terms = page.locator('button.term');
  expect(await terms.count()).toBeGreaterThan(5);
  for (const term of await terms.all()) {
    await term.click();
    const note = await page.locator('.term-note:popover-open').boundingBox();
    const word = await term.boundingBox();
    if (!note || !word) throw new Error('The note or its word is not there.');
    expect(note.x).toBeGreaterThanOrEqual(0);
    expect(note.x + note.width).toBeLessThanOrEqual(1280);
    expect(note.y).toBeGreaterThanOrEqual(0);
    expect(note.y + note.height).toBeLessThanOrEqual(800);
    const apart = Math.max(note.y - (word.y + word.height), word.y - (note.y + note.height));
    expect(apart).toBeGreaterThanOrEqual(0);
    expect(apart).toBeLessThan(16);
  }
});

test('no official text has a term in it, and no heading or link', async ({ page }) => {
  for (const path of ['spbe2020/i18/', 'spbe2020/i18/l4/', 'spbe2020/i18/l4/p/']) {
    await page.goto(siteAddress + path);
    expect(await page.locator('button.term').count()).toBeGreaterThan(0);
    await expect(page.locator(':is(.official, [data-code], .changes, q, a, h1, h2, h3) button.term')).toHaveCount(0);
  }
});

test('on paper the words stand as they are, without notes', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.term-note:visible')).toHaveCount(0);
  await expect(page.locator('button.term:visible').first()).toHaveCSS('text-decoration-line', 'none');
});
