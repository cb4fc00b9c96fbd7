import { expect, test, type Page } from '@playwright/test';
import { findFaults, injectAxe } from './axe.ts';
import { box, openDocuments, openPanel, openScorer, savedLine } from './scorer-page.ts';

/** In both themes; of the second one, the colours alone differ. */
const expectNoFaults = async (page: Page, state: string) => {
  const told: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    told.push(...(await findFaults(page, rules)).map((fault) => `${state}, ${colorScheme}: ${fault}`));
  }
  expect(told).toEqual([]);
};

test('axe finds nothing in any state of the scorer, in both themes', async ({ page }) => {
  // So high that nothing is covered by what stays in sight.
  await page.setViewportSize({ width: 1280, height: 9000 });
  await openScorer(page, '#v=1&ada=l2-p-a,l9-z-z,salah!&unit=13/12&target=4');
  await page.getByRole('heading', { name: 'Usulan dari tautan' }).waitFor();
  await injectAxe(page);
  await expectNoFaults(page, 'a proposal that can be read in part');
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await openDocuments(page, 'L4-B1-b');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L4-B1-b' }).click();
  await page.getByText('Perihal, pasal, dan tautan').click();
  await page.getByLabel('Tautan, dokumen 1 untuk L4-B1-b').fill('javascript:alert(1)');
  await page.locator('input[name="unit-applied"]').fill('1,5');
  for (const part of ['L3-P-a', 'L3-B-a', 'L3-B-b', 'L3-B-c', 'L4-P-a', 'L4-P-b', 'L4-B1-b', 'L5-P-a'])
    await box(page, part).check();
  await expectNoFaults(page, 'an open evidence entry, faults, an open reading, a code that is not known');
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: /^Duplikat/ }).click();
  await page.getByRole('button', { name: /^Hapus Penilaian saya \(salinan\)/ }).click();
  await page.getByRole('button', { name: 'Buat penilaian' }).click();
  await page.getByText('Tampilkan keadaan sebelumnya').click();
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await expectNoFaults(page, 'the assessments, one deleted, a name missing, a reset asked about');
  await openPanel(page, 'Berkas dan tautan');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'rusak.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await page.getByRole('alert').waitFor();
  await expectNoFaults(page, 'files, one refused');
  await openPanel(page, 'Laporan');
  await page.getByRole('heading', { name: 'Rincian per butir' }).waitFor();
  await expectNoFaults(page, 'the report');
});

test('a screen reader hears each box with its level, and each control with the item that it belongs to', async ({
  page,
}) => {
  await openScorer(page);
  await openDocuments(page, 'L4-B1-b');
  await page.getByRole('button', { name: 'Tambah dokumen untuk L4-B1-b' }).click();
  await expect(page.getByRole('group', { name: 'Keadaan instansi Anda' })).toMatchAriaSnapshot(`
    - group "Keadaan instansi Anda":
      - list:
        - listitem:
          - checkbox "Sistem diterapkan di sebagian unit kerja/perangkat daerah"
          - group: Teks kriteria L2-P-a
          - 'button "+ dokumen: L2-P-a"'
        - listitem:
          - checkbox "Sistem diterapkan di seluruh unit kerja/perangkat daerah"
        - listitem:
          - group "Jumlah unit kerja atau perangkat daerah":
            - textbox "Unit yang menerapkan"
            - textbox "dari seluruh unit"
        - listitem
        - listitem
        - listitem
  `);
  await expect(
    page
      .locator('details.card', { has: box(page, 'L4-B1-b') })
      .getByRole('group', { name: 'Level 4 · Terpadu dan Terukur' }),
  ).toMatchAriaSnapshot(`
    - group "Level 4 · Terpadu dan Terukur":
      - paragraph: cukup satu Bukti, angka 1
      - list:
        - listitem:
          - checkbox "Tautan atau dokumentasi pengoperasian yang menunjukkan hubungan dengan sistem instansi lain"
        - listitem:
          - checkbox "SOP integrasi data atau layanan SPBE melalui Sistem Penghubung Layanan"
          - group: Teks kriteria L4-B1-b
          - 'button "Tutup: L4-B1-b" [expanded]'
          - textbox "Catatan untuk L4-B1-b"
          - group "Dokumen 1":
            - textbox "Nama dokumen, dokumen 1 untuk L4-B1-b"
            - textbox "Nomor, dokumen 1 untuk L4-B1-b"
            - textbox "Tanggal atau tahun, dokumen 1 untuk L4-B1-b"
            - textbox "Halaman, dokumen 1 untuk L4-B1-b"
            - textbox "Nama berkas lampiran, dokumen 1 untuk L4-B1-b"
            - group: Perihal, pasal, dan tautan
            - button "Hapus dokumen 1 untuk L4-B1-b"
          - button "Tambah dokumen untuk L4-B1-b"
      - paragraph: cukup satu Bukti, angka 2
  `);
  const faults = await page.locator('form#penilaian').evaluate((form) => {
    const nameOf = (control: HTMLElement) =>
      control.getAttribute('aria-label') ??
      (control instanceof HTMLTextAreaElement
        ? [...control.labels].map(({ innerText }) => innerText).join(' ')
        : control.innerText);
    const selector = '.items button, .items a, .items textarea, .items input[type="text"]';
    return [...form.querySelectorAll<HTMLElement>(selector)]
      .filter((control) => control.checkVisibility({ contentVisibilityAuto: true }))
      .map((control) => [
        nameOf(control),
        control.closest('.items > li')?.querySelector<HTMLElement>('.code')?.innerText,
      ])
      .filter(([name = '', code = '']) => !name.includes(code) && name !== 'Buka tautan')
      .map(([name]) => name);
  });
  expect(faults).toEqual([]);
  const boxes = await page
    .getByRole('group', { name: /^(Keadaan instansi|Level \d)/ })
    .getByRole('checkbox')
    .count();
  expect(boxes).toBe(27);
});

test('the result is told once for each change, politely, and saving is not told at all', async ({ page }) => {
  await openScorer(page);
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const region of document.querySelectorAll('[aria-live], [role="status"], [role="alert"], output'))
      new MutationObserver(() => {
        // Nothing is heard of an empty text.
        if (region.textContent !== '') told.push(`${region.id || region.tagName}: ${region.textContent}`);
      }).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
  expect(told).toEqual(['OUTPUT: Perkiraan Level 1; keadaan Level 2 dicentang, tetapi buktinya belum lengkap.']);
  await box(page, 'PB-a').check();
  await expect(box(page, 'PB-a')).toBeChecked();
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toHaveLength(1);
});
