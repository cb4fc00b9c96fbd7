import { expect, test, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { whole } from '../fixtures/content.ts';
import { box, openDocuments, openPanel, openScorer } from './scorer-page.ts';

const giveFile = (page: Page, name: string, content: string) =>
  page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

const exportFile = async (page: Page) => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh berkas (JSON)' }).click();
  return readFile(await (await download).path(), 'utf8');
};

const file = (more: Record<string, unknown>) =>
  JSON.stringify({
    format: 'asesmen-spbe',
    version: 1,
    rubric: 'SPBE2020-I18',
    id: 'x',
    name: 'Dari berkas',
    year: null,
    target: null,
    coverage: null,
    answers: {},
    ...more,
  });

test('an exported file brings everything back in another browser', async ({ page, browser }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openDocuments(page, 'L2-P-a');
  await page.getByLabel('Catatan untuk L2-P-a').fill('Catatan “penting” <b>& lengkap</b> 🙂');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L2-P-a' }).click();
  await page.getByLabel('Nama dokumen, dokumen 1 untuk L2-P-a').fill('SOP Contoh');
  await page.getByText('Perihal, pasal, dan tautan').click();
  await page.getByLabel('Tautan, dokumen 1 untuk L2-P-a').fill('https://contoh.example/sop');
  await openPanel(page, 'Berkas dan tautan');
  const text = await exportFile(page);
  expect(JSON.parse(text)).toMatchObject({
    format: 'asesmen-spbe',
    version: 2,
    rubric: 'SPBE2020-I18',
    answers: { [whole('L2-P-a')]: { ticked: true } },
  });

  const other = await (await browser.newContext()).newPage();
  await openScorer(other);
  await openPanel(other, 'Berkas dan tautan');
  await giveFile(other, 'asesmen.json', text);
  await expect(other.getByRole('heading', { name: 'Usulan dari berkas' })).toBeVisible();
  await expect(box(other, 'L2-P-a')).not.toBeChecked();
  await other.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(box(other, 'L2-P-a')).toBeChecked();
  expect(JSON.parse(await exportFile(other))).toEqual(JSON.parse(text));
});

test('merging a file adds to what is there, and can be undone', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-B-a').check();
  await openPanel(page, 'Berkas dan tautan');
  await giveFile(
    page,
    'a.json',
    file({
      answers: {
        [whole('L2-P-a')]: { ticked: true, note: '', evidence: [] },
        'SPBE2020-I18-L9-Z-q': { ticked: true, note: 'lama', evidence: [] },
      },
    }),
  );
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(page.getByText('SPBE2020-I18-L9-Z-q')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
  await expect(box(page, 'L2-B-a')).toBeChecked();
});

test('a file that cannot be taken gets its message, and nothing changes', async ({ page }) => {
  // No two after one another are refused in the same words.
  const CASES: [string, string, string, string][] = [
    ['no JSON', 'x.json', 'bukan JSON yang utuh', '{"format":'],
    ['another format', 'x.json', 'bukan penilaian dari situs ini', '{"format":"lain","version":1}'],
    ['a newer version', 'x.json', 'versi situs yang lebih baru', file({ version: 3 })],
    [
      'a wrong type',
      'x.json',
      'centang pada butir a seharusnya true atau false',
      file({ answers: { a: { ticked: 'ya' } } }),
    ],
    [
      'a list for answers',
      'x.json',
      'daftar jawaban pada berkas ini seharusnya sekumpulan isian',
      file({ answers: [1, 2] }),
    ],
    ['another rubric', 'x.json', 'menilai rubrik lain', file({ rubric: 'SPBE2099-I99' })],
    ['a page without an assessment', 'x.html', 'tidak memuat penilaian', '<p>halo</p>'],
  ];
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Berkas dan tautan');
  for (const [what, name, message, content] of CASES)
    await test.step(what, async () => {
      await giveFile(page, name, content);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(message);
      await expect(alert).toContainText('Jawaban Anda tidak berubah');
      await expect(box(page, 'L2-P-a')).toBeChecked();
      await expect(page.getByRole('heading', { name: 'Usulan dari berkas' })).toHaveCount(0);
    });
});

test('a file of 50 MB is refused before it is read, and nothing changes', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('besar.json');
  await writeFile(path, Buffer.alloc(50_000_000, 32));
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Berkas dan tautan');
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.getByRole('alert')).toContainText('terlalu besar');
  await expect(box(page, 'L2-P-a')).toBeChecked();
});

test('markup in a file stays text', async ({ page }) => {
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
  const nasty = '<img src=x onerror="window.intruder=1"><script>window.intruder=1</script>';
  await giveFile(
    page,
    'a.json',
    file({
      name: nasty,
      agency: nasty,
      answers: {
        [nasty]: {
          ticked: true,
          note: nasty,
          evidence: [{ id: '1', name: nasty, link: 'javascript:window.intruder=1' }],
        },
      },
    }),
  );
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByText('<img src=x').first()).toBeVisible();
  await openPanel(page, 'Laporan');
  await expect(page.locator('.report')).toBeVisible();
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
});

test('the report is one file that stands alone and is imported again', async ({ page, browser }) => {
  await openScorer(page);
  for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c']) await box(page, part).check();
  await openPanel(page, 'Laporan');
  const report = page.locator('.report');
  await expect(report).toContainText('Perkiraan, bukan nilai resmi');
  await expect(report).toContainText('sebagaimana dimuat pada situs SPBE Kota Banjarmasin');
  await expect(report).toContainText('Bukan situs resmi Kementerian PANRB');
  // What the next level lacks is the shortest way to it as well, and is listed once.
  await expect(report.getByRole('heading', { name: '4 butir lagi ke Level 4' })).toBeVisible();
  await expect(report.getByRole('link', { name: 'L4-P-a', exact: true })).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh laporan (HTML)' }).click();
  const path = await (await download).path();
  const html = await readFile(path, 'utf8');
  expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);

  const other = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.setContent(html);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.locator('body')).toContainText('Level 3');
  expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
  await openScorer(other);
  await openPanel(other, 'Berkas dan tautan');
  await giveFile(other, 'laporan.html', html);
  await other.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(other.locator('output')).toHaveAttribute('data-min', '3');
});

test('the filled sample opens with one press and stands beside the reader’s own', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Berkas dan tautan');
  await page.getByRole('button', { name: 'Buka contoh yang terisi' }).click();
  await expect(page.locator('output')).toHaveAttribute('data-min', '3');
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Buka Penilaian saya' }).click();
  await expect(page.locator('output')).toHaveAttribute('data-min', '1');
  await expect(box(page, 'L2-P-a')).toBeChecked();
});

test('while the report is open, it alone is printed, with its heading', async ({ page }) => {
  await openScorer(page);
  await openPanel(page, 'Laporan');
  await page.getByRole('heading', { name: 'Rincian per butir' }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Laporan perkiraan level' })).toBeVisible();
  for (const other of ['.top', '.bottom', 'h1', '.tick', '.result', 'main button'])
    await expect(page.locator(other).locator('visible=true'), other).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.report')).toBeHidden();
});
