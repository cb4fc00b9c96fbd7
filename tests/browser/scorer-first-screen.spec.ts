import { expect, test, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { box, openDocuments, openPanel, openScorer, SCORER } from './scorer-page.ts';

/** What stands where when the scorer is opened for the first time, and the ways to its result and back. */
const SIZES = [
  { width: 360, height: 740, firstBox: 560, whole: 3400 },
  { width: 1280, height: 800, firstBox: 420, whole: 2200 },
];
const MOST_TABS = 12;

const open = async (page: Page) => {
  await page.goto(SCORER);
  await page.locator('form[data-ready]').waitFor();
  await page.locator('.result-body h3', { hasText: 'butir lagi ke Level 2' }).waitFor({ state: 'attached' });
};
const focusedValue = (page: Page) =>
  page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null));
/** Level 2 by figures and three kinds of evidence. */
const reachLevel2 = async (page: Page) => {
  await page.locator('input[name="unit-applied"]').fill('12');
  await page.locator('input[name="unit-total"]').fill('34');
  for (const part of ['L2-B-a', 'L2-B-b', 'L2-B-c']) await box(page, part).check();
  await expect(page.locator('output')).toHaveAttribute('data-min', '2');
};

for (const { width, height, firstBox, whole } of SIZES)
  test(`${String(width)} px wide, the first box stands on the first screen, within ${String(MOST_TABS)} tabs, on a short page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const top = await page
      .locator('form input[type="checkbox"]')
      .first()
      .evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(firstBox);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(whole);
    let tabs = 0;
    do {
      await page.keyboard.press('Tab');
      tabs += 1;
    } while (tabs < MOST_TABS && !/-L2-P-a$/.test((await focusedValue(page)) ?? ''));
    expect(await focusedValue(page)).toMatch(/-L2-P-a$/);
  });

test('on a wide screen level, cause and next step of level 2 are seen without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openScorer(page);
  await reachLevel2(page);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(page.locator('.figure')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('12 dari 34 unit sudah menerapkan;')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: '4 butir lagi ke Level 3' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.result-body li').first()).toBeInViewport({ ratio: 1 });
});

test('on a phone one tap on the bar shows them where one is, and the next one closes them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openScorer(page);
  await reachLevel2(page);
  const bar = page.locator('.result-bar');
  await expect(bar).toContainText('Perkiraan Level 2');
  await expect(bar).toContainText('4 butir lagi ke Level 3');
  const before = await page.evaluate(() => scrollY);
  // As a finger does: a press by the driver would first scroll to the bar's own place in the page.
  const press = async () => {
    const place = await bar.boundingBox();
    if (!place) throw new Error('There is no bar.');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  };
  await press();
  await expect(page.locator('.figure')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('12 dari 34 unit sudah menerapkan;')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: '4 butir lagi ke Level 3' })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.result-body li').first()).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#hasil')).toBeFocused();
  await press();
  await expect(page.locator('.result-body')).toBeHidden();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('no panel and no open item is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openScorer(page);
  await openDocuments(page, 'L2-P-a');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L2-P-a' }).click();
  await page.locator('summary', { hasText: 'Menurut rumusan lain' }).click();
  for (const name of ['Penilaian', 'Berkas dan tautan', 'Laporan', 'Nota dinas'] as const) {
    await openPanel(page, name);
    await lateScripts(page);
    await page.locator('#panel :is(h2, h3) ~ *').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
  }
});

for (const width of [360, 1280])
  test(`${String(width)} px wide, Alt L leads from any box to the result and Escape back to it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openScorer(page);
    for (const part of ['L2-P-a', 'L5-B2-b', 'PB-a']) {
      await box(page, part).focus();
      await page.keyboard.press('Alt+l');
      await expect(page.locator('#hasil')).toBeFocused();
      await expect(page.locator('.result-body')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(box(page, part)).toBeFocused();
    }
  });

test('what is missing leads to its box, also in a card that is closed', async ({ page }) => {
  await open(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await box(page, part).check();
  await page.locator('summary', { hasText: 'Level 2 ·' }).click();
  await page.getByText(/butir dicentang tanpa dokumen/).click();
  await page.locator('.result').getByRole('link', { name: 'Penerapan di sebagian unit didokumentasikan' }).click();
  await expect(box(page, 'L2-B-c')).toBeFocused();
});

test('with the keyboard no control lies wholly under the bar, and the sheet closes when one goes on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openScorer(page);
  const covered: string[] = [];
  const count = await page.locator('form :is(input, button, summary, a)').locator('visible=true').count();
  await page.locator('form input').first().focus();
  for (let press = 0; press < count; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      const bar = document.querySelector('.result-bar');
      if (!focused || !bar || focused === bar || !document.querySelector('form')?.contains(focused)) return null;
      const [own, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
      return own.top >= other.top && own.bottom <= other.bottom ? focused.textContent : null;
    });
    if (name !== null) covered.push(name);
  }
  expect(count).toBeGreaterThan(60);
  expect(covered).toEqual([]);
  await page.locator('.result-bar').click();
  await box(page, 'L4-P-a').focus();
  await expect(page.locator('.result-body')).toBeHidden();
});
