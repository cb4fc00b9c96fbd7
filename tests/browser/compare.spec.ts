import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { siteAddress } from './site.ts';

const rubric = await readIndicator18();
const comparison = `${siteAddress}spbe2020/i18/perbandingan/`;

test('the comparison is one table with all five levels, and marks what the level below lacks', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(comparison);
  await expect(page.getByRole('columnheader', { name: /^Level \d/ })).toHaveCount(5);
  await expect(page.getByRole('rowheader').or(page.locator('th[scope="rowgroup"]'))).toHaveText([
    /Kriteria Level/,
    /Kriteria Pemenuhan Level/,
    /Kriteria Bukti Dukung/,
  ]);
  await expect(page.locator('[data-code="SPBE2020-I18-L3-P"] mark')).toHaveText('seluruh');
  await expect(page.locator('[data-code^="SPBE2020-I18-L1"] mark')).toHaveCount(0);
  await expect(page.getByRole('radio', { name: /^Level/ })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test(`a phone shows two levels at a time, chosen by keyboard, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(comparison);
    const shown = page.getByRole('columnheader', { name: /^Level \d/ });
    await expect(shown).toHaveText([/Level 1/, /Level 2/]);
    await page.getByRole('radio', { name: 'Level 1 dan 2' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(shown).toHaveText([/Level 2/, /Level 3/]);
    await expect(page.locator('tbody td:visible')).toHaveCount(6);
    await page.emulateMedia({ media: 'print' });
    await expect(shown).toHaveCount(5);
    await context.close();
  });

test('the rubric’s way between levels stays in sight, marks the level and covers no heading', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${siteAddress}spbe2020/i18/`);
  const ways = page.getByRole('navigation', { name: 'Bagian rubrik' });
  for (const level of [3, 5]) {
    await ways.getByRole('link', { name: `Level ${String(level)}` }).click();
    await expect(ways.locator('[aria-current]')).toHaveText(`Level ${String(level)}`);
    const [bar, heading] = [await ways.boundingBox(), await page.locator(`#l${String(level)}`).boundingBox()];
    expect(bar?.y).toBe(0);
    expect(heading?.y).toBeGreaterThanOrEqual(bar?.height ?? 0);
  }
});

test('a printed criterion fills at most two pages', async ({ page }) => {
  for (const { code } of listNodes(rubric).filter(({ type }) => type === 'passage')) {
    await page.goto(siteAddress + pathOfCode(code));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length, code).toBeLessThanOrEqual(2);
  }
});

test('what stands alone is 44 px high for a finger', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  for (const path of ['spbe2020/i18/l4/', 'spbe2020/i18/l4/b1/', 'spbe2020/i18/', 'spbe2020/i18/perbandingan/']) {
    await page.goto(siteAddress + path);
    const low = await page
      .locator('.crumbs a, a.code, .pager a, .toc a, .level-ways a, .bottom-ways a, .cite > *, button:not(.term)')
      .evaluateAll((all) =>
        all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML),
      );
    expect(low, path).toEqual([]);
  }
  await context.close();
});
