import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { whole } from '../fixtures/content.ts';
import { expectNoAxeFaults } from './axe.ts';
import { addressOf, passage, readClipboard, replaceClipboard } from './cite-page.ts';
import {
  collect,
  collectButton,
  collectedCodes,
  keptLine,
  openCollection,
  pressCollect,
  putRecords,
} from './collection-page.ts';
import { readQr } from './read-qr.ts';
import { siteAddress } from './site.ts';

const LEVEL = `${siteAddress}spbe2020/i18/l4/`;

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('what is collected on two pages is put in order, survives a reload, and is copied with one press', async ({
    page,
  }) => {
    await page.goto(LEVEL);
    await collect(page, 'L4-B1');
    await expect(page.getByRole('status')).toHaveText('Ditambahkan ke Kutipan saya: 1 kutipan');
    await page.goto(`${siteAddress}spbe2020/i18/l5/`);
    await collect(page, 'L5-K');
    await expect(page.getByRole('status')).toHaveText('Ditambahkan ke Kutipan saya: 2 kutipan');
    await page.getByRole('link', { name: 'Kutipan saya (2)' }).click();
    await expect(keptLine(page)).toContainText('2 kutipan tersimpan di peramban ini');
    await expect(page.locator('[data-collected]').first()).toContainText(passage('L4-B1'));

    await page.getByRole('button', { name: `Naik: ${whole('L5-K')}` }).press('Enter');
    await expect(page.getByText(`${whole('L5-K')} kini nomor 1 dari 2.`)).toBeVisible();
    await expect(page.getByRole('button', { name: `Naik: ${whole('L5-K')}` })).toBeFocused();
    await keptLine(page).waitFor();
    await page.reload();
    await expect(page.locator('[data-collected]')).toHaveCount(2);
    expect(await collectedCodes(page)).toEqual([whole('L5-K'), whole('L4-B1')]);

    await page.getByRole('button', { name: 'Salin semua' }).click();
    await expect(page.getByText('Tersalin: 2 kutipan.')).toBeVisible();
    const { html, text } = await readClipboard(page);
    expect(text).toContain(`1. “${passage('L5-K')}”`);
    expect(text).toContain(`2. “${passage('L4-B1')}”`);
    expect(text).toContain(addressOf('spbe2020/i18/l4/b1/'));
    expect(html).toContain(`href="${addressOf('spbe2020/i18/l5/k/')}"`);
    await page.getByRole('button', { name: 'Salin Markdown' }).click();
    await expect.poll(async () => (await readClipboard(page)).text).toContain('1. > “');
  });
});

test('a press again takes a criterion out, and says so', async ({ page }) => {
  await page.goto(LEVEL);
  await collect(page, 'L4-K');
  await expect(collectButton(page, 'L4-K')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(collectButton(page, 'L4-K')).toHaveAttribute('aria-pressed', 'true');
  await pressCollect(page, 'L4-K');
  await expect(page.getByRole('status')).toHaveText('Dihapus dari Kutipan saya: 0 kutipan');
  await expect(collectButton(page, 'L4-K')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('link', { name: 'Kutipan saya', exact: true })).toBeVisible();
});

test('moving works with the keyboard, stops at the ends and says so', async ({ page }) => {
  await page.goto(LEVEL);
  for (const part of ['L4-K', 'L4-P', 'L4-B1']) await collect(page, part);
  await openCollection(page);
  await page.getByRole('button', { name: `Hapus: ${whole('L4-K')}` }).focus();
  const down = page.getByRole('button', { name: `Turun: ${whole('L4-K')}` });
  await down.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(`${whole('L4-K')} kini nomor 2 dari 3.`)).toBeVisible();
  await expect(down).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(`${whole('L4-K')} kini nomor 3 dari 3.`)).toBeVisible();
  await expect(down).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(`${whole('L4-K')} sudah paling bawah.`)).toBeVisible();
  expect(await collectedCodes(page)).toEqual([whole('L4-P'), whole('L4-B1'), whole('L4-K')]);
});

test('what is removed, and what is emptied, can be put back where it stood', async ({ page }) => {
  await page.goto(LEVEL);
  for (const part of ['L4-K', 'L4-P', 'L4-B1']) await collect(page, part);
  await openCollection(page);
  const before = await collectedCodes(page);
  await page.getByRole('button', { name: `Hapus: ${whole('L4-P')}` }).click();
  await expect(page.locator('[data-collected]')).toHaveCount(2);
  const back = page.getByRole('button', { name: `Kembalikan ${whole('L4-P')}` });
  await expect(back).toBeFocused();
  await back.click();
  expect(await collectedCodes(page)).toEqual(before);
  await page.getByRole('button', { name: 'Kosongkan' }).click();
  await expect(page.getByText('Belum ada kutipan.')).toBeVisible();
  await page.getByRole('button', { name: 'Kembalikan 3 kutipan' }).click();
  await keptLine(page).waitFor();
  await page.reload();
  await expect(page.locator('[data-collected]')).toHaveCount(3);
  expect(await collectedCodes(page)).toEqual(before);
});

