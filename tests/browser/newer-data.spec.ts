import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { putRaw, readRaw } from './kept-data.ts';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';

const NEWER = { version: 99, id: 'kelak', assessment: 'bentuk yang belum dikenal' };
const isNewer = { '"kelak"': NEWER };

const tickAndSave = async (page: Page, part: string) => {
  await box(page, part).check();
  await savedLine(page).waitFor();
};

for (const [what, version] of [
  ['a record of a newer version', undefined],
  ['a record of a newer version in a database of a newer version', 42],
] as const)
  test(`${what} is left where it is and named, and all else is shown and kept`, async ({ page }) => {
    await openScorer(page);
    await tickAndSave(page, 'L2-P-a');
    await page.goto('about:blank');
    await page.goBack();
    await ready(page);
    await putRaw(page, 'assessments', 'kelak', NEWER, version);
    await page.reload();
    await ready(page);
    await expect(box(page, 'L2-P-a')).toBeChecked();
    await expect(page.getByText('Tersimpan di peramban ini', { exact: true })).toBeVisible();
    await tickAndSave(page, 'L2-B-a');
    expect(await readRaw(page, 'assessments')).toMatchObject(isNewer);

    await openPanel(page, 'Penilaian');
    const line = page.getByRole('listitem').filter({ hasText: 'dibuat oleh versi situs yang lebih baru' });
    const download = page.waitForEvent('download');
    await line.getByRole('button', { name: /^Unduh data mentah/ }).click();
    expect(JSON.parse(await readFile(await (await download).path(), 'utf8'))).toEqual(NEWER);

    // A reset says that this one cannot come back, and brings back the others.
    await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
    await expect(
      page.getByText(/, 1 data yang tidak dapat dibaca, dan isian nota dinas .* ikut terhapus dan tidak dapat/),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Ya, hapus/ }).click();
    await expect(box(page, 'L2-P-a')).not.toBeChecked();
    await page.getByRole('button', { name: /^Kembalikan semua/ }).click();
    await expect(box(page, 'L2-P-a')).toBeChecked();
    await expect(box(page, 'L2-B-a')).toBeChecked();
  });

test('a newer version of the open assessment is not written over, and the others are still kept', async ({ page }) => {
  await openScorer(page);
  await tickAndSave(page, 'L2-P-a');
  const [id = ''] = Object.keys(await readRaw(page, 'assessments')).map((key) => JSON.parse(key) as string);
  await putRaw(page, 'assessments', id, { ...NEWER, id });
  await box(page, 'L2-B-a').check();
  await expect(page.getByRole('alert')).toContainText(
    'TIDAK tersimpan: versi situs yang lebih baru terbuka di tab lain',
  );
  expect(await readRaw(page, 'assessments')).toEqual({ [JSON.stringify(id)]: { ...NEWER, id } });
});

test('a database of a newer version and another shape: work goes on unsaved, and a reset promises nothing', async ({
  page,
}) => {
  await page.goto('404.html');
  await putRaw(page, 'lain', 'kelak', NEWER, 42);
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await expect(page.getByRole('alert')).toContainText('dibuat oleh versi situs yang lebih baru');
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await expect(
    page.getByText('Halaman ini tidak dapat membacanya, sehingga tidak ada yang dapat dikembalikan.'),
  ).toBeVisible();
});
