import { expect, test, type Page } from '@playwright/test';
import mammoth from 'mammoth';
import { readFile } from 'node:fs/promises';
import { whole } from '../fixtures/content.ts';
import { addressOf, passage, readClipboard, replaceClipboard } from './cite-page.ts';
import { collect, openCollection } from './collection-page.ts';
import { box, openPanel, openScorer } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** Downloads what a button makes; the bytes. */
const download = async (page: Page, name: string): Promise<Buffer> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await coming).path());
};

const openMemo = async (page: Page) => {
  await openCollection(page);
  await page.getByRole('button', { name: 'Buat nota dinas' }).click();
  await page.locator('.memo-preview').waitFor();
};

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a memo from the collection is filled in once, looked at, downloaded and copied', async ({ page }) => {
    await page.goto(`${siteAddress}spbe2020/i18/l4/`);
    await collect(page, 'L4-K');
    await openMemo(page);
    await page.getByLabel('Yth.').fill('Sekretaris Daerah');
    await page.getByLabel('Nama', { exact: true }).fill('<b>Budi</b> & =1+1');
    await page.locator('[data-memo-keeping="kept"]').waitFor();
    const preview = page.locator('.memo-preview');
    await expect(preview).toContainText('Sekretaris Daerah');
    await expect(preview).toContainText('<b>Budi</b> & =1+1');

    await page.reload();
    await page.getByRole('button', { name: 'Buat nota dinas' }).click();
    await expect(page.getByLabel('Yth.')).toHaveValue('Sekretaris Daerah');
    await expect(preview).toContainText('<b>Budi</b> & =1+1');

    const { value } = await mammoth.extractRawText({ buffer: await download(page, 'Unduh DOCX') });
    await expect(page.getByText('Nota dinas diunduh sebagai DOCX.')).toBeVisible();
    for (const words of ['NOTA DINAS', 'Sekretaris Daerah', `“${passage('L4-K')}”`, '<b>Budi</b> & =1+1'])
      expect(value).toContain(words);
    expect(value).toContain(addressOf('spbe2020/i18/l4/k/'));

    const markdown = (await download(page, 'Unduh Markdown')).toString('utf8');
    expect(markdown).toContain(`> “${passage('L4-K')}”`);
    await page.getByRole('button', { name: 'Salin nota' }).click();
    await expect(page.getByText('Tersalin: nota dinas.')).toBeVisible();
    const { html, text } = await readClipboard(page);
    expect(text).toContain('Yth.    : Sekretaris Daerah');
    expect(html).toContain('&lt;b&gt;Budi&lt;/b&gt;');
    expect(html).toContain(`href="${addressOf('spbe2020/i18/l4/k/')}"`);
  });
});

test('a memo from the scorer says the estimate, why, what is missing, and quotes the level aimed at', async ({
  page,
}) => {
  await openScorer(page);
  for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b'])
    await box(page, part).check();
  await openPanel(page, 'Nota dinas');
  await page.locator('.memo-preview').waitFor();
  const buffer = await download(page, 'Unduh DOCX');
  const { value } = await mammoth.extractRawText({ buffer });
  expect(value).toContain('Perkiraan Level 3; dapat mencapai Level 4');
  expect(value).toContain('bukan nilai resmi');
  expect(value).toContain('Level 4 belum pasti');
  expect(value).toContain('1 butir lagi ke Level 4');
  for (const part of ['L4-K', 'L4-P', 'L4-B1', 'L4-B2']) {
    expect(value).toContain(`“${passage(part)}”`);
    expect(value).toContain(`Kode ${whole(part)}`);
  }
  expect(value).not.toContain(whole('L3-K'));
  expect(value.match(/bukan kutipan naskah peraturan/g)).toHaveLength(1);
  expect(value).toContain('Tertulis demikian dalam sumber: “Intra”.');
  // The preview is the text: nothing stands in the file that was not shown.
  const shown = ((await page.locator('.memo-preview').textContent()) ?? '').replace(/\s+/g, '');
  for (const line of value.split('\n').filter((words) => words.trim() !== '' && words !== ':'))
    expect(shown).toContain(line.replace(/\s+/g, ''));
});