test('a code is added as it is typed; near misses are offered, and what is no code is said', async ({ page }) => {
  await openCollection(page);
  const field = page.getByLabel('Tambah dengan kode');
  await field.fill('l4/b1');
  await field.press('Enter');
  await expect(page.locator(`[data-collected="${whole('L4-B1')}"]`)).toContainText(passage('L4-B1'));
  await expect(field).toHaveValue('');
  await field.fill('L4-B7');
  await field.press('Enter');
  await expect(page.getByText('Mungkin yang Anda maksud:')).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${whole('L4-B2')}:`) }).click();
  await expect(page.locator(`[data-collected="${whole('L4-B2')}"]`)).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill('halo dunia');
  await field.press('Enter');
  await expect(page.getByText('Tidak ada kode seperti itu.')).toBeVisible();
  await expect(field).toHaveValue('halo dunia');
});

test('two tabs show one another’s changes and lose none', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openCollection(one);
  await two.goto(LEVEL);
  await collect(two, 'L4-K');
  await expect(one.locator(`[data-collected="${whole('L4-K')}"]`)).toBeVisible();
  await collect(two, 'L4-P');
  await expect(one.locator('[data-collected]')).toHaveCount(2);
  await one.getByRole('button', { name: `Hapus: ${whole('L4-K')}` }).click();
  await expect(collectButton(two, 'L4-K')).toHaveAttribute('aria-pressed', 'false');
  await expect(two.getByRole('link', { name: 'Kutipan saya (1)' })).toBeVisible();
});

test('where the browser keeps nothing, that is said, and nothing looks as if it were kept', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Ditolak', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { value: { open: refuse, databases: refuse } });
  });
  await page.goto(LEVEL);
  await pressCollect(page, 'L4-K');
  await expect(page.locator('.collect-fault')).toHaveText(
    'Kutipan saya TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan.',
  );
  await expect(collectButton(page, 'L4-K')).toHaveAttribute('aria-pressed', 'false');
  await openCollection(page);
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');
  await page.getByLabel('Tambah dengan kode').fill('L4-K');
  await page.getByRole('button', { name: 'Tambah', exact: true }).click();
  await expect(page.locator(`[data-collected="${whole('L4-K')}"]`)).toContainText(passage('L4-K'));
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan');
});

test('unknown codes are kept and shown with their address; what cannot be read is set aside', async ({ page }) => {
  await openCollection(page);
  const unknown = 'SPBE2020-I18-L9-Z';
  await putRecords(page, { [unknown]: { code: unknown, position: 1 }, rusak: { code: 5 } });
  await page.reload();
  const entry = page.locator(`[data-collected="${unknown}"]`);
  await expect(entry).toContainText('tidak dikenal situs ini');
  await expect(entry.getByRole('link')).toHaveText(addressOf('spbe2020/i18/l9/z/'));
  await page.getByText('1 catatan tidak dapat dibaca').click();
  await expect(page.getByText('{"code":5}')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 catatan tidak dapat dibaca')).toBeVisible();
});

test('where the words cannot be loaded, the codes stay, and it is tried again on a press', async ({ page }) => {
  await page.goto(LEVEL);
  await collect(page, 'L4-K');
  await page.route('**/kutipan.json', (route) => route.abort());
  await openCollection(page);
  await expect(page.getByRole('alert')).toContainText('Teks kriteria gagal dimuat. Kutipan Anda tetap tersimpan.');
  await expect(page.locator('[data-collected]')).toHaveCount(1);
  await page.unroute('**/kutipan.json');
  await page.getByRole('button', { name: 'Muat lagi' }).click();
  await expect(page.locator('[data-collected]')).toContainText(passage('L4-K'));
});

test('where the clipboard rejects, the text of all stands selected in a field', async ({ page }) => {
  await replaceClipboard(page, 'rejects');
  await page.goto(LEVEL);
  await collect(page, 'L4-K');
  await openCollection(page);
  await page.getByRole('button', { name: 'Salin semua' }).click();
  await expect(page.getByLabel('Teks semua kutipan')).toBeFocused();
  const selected = await page.getByLabel('Teks semua kutipan').evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toContain(`“${passage('L4-K')}”`);
});

test('on paper each criterion has its words, its address and a QR code that leads there', async ({
  page,
}, testInfo) => {
  await page.goto(LEVEL);
  for (const part of ['L4', 'L4-K', 'L4-B1']) await collect(page, part);
  await openCollection(page);
  await expect(page.locator('.collected .qr')).toHaveCount(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Salin semua' })).toBeHidden();
  const paths = ['spbe2020/i18/l4/', 'spbe2020/i18/l4/k/', 'spbe2020/i18/l4/b1/'];
  for (const [index, path] of paths.entries()) {
    const qr = page.locator('.collected .qr').nth(index);
    expect((await qr.boundingBox())?.width).toBeGreaterThan(90);
    const svg = await qr.evaluate((element) => new XMLSerializer().serializeToString(element));
    expect(await readQr(svg)).toBe(addressOf(path));
  }
  const file = testInfo.outputPath('kutipan.pdf');
  const pdf = await page.pdf({ path: file, preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  for (const path of paths) expect(pdf.toString('latin1')).toContain(`/URI (${addressOf(path)})`);
  // The words themselves, where poppler is there to read them: the text above shows that they are in the page.
  const { status, stdout } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  if (status === 0) expect(stdout.replace(/\s+/g, ' ')).toContain(passage('L4-K'));
});

test('300 collected criteria are shown, moved, copied and kept', async ({ page }) => {
  const codes = Array.from({ length: 300 }, (_, index) => `SPBE2020-I18-T${String(index + 1)}`);
  const subjects = codes.map((code, index) => ({
    code,
    instrument: 'Instrumen',
    indicator: 'Indikator 18 SPBE (Permen PANRB 59/2020)',
    title: 'Judul',
    place: `Kriteria ${String(index + 1)}`,
    quotes: [{ code, name: 'Kriteria', text: `Teks nomor ${String(index + 1)} dari tiga ratus.` }],
    attribution: 'sebagaimana dimuat pada situs contoh',
    url: addressOf(`uji/${String(index + 1)}/`),
  }));
  await replaceClipboard(page, 'plain only');
  await page.route('**/kutipan.json', (route) => route.fulfill({ json: subjects }));
  await openCollection(page);
  await putRecords(page, Object.fromEntries(codes.map((code, position) => [code, { code, position }])));
  await page.reload();
  await expect(page.locator('[data-collected]')).toHaveCount(300);
  await expect(page.locator('.collected .qr')).toHaveCount(300);
  await page.getByRole('button', { name: `Naik: ${codes[299] ?? ''}` }).click();
  await expect(page.getByText(`${codes[299] ?? ''} kini nomor 299 dari 300.`)).toBeVisible();
  await keptLine(page).waitFor();
  await page.getByRole('button', { name: 'Salin semua' }).click();
  await expect(page.getByText('Tersalin sebagai teks biasa: 300 kutipan.')).toBeVisible();
  const [text = ''] = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  expect(text).toContain('299. “Teks nomor 300 dari tiga ratus.”');
  expect(text).toContain('300. “Teks nomor 299 dari tiga ratus.”');
  await page.getByRole('button', { name: 'Kosongkan' }).click();
  await page.getByRole('button', { name: 'Kembalikan 300 kutipan' }).click();
  await keptLine(page).waitFor();
  await page.reload();
  await expect(page.locator('[data-collected]')).toHaveCount(300);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs, leads to the rubric, and no button does nothing', async ({ page }) => {
    await page.goto(`${siteAddress}kutipan/`);
    await expect(page.locator('main')).toContainText('Halaman ini memerlukan JavaScript');
    await expect(page.getByRole('link', { name: 'baca kriterianya' })).toHaveAttribute('href', /\/spbe2020\/i18\/$/);
    await expect(page.locator('main button:visible:not([popovertarget])')).toHaveCount(0);
    await page.goto(LEVEL);
    await expect(page.locator('.cite a:visible')).not.toHaveCount(0);
    await expect(page.locator('main button:visible:not([popovertarget])')).toHaveCount(0);
  });
});

test('the collection has no fault of accessibility and does not scroll sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(LEVEL);
  for (const part of ['L4', 'L4-K']) await collect(page, part);
  await openCollection(page);
  await page.getByRole('button', { name: 'Buat nota dinas' }).click();
  await page.locator('.memo-preview').waitFor();
  await expectNoAxeFaults(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
