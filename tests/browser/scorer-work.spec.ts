import { expect, test } from '@playwright/test';
import { siteAddress } from './site.ts';
import { box, openDocuments, openPanel, openScorer, ready, savedLine, SCORER } from './scorer-page.ts';

test('undo and redo work by button and by key, and leave text fields to the browser', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await box(page, 'L2-B-a').check();
  await page.keyboard.press('Control+z');
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+Z');
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await page.locator('input[name="unit-applied"]').click();
  await page.keyboard.press('Control+z');
  await expect(box(page, 'L2-B-a')).toBeChecked();
});

test('unticking everything has a way back', async ({ page }) => {
  await openScorer(page);
  for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c']) await box(page, part).check();
  await page.getByRole('button', { name: 'Kosongkan centang' }).click();
  await expect(page.locator('output')).toHaveAttribute('data-min', '1');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.locator('output')).toHaveAttribute('data-min', '3');
});

test('the next level’s card is open, the others say how much of them is there, and none closes under a tick', async ({
  page,
}) => {
  await page.goto(`${siteAddress}${SCORER}`);
  await page.locator('form[data-ready]').waitFor();
  const shown = page.locator('form input[type="checkbox"]').locator('visible=true');
  await expect(shown).toHaveCount(8);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await box(page, part).check();
  await expect(box(page, 'L2-B-c')).toBeFocused();
  // Level 3 is the next one now: its card has opened below, and that of level 2 stays.
  await expect(shown).toHaveCount(11);
  await expect(page.locator('summary', { hasText: 'Level 2' })).toContainText('3 dari 3');
  await expect(page.locator('summary', { hasText: 'Level 4' })).toContainText('0 dari 5');
  await page.getByRole('button', { name: 'Buka semua level' }).click();
  await expect(shown).toHaveCount(27);
});

test('a target shows the shortest way to it', async ({ page }) => {
  await openScorer(page);
  await page.getByLabel('Level yang dituju').selectOption('5');
  await expect(page.getByRole('heading', { name: 'Menuju Level 5: 11 butir' })).toBeVisible();
  await expect(page.locator('.result')).toContainText(
    'Naik empat level menambah 1,00 pada nilai aspek, 0,40 pada nilai domain, dan 0,10 pada indeks',
  );
});

test('at level 4 the reader is told of the other wordings, and of a list that leaves it open', async ({ page }) => {
  await openScorer(page);
  for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b'])
    await box(page, part).check();
  const result = page.locator('.result');
  await expect(result).toContainText('hanya terhubung dengan SPLP');
  await expect(result).toContainText('Data Pendukung dapat disampaikan lebih dari 1 (satu) jenis dokumen.');
  await expect(result).toContainText('(sumber sekunder, belum diverifikasi)');
});

test('evidence entries are kept with their item, and a link that is none is said so and never becomes one', async ({
  page,
}) => {
  await openScorer(page);
  await openDocuments(page, 'L4-B1-b');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L4-B1-b' }).click();
  await page.getByLabel('Nama dokumen, dokumen 1 untuk L4-B1-b').fill('SOP Contoh');
  await page.getByText('Perihal, pasal, dan tautan').click();
  const link = page.getByLabel('Tautan, dokumen 1 untuk L4-B1-b');
  await link.fill('javascript:alert(1)');
  await expect(page.getByText('Tautan harus dimulai dengan https:// atau http://')).toBeVisible();
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  await link.fill('https://contoh.example/sop');
  await expect(page.getByRole('link', { name: 'Buka tautan' })).toHaveAttribute('href', 'https://contoh.example/sop');
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  await openDocuments(page, 'L4-B1-b');
  await expect(page.getByLabel('Nama dokumen, dokumen 1 untuk L4-B1-b')).toHaveValue('SOP Contoh');
});

