import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { sheetsOf } from './sheets-of.ts';
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
  await expect(page.getByRole('group', { name: 'Level yang disandingkan' })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false])
  test(`a phone shows the chosen levels, chosen by keyboard, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.goto(comparison);
    const shown = page.getByRole('columnheader', { name: /^Level \d/ });
    await expect(shown).toHaveText([/Level 2/, /Level 3/]);
    const group = page.getByRole('group', { name: 'Level yang disandingkan' });
    await group.getByRole('checkbox', { name: '3' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(shown).toHaveText([/Level 2/, /Level 5/]);
    await expect(page.locator('tbody td:visible')).toHaveCount(6);
    await page.emulateMedia({ media: 'print' });
    await expect(shown).toHaveCount(5);
    await context.close();
  });

test('no official word of the comparison is broken in the middle, at any width', async ({ page }) => {
  await page.goto(comparison);
  await page.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLInputElement>('[id^="tampil-"]')) box.checked = true;
  });
  for (const width of [320, 360, 640, 768, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const { broken, seen } = await page.locator('.compare [data-code]').evaluateAll((texts) => {
      const found: string[] = [];
      let words = 0;
      for (const text of texts) {
        const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
            const range = new Range();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = range.getClientRects().length;
            if (lines > 0) words += 1;
            if (lines > 1) found.push(word);
          }
      }
      return { broken: found, seen: words };
    });
    // Words that are not shown stand on no line, whole or broken.
    expect.soft(seen, `${String(width)} px`).toBeGreaterThan(300);
    expect.soft(broken, `${String(width)} px`).toEqual([]);
  }
});

test('on paper each row of the comparison stands whole, each kind on a sheet', async ({ page }) => {
  await page.goto(comparison);
  expect(await sheetsOf(page)).toBe(3);
  await page.emulateMedia({ media: 'print' });
  for (const row of await page.locator('.compare tr').all()) await expect(row).toHaveCSS('break-inside', 'avoid');
});

test('an item’s fragment on the whole rubric leads to its words, which are marked', async ({ page }) => {
  for (const { code, quote, passage } of rubric.items) {
    await page.goto(`${siteAddress}spbe2020/i18/#${code.slice(rubric.code.length + 1).toLowerCase()}`);
    const words = page.locator(`[data-code="${passage}"] :target`);
    await expect(words).toHaveText(quote);
    await expect(words).toBeInViewport();
    await expect(words).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  }
});

test('the rubric’s way between levels stays in sight, marks the level and covers no heading', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${siteAddress}spbe2020/i18/`);
  const ways = page.getByRole('navigation', { name: 'Bagian halaman' });
  for (const level of [3, 5]) {
    await ways.getByRole('link', { name: `Level ${String(level)}` }).click();
    await expect(ways.locator('[aria-current]')).toContainText(`Level ${String(level)}`);
    const [bar, heading] = [await ways.boundingBox(), await page.locator(`#l${String(level)}`).boundingBox()];
    expect(bar?.y).toBe(0);
    expect(heading?.y).toBeGreaterThanOrEqual(bar?.height ?? 0);
  }
});

test('a printed criterion fills at most two pages', async ({ page }) => {
  for (const { code } of listNodes(rubric).filter(({ type }) => type === 'passage')) {
    await page.goto(siteAddress + pathOfCode(code));
    expect(await sheetsOf(page), code).toBeLessThanOrEqual(2);
  }
});

test('what stands alone is 44 px high for a finger', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  for (const path of ['spbe2020/i18/l4/', 'spbe2020/i18/l4/b1/', 'spbe2020/i18/', 'spbe2020/i18/perbandingan/']) {
    await page.goto(siteAddress + path);
    const low = await page
      .locator('.crumbs a, a.code, .pager a, .toc a, .steps a, .bottom-ways a, .cite > *, button:not(.term)')
      .evaluateAll((all) =>
        all.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML),
      );
    expect(low, path).toEqual([]);
  }
  await context.close();
});
