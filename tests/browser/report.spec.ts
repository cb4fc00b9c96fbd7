import { expect, test } from '@playwright/test';
import { readClipboard } from './cite-page.ts';
import { download, give, jsonFile } from './given-files.ts';
import { whole } from '../fixtures/content.ts';
import { openPanel, openScorer } from './scorer-page.ts';

const evidence = { name: 'SOP Contoh', number: '12/2024', page: '5' };
const filled = jsonFile('Dinas Contoh', {
  year: 2026,
  answers: {
    [whole('L2-B-a')]: { ticked: true, evidence: [evidence] },
    [whole('L2-B-b')]: { ticked: true, evidence: [evidence] },
    [whole('L2-B-c')]: { ticked: true },
  },
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('three lines for a messenger are copied from the report and from the memo', async ({ page }) => {
    await openScorer(page);
    for (const panel of ['Laporan', 'Nota dinas'] as const) {
      await openPanel(page, panel);
      await page.getByRole('button', { name: 'Salin ringkasan' }).click();
      await expect(page.getByText('Tersalin: ringkasan tiga baris.')).toBeVisible();
      const { text } = await readClipboard(page);
      expect(text.split('\n')).toHaveLength(3);
      expect(text).toMatch(
        /^Indikator 18 .*Level 1 \(perkiraan, bukan nilai resmi\)\.\nMenuju Level 2 .*\nhttps?:.*\/i18\/$/,
      );
    }
  });
});

test('the report says each document once, leaves a line where none is given, and marks the slips of the source', async ({
  page,
}) => {
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
  await give(page, filled);
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await openPanel(page, 'Laporan');
  const report = page.locator('.report');
  const itemOf = (part: string) =>
    report
      .locator('.report-item')
      .filter({ hasText: whole(part) })
      .first();
  await expect(itemOf('L2-B-a')).toContainText('Dokumen 1: SOP Contoh, halaman: 5');
  await expect(itemOf('L2-B-a').locator('.fill-in')).toHaveCount(0);
  await expect(itemOf('L2-B-c').locator('.fill-in')).toHaveCount(2);
  // A condition needs none, and what another item’s evidence fulfils has that one’s.
  for (const part of ['L2-P-a', 'L1-B-a']) await expect(itemOf(part).locator('.fill-in')).toHaveCount(0);
  expect((await report.innerText()).match(/12\/2024/g)).toHaveLength(1);
  await expect(itemOf('L5-B1-a')).toContainText('Tertulis demikian dalam sumber: “rekomendasi tindak”.');
  const html = (await download(page, 'Unduh laporan (HTML)')).toString('utf8');
  expect(html).toContain('Tertulis demikian dalam sumber');
  expect(html).toContain('.fill-in{');
});

test('where the slips cannot be loaded, the report says that it does not mark them, and they are asked for again', async ({
  page,
}) => {
  await openScorer(page);
  await page.route('**/kutipan.json', (route) => route.abort());
  await openPanel(page, 'Laporan');
  await expect(page.getByRole('alert')).toContainText('gagal dimuat');
  await expect(page.locator('.report')).toContainText('Salah tulis dalam sumber tidak ditandai');
  await page.unroute('**/kutipan.json');
  await page.getByRole('button', { name: 'Muat lagi' }).click();
  await expect(page.locator('.report')).toContainText('Tertulis demikian dalam sumber');
  await expect(page.locator('.report')).not.toContainText('tidak ditandai');
});