test('an entry that is deleted leaves the keyboard beside it, says so, and comes back with undo', async ({ page }) => {
  await openScorer(page);
  await openDocuments(page, 'L4-B1-b');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L4-B1-b' }).click();
  await page.getByLabel('Nama dokumen, dokumen 1 untuk L4-B1-b').fill('SOP Contoh');
  await page.getByRole('button', { name: 'Hapus dokumen 1 untuk L4-B1-b' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Tambah dokumen untuk L4-B1-b' })).toBeFocused();
  await expect(page.getByText('Dokumen 1 dihapus. Tekan Urungkan')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Nama dokumen, dokumen 1 untuk L4-B1-b')).toHaveValue('SOP Contoh');
});

test('assessments stand side by side: new, renamed, duplicated, compared, deleted and brought back', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Penilaian');
  const long = `${'Nama yang panjang 🙂 '.repeat(500)}‮rtl`;
  const name = page
    .getByRole('group', { name: 'Data penilaian yang terbuka' })
    .getByRole('textbox', { name: /^Nama,/ });
  await name.fill(long);
  await savedLine(page).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await name.fill('Penilaian 2026');
  await page.getByRole('button', { name: 'Duplikat Penilaian 2026' }).click();
  await box(page, 'L2-B-a').check();
  await expect(page.getByRole('heading', { name: 'Terpenuhi hanya di Penilaian 2026 (salinan)' })).toBeVisible();
  await page.getByRole('button', { name: 'Buka Penilaian 2026', exact: true }).click();
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  await page.getByRole('button', { name: 'Hapus Penilaian 2026', exact: true }).click();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await page.getByRole('button', { name: 'Pulihkan Penilaian 2026', exact: true }).click();
  await page.getByRole('button', { name: 'Buka Penilaian 2026', exact: true }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
});

test('a reset takes everything away and can be taken back', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await page.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
  await page.getByRole('button', { name: /^Kembalikan/ }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
});

test('the whole checklist can be done with the keyboard alone', async ({ page }) => {
  await openScorer(page);
  const boxes = page.locator('form input[type="checkbox"]');
  const count = await boxes.count();
  const ticked = new Set<string>();
  for (let press = 0; press < 400 && ticked.size < count; press += 1) {
    await page.keyboard.press('Tab');
    const value = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused instanceof HTMLInputElement && focused.type === 'checkbox' ? focused.value : null;
    });
    if (value === null || ticked.has(value)) continue;
    await page.keyboard.press('Space');
    ticked.add(value);
  }
  expect(ticked.size).toBe(27);
  await expect(page.locator('output')).toHaveAttribute('data-min', '5');
});

test('a newcomer opens the filled sample with one press and throws it away with another', async ({ page }) => {
  await openScorer(page);
  await page.getByRole('link', { name: 'Lihat contoh yang terisi' }).click();
  await expect(page.locator('form input[type="checkbox"]:checked').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hapus contoh' }).click();
  await expect(page.locator('form input[type="checkbox"]:checked')).toHaveCount(0);
  await expect(page.getByText('Contoh dihapus. Masih dapat dipulihkan')).toBeVisible();
  await page.getByRole('link', { name: 'Lihat contoh yang terisi' }).click();
  await expect(page.getByRole('button', { name: 'Hapus contoh' })).toBeVisible();
});

test('a sample that cannot be loaded is said, and nothing changes', async ({ page }) => {
  await openScorer(page);
  await page.route('**/contoh.json', (route) => route.abort());
  await page.getByRole('link', { name: 'Lihat contoh yang terisi' }).click();
  await expect(page.getByText('Contoh tidak dapat dimuat.')).toBeVisible();
  await expect(page.locator('form input[type="checkbox"]:checked')).toHaveCount(0);
});

test('the filled sample is opened and not added again, changed as it may be', async ({ page }) => {
  const expectOne = async () => {
    await openPanel(page, 'Penilaian');
    await expect(page.getByRole('button', { name: /^(Buka|Sedang terbuka:) Contoh: Dinas Contoh/ })).toHaveCount(1);
    await openPanel(page, 'Penilaian');
    await expect(page.locator('#panel')).toBeHidden();
  };
  await openScorer(page, '#contoh');
  await expect(page.getByText('Contoh terbuka sebagai penilaian tersendiri.')).toBeVisible();
  await savedLine(page).waitFor();
  await page.goto('about:blank');
  await openScorer(page, '#contoh');
  await expect(page.getByText('Contoh yang sudah ada di peramban ini dibuka. Isinya rekaan.')).toBeVisible();
  await expectOne();

  // What was changed in it stays, also where the panel asks for it.
  await box(page, 'L5-B2-b').check();
  await openPanel(page, 'Penilaian');
  await page.getByLabel('Nama penilaian baru').fill('Lain');
  await page.getByRole('button', { name: 'Buat penilaian' }).click();
  await expect(box(page, 'L5-B2-b')).not.toBeChecked();
  await openPanel(page, 'Berkas dan tautan');
  await page.getByRole('button', { name: 'Buka contoh yang terisi' }).click();
  await expect(page.getByText('dengan perubahan yang pernah dibuat')).toBeVisible();
  await expect(box(page, 'L5-B2-b')).toBeChecked();
  await expectOne();

  // One that was changed and thrown away stays so; the next is new, and again only one.
  await page.goto('about:blank');
  await openScorer(page, '#contoh');
  await page.getByRole('button', { name: 'Hapus contoh' }).click();
  await expect(page.locator('#kabar')).toBeFocused();
  await page.getByRole('link', { name: 'Lihat contoh yang terisi' }).click();
  await expect(page.getByText('Contoh terbuka sebagai penilaian tersendiri.')).toBeVisible();
  await expect(box(page, 'L5-B2-b')).not.toBeChecked();
  await box(page, 'L5-B2-a').check();
  await savedLine(page).waitFor();
  await page.goto('about:blank');
  await openScorer(page, '#contoh');
  await expect(page.getByText('dengan perubahan yang pernah dibuat')).toBeVisible();
  await expectOne();
});
