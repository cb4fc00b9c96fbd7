import { expect, test, type Page } from '@playwright/test';
import { box, openScorer, SCORER } from './scorer-page.ts';

const LEVEL_3 = ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c'];

const expectFigures = async (page: Page, min: number, max: number, claimed: number) => {
  const output = page.locator('output');
  await expect(output).toHaveAttribute('data-min', String(min));
  await expect(output).toHaveAttribute('data-max', String(max));
  await expect(output).toHaveAttribute('data-claimed', String(claimed));
};

test.describe('the worked examples of the scoring rule, in the page', () => {
  const EXAMPLES: [string[], number, number, number][] = [
    [[], 1, 1, 1],
    [['L2-P-a'], 1, 1, 2],
    [['L2-P-a', 'L2-B-a', 'L2-B-c'], 1, 2, 2],
    [['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c'], 2, 2, 2],
    [LEVEL_3, 3, 3, 3],
    [[...LEVEL_3, 'L4-P-a', 'L4-P-b', 'L4-B1-b'], 3, 4, 4],
    [['L4-P-a', 'L4-P-b', 'L4-B1-a', 'L4-B2-a'], 1, 1, 1],
  ];
  for (const [parts, min, max, claimed] of EXAMPLES) {
    test(`${parts.join(', ') || 'nothing'} gives ${String(min)}, ${String(max)}, ${String(claimed)}`, async ({
      page,
    }) => {
      await openScorer(page);
      for (const part of parts) await box(page, part).check();
      await expectFigures(page, min, max, claimed);
    });
  }
});

test('the result says why, what is missing, and the shortest way', async ({ page }) => {
  await openScorer(page);
  for (const part of [...LEVEL_3, 'L4-P-a', 'L4-P-b', 'L4-B1-b']) await box(page, part).check();
  const result = page.locator('.result');
  await expect(result.locator('output')).toHaveText(
    'Perkiraan Level 3; dapat mencapai Level 4 bila salah satu bukti dianggap cukup.',
  );
  await expect(result).toContainText('Perkiraan, bukan nilai resmi');
  await expect(result).toContainText('Level 4 belum pasti');
  await expect(result.getByRole('heading', { name: '1 butir lagi ke Level 4' })).toBeVisible();
  await expect(result.getByRole('link', { name: 'L4-B2-c' }).first()).toBeVisible();
});

test('an implied item says what it counts by', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L3-B-a').check();
  await expect(page.locator('li', { has: box(page, 'L2-B-a') })).toContainText('Terpenuhi oleh bukti Level 3 (L3-B-a)');
});

test('unit figures set the two conditions, keep what is typed wrong, and give the boxes back when they are empty', async ({
  page,
}) => {
  await openScorer(page);
  const [applied, total] = [page.locator('input[name="unit-applied"]'), page.locator('input[name="unit-total"]')];
  await box(page, 'L3-P-a').check();
  await applied.fill('12');
  await expect(page.locator('.units').getByText('Isi kedua angka')).toBeVisible();
  await expectFigures(page, 1, 1, 3);
  await total.fill('34');
  await expectFigures(page, 1, 1, 2);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L3-P-a')).not.toBeChecked();
  await applied.fill('35');
  await expect(applied).toHaveValue('35');
  await expect(page.locator('.units').getByText('tidak dapat melebihi')).toBeVisible();
  // Where the level is read, it is said as well that it rests on the pair before.
  await expect(page.locator('.result-body')).toContainText(
    'Angka unit: Unit yang sudah menerapkan tidak dapat melebihi',
  );
  await expectFigures(page, 1, 1, 2);
  await applied.fill('34');
  await expectFigures(page, 1, 1, 3);
  await applied.fill('');
  await total.fill('');
  await expect(box(page, 'L3-P-a')).toBeChecked();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
});

test('a way that needs more units says how many', async ({ page }) => {
  await openScorer(page);
  for (const part of ['L3-B-a', 'L3-B-b', 'L3-B-c']) await box(page, part).check();
  await page.locator('input[name="unit-applied"]').fill('0');
  await page.locator('input[name="unit-total"]').fill('34');
  await expect(page.locator('.result')).toContainText('sedikitnya 1 dari 34 unit, kini 0');
  await page.locator('input[name="unit-applied"]').fill('12');
  await expectFigures(page, 2, 2, 2);
  await expect(page.locator('.result')).toContainText('seluruh 34 unit, kini 12');
});

test('each box and each figure stands in the page once, with a name and its level', async ({ page }) => {
  await openScorer(page);
  const values = await page
    .locator('input[type="checkbox"]')
    .evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value));
  expect(values).toHaveLength(27);
  expect(new Set(values).size).toBe(27);
  await expect(page.locator('input[name="unit-applied"]')).toHaveCount(1);
  await expect(page.locator('input[name="unit-total"]')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Keadaan instansi Anda' }).getByRole('checkbox')).toHaveCount(5);
  await expect(page.getByRole('group', { name: /Level 4/ }).getByRole('checkbox')).toHaveCount(5);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the checklist can be ticked and read, and the rule stands below it', async ({ page }) => {
    await page.goto(SCORER);
    await box(page, 'L4-P-b').check();
    await expect(box(page, 'L4-P-b')).toBeChecked();
    await expect(page.getByRole('heading', { name: 'Membaca level dari daftar ini' })).toBeVisible();
    await expect(page.getByText('Tanpa JavaScript, daftar ini tetap dapat dicentang')).toBeVisible();
    // What only the script can serve has no button that does nothing.
    await expect(page.locator('main button').locator('visible=true')).toHaveCount(0);
  });
});
