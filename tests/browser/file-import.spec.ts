import { expect, test } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { download, give, jsonFile, openFiles, proposal, ticking } from './given-files.ts';
import { box, openDocuments, openLevels, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';

const documents = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Dokumen ${String(from + index)}` }));

test('files that are too much together are merged not at all, and both stay readable', async ({ page }) => {
  await openFiles(page);
  const item = whole('L2-B-a');
  await give(page, jsonFile('satu.json', { answers: { [item]: { ticked: true, evidence: documents(0, 10_001) } } }));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await savedLine(page).waitFor();
  await give(page, jsonFile('dua.json', { answers: { [item]: { evidence: documents(20_000, 10_001) } } }));
  await expect(page.getByRole('alert')).toContainText(
    'memuat 20002 dokumen dan baris tabel, sedangkan batasnya paling banyak 20000',
  );
  await expect(page.getByRole('button', { name: 'Terima ke penilaian ini' })).toHaveCount(0);
  // The answers are kept as they were, and what is written of them is read.
  const file = await download(page, 'Unduh berkas (JSON)');
  expect((JSON.parse(file.toString('utf8')) as { documents: unknown[] }).documents).toHaveLength(10_001);
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  await expect(page.getByRole('button', { name: '10001 dokumen: L2-B-a' })).toBeVisible();
});

test('a text that would be too much stays in its field, is said not to be kept, and takes nothing away', async ({
  page,
}) => {
  await openFiles(page);
  const long = 'a'.repeat(19_900_000);
  await give(page, jsonFile('besar.json', { answers: { 'SPBE2020-I18-L9-Z-a': { note: long } } }));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await openLevels(page);
  await openDocuments(page, 'L2-P-a');
  const note = page.getByLabel('Catatan untuk L2-P-a');
  await note.fill('pendek');
  const typed = 'b'.repeat(200_000);
  await note.fill(typed);
  await expect(page.getByRole('alert')).toContainText('Teks ini TIDAK tersimpan');
  await expect(note).toHaveAttribute('aria-invalid', 'true');
  await expect(note).toHaveValue(typed);
  const file = JSON.parse((await download(page, 'Unduh berkas (JSON)')).toString('utf8')) as {
    answers: Record<string, { note: string }>;
  };
  expect(file.answers[whole('L2-P-a')]?.note).toBe('pendek');
  await note.fill('pendek juga');
  await expect(page.getByText('Teks ini TIDAK tersimpan')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tutup: L2-P-a' })).toBeVisible();
});

/** A tenth of it is far more than any field of the page was made for already; the whole takes half a minute of the long run. */
const MEGABYTES = process.env['LONG'] === '1' ? 5 : 0.5;

test(`a note of ${String(MEGABYTES)} MB is kept, and comes back from the file and from the report`, async ({
  page,
  browser,
}) => {
  await openFiles(page);
  const long = '<b>&\u00a0"x"</b> '.repeat(66_000 * MEGABYTES);
  await openDocuments(page, 'L2-P-a');
  const note = page.getByLabel('Catatan untuk L2-P-a');
  // As a paste does: at once, and not letter by letter.
  await note.evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, long);
  await savedLine(page).waitFor();
  const file = await download(page, 'Unduh berkas (JSON)');
  await openPanel(page, 'Laporan');
  const report = await download(page, 'Unduh laporan (HTML)');
  expect(report.length).toBeGreaterThan(2_170_000 * MEGABYTES);

  const other = await (await browser.newContext()).newPage();
  await openFiles(other);
  for (const [name, buffer] of [
    ['a.json', file],
    ['laporan.html', report],
  ] as const) {
    await give(other, { name, mimeType: 'text/plain', buffer });
    await other.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
    expect((await download(other, 'Unduh berkas (JSON)')).toString('utf8').includes(JSON.stringify(long))).toBe(true);
  }
});

test('a text with signs that no page shows comes back from the report', async ({ page }) => {
  await openFiles(page);
  const name = 'a\u0000b\ud800c\u202ed';
  await give(page, jsonFile('a.json', { name, answers: { [whole('L2-P-a')]: { ticked: true, note: name } } }));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  const file = await download(page, 'Unduh berkas (JSON)');
  await openPanel(page, 'Laporan');
  const report = await download(page, 'Unduh laporan (HTML)');
  expect(report.includes(0)).toBe(false);
  expect(report.toString('utf8')).toContain('a\ufffdb');
  await openPanel(page, 'Berkas dan tautan');
  await give(page, { name: 'laporan.html', mimeType: 'text/html', buffer: report });
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  const again = JSON.parse((await download(page, 'Unduh berkas (JSON)')).toString('utf8')) as Record<string, unknown>;
  // It stands beside the one that it came from, so that its id is another, and its name has a number.
  const before = JSON.parse(file.toString('utf8')) as Record<string, unknown>;
  expect(again).toEqual({ ...before, id: again['id'], name: `${name} (2)` });
});

test('what a file says in fields of its own is named', async ({ page }) => {
  await openFiles(page);
  await give(
    page,
    jsonFile('satu.json', { catatan_kami: 'penting', answers: { [whole('L2-P-a')]: { catatan: 'x' } } }),
  );
  const region = page.getByRole('region', { name: 'Usulan dari berkas' });
  await expect(region).toContainText('disimpan dan ikut diekspor: catatan_kami, catatan (SPBE2020-I18-L2-P-a)');
  await expect(region).toContainText('Belum ada yang diubah');
});

test('what a file says otherwise in a field that is filled here is told not to be taken, and is not called the same', async ({
  page,
}) => {
  await openFiles(page);
  await page.locator('input[name="unit-applied"]').fill('12');
  await page.locator('input[name="unit-total"]').fill('34');
  await savedLine(page).waitFor();
  const figures = { coverage: { applied: 30, total: 34 } };
  await give(page, jsonFile('satu.json', { ...figures, year: 2025, by: 'asesor' }));
  const region = page.getByRole('region', { name: 'Usulan dari berkas' });
  await expect(region).toContainText(
    'tidak diganti: Cara menilai (di berkas: asesor eksternal), Jumlah unit (di berkas: 30 dari 34 unit).',
  );
  await expect(region).toContainText('kosong → 2025');
  await give(page, jsonFile('dua.json', figures));
  await expect(region).toContainText('tidak diganti: Jumlah unit (di berkas: 30 dari 34 unit)');
  await expect(region).not.toContainText('Isinya sama');
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.locator('input[name="unit-applied"]')).toHaveValue('30');
});

test('a file that a messenger renamed can be chosen and is read', async ({ page }) => {
  await openFiles(page);
  const accepted = (await page.locator('input[type="file"]').getAttribute('accept'))?.split(',');
  for (const kind of ['.json', '.html', '.txt', 'text/plain']) expect(accepted).toContain(kind);
  await give(page, { ...jsonFile('asesmen.json.txt', ticking('L2-P-a')), mimeType: 'text/plain' });
  await expect(proposal(page)).toBeVisible();
});

test('a file is refused with its true cause, and nothing changes', async ({ page }) => {
  const text = jsonFile('x', ticking('L2-P-a')).buffer.toString('utf8');
  // No two after one another are refused in the same words.
  const CASES: [string, string, string][] = [
    [
      'a year below zero',
      text.replace('"answers"', '"year":-5,"answers"'),
      'tahun pada berkas ini seharusnya bilangan bulat',
    ],
    ['typographic quotes', text.replaceAll('"', '”').replace('”', '“'), 'tanda petik “'],
    ['a comment', text.replace('{', '{ // penilaian kami\n'), 'komentar'],
    ['a comma too many', text.replace(/\}$/, ',}'), 'koma yang berlebih'],
    ['a signature below', `${text}\n-- \nBudi`, 'di bawah data penilaian'],
    ['a year of five digits', text.replace('"answers"', '"year":20260,"answers"'), 'dari 1900 sampai 2200'],
  ];
  await openFiles(page);
  for (const [what, content, cause] of CASES)
    await test.step(what, async () => {
      await give(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await expect(page.getByRole('alert')).toContainText(cause);
      await expect(page.getByRole('alert')).toContainText('Jawaban Anda tidak berubah');
      await expect(proposal(page)).toHaveCount(0);
    });
});

test('a year that an earlier version kept is shown as none, and is mended before it is written', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tangga-kematangan');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('assessments', 'readwrite').objectStore('assessments');
    await new Promise<void>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => {
        const [record] = request.result as { id: string; assessment: { year: number | null } }[];
        if (!record) throw new Error('There is no record.');
        record.assessment.year = 20260;
        store.put(record, record.id).onsuccess = () => resolve();
      };
    });
    database.close();
  });
  await page.reload();
  await ready(page);
  await openPanel(page, 'Berkas dan tautan');
  await page.getByRole('button', { name: 'Unduh berkas (JSON)' }).click();
  await expect(page.getByText('Tidak diunduh: tahun penilaian ini 20260')).toBeVisible();
  await openPanel(page, 'Penilaian');
  await expect(page.getByLabel(/^Tahun,/)).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel(/^Tahun,/).fill('2026');
  await openPanel(page, 'Berkas dan tautan');
  expect((await download(page, 'Unduh berkas (JSON)')).toString('utf8')).toContain('"year": 2026');
});