test('the files of a memo bear the name and the year of their assessment', async ({ page }) => {
  await openScorer(page);
  await openPanel(page, 'Penilaian');
  await page.getByLabel(/^Nama, /).fill('Kota Contoh 2026');
  await page.getByLabel(/^Tahun, /).fill('2026');
  await openPanel(page, 'Nota dinas');
  await page.locator('.memo-preview').waitFor();
  for (const [button, name] of [
    ['Unduh DOCX', 'nota-dinas-kota-contoh-2026.docx'],
    ['Unduh Markdown', 'nota-dinas-kota-contoh-2026.md'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    expect((await coming).suggestedFilename()).toBe(name);
  }
  await expect(page.getByText('mengikuti tata naskah dinas instansi Anda')).toBeVisible();
});

test('where the part that writes DOCX cannot be loaded, that is said, and the other ways still work', async ({
  page,
}) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await collect(page, 'L4-K');
  await page.route('**/write-docx-memo*', (route) => route.abort());
  await openMemo(page);
  await page.getByRole('button', { name: 'Unduh DOCX' }).click();
  await expect(page.getByRole('alert')).toContainText('Berkas DOCX gagal dibuat');
  expect((await download(page, 'Unduh Markdown')).toString('utf8')).toContain('# NOTA DINAS');
});

test('where the words cannot be loaded in the scorer, no memo is made of the rest, and it is tried again on a press', async ({
  page,
}) => {
  await openScorer(page);
  await page.route('**/kutipan.json', (route) => route.abort());
  await openPanel(page, 'Nota dinas');
  await expect(page.getByRole('alert')).toContainText('Teks kriteria gagal dimuat');
  await page.unroute('**/kutipan.json');
  await page.getByRole('button', { name: 'Muat lagi' }).click();
  await expect(page.locator('.memo-preview')).toContainText('Perkiraan Level 1.');
});

test('where the clipboard rejects, the memo stands selected in a field, whose end leads back', async ({ page }) => {
  await replaceClipboard(page, 'rejects');
  await openScorer(page);
  await openPanel(page, 'Nota dinas');
  const copy = page.getByRole('button', { name: 'Salin nota' });
  const field = page.getByLabel('Teks nota dinas');
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Tutup' }).click(),
  ]) {
    await copy.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/NOTA DINAS/);
    await close();
    await expect(field).toHaveCount(0);
    await expect(copy).toBeFocused();
  }
});

test('the library that writes DOCX is loaded by no page until it is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openScorer(page);
  await openPanel(page, 'Nota dinas');
  await page.locator('.memo-preview').waitFor();
  expect(asked.filter((url) => url.includes('docx'))).toEqual([]);
  await download(page, 'Unduh DOCX');
  expect(asked.filter((url) => url.includes('docx'))).toHaveLength(1);
});

test('“Cetak nota” prints the memo alone, and later prints are as before', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await collect(page, 'L4-K');
  await openMemo(page);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Cetak nota' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.memo-preview')).toContainText('NOTA DINAS');
  await expect(page.locator('.memo-preview')).toBeVisible();
  for (const other of ['.top', '.bottom', 'h1', '.collected-list', '.memo-form', 'main button'])
    await expect(page.locator(other).locator('visible=true'), other).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.memo-preview')).toBeHidden();
  await expect(page.locator('.collected-list')).toBeVisible();
});

test('with all assessments, the fields of every memo are deleted, as the question says', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await collect(page, 'L4-K');
  await openMemo(page);
  await page.getByLabel('Nama', { exact: true }).fill('Budi');
  await page.locator('[data-memo-keeping="kept"]').waitFor();
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Nota dinas');
  await page.getByLabel('NIP').fill('19800101');
  await page.locator('[data-memo-keeping="kept"]').waitFor();
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await expect(page.getByText('isian nota dinas (nama, NIP, dan lainnya, juga yang di “Kutipan saya”)')).toBeVisible();
  await page.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(page.getByText('Isian nota dinas juga dihapus.')).toBeVisible();
  // What comes back are the assessments alone.
  await page.getByRole('button', { name: /^Kembalikan/ }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await openPanel(page, 'Nota dinas');
  await page.locator('[data-memo-keeping="kept"]').waitFor();
  await expect(page.getByLabel('NIP')).toHaveValue('');
  await openMemo(page);
  await page.locator('[data-memo-keeping="kept"]').waitFor();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('');
  // What is collected to cite is no part of it.
  await expect(page.locator('.memo-preview')).toContainText(passage('L4-K'));
});
