import { expect, test } from '@playwright/test';
import { give, jsonFile, openFiles, proposal, ticking, type GivenFile } from './given-files.ts';
import { box, openPanel } from './scorer-page.ts';

test('several files are taken one after the other, and what cannot be read among them is said', async ({ page }) => {
  await openFiles(page);
  await give(
    page,
    jsonFile('satu.json', ticking('L2-P-a')),
    { name: 'rusak.json', mimeType: 'application/json', buffer: Buffer.from('{"format": ') },
    jsonFile('dua.json', ticking('L2-B-a')),
    jsonFile('tiga.json', ticking('L2-B-b')),
  );
  await expect(page.getByText('Berkas: satu.json')).toBeVisible();
  await expect(page.getByText('menunggu giliran: rusak.json, dua.json, tiga.json')).toBeVisible();
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByText('Berkas: dua.json')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('rusak.json: Berkas ini bukan JSON yang utuh');
  await page.getByRole('button', { name: 'Abaikan' }).click();
  await expect(page.getByText('Berkas: tiga.json')).toBeVisible();
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(proposal(page)).toHaveCount(0);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  await expect(box(page, 'L2-B-b')).toBeChecked();
});

test('files that wait for their turn are still there when the reader comes back from another panel', async ({
  page,
}) => {
  await openFiles(page);
  await give(page, jsonFile('satu.json', ticking('L2-P-a')), jsonFile('dua.json', ticking('L2-B-a')));
  await expect(page.getByText('menunggu giliran: dua.json')).toBeVisible();
  await openPanel(page, 'Laporan');
  await expect(page.getByText('menunggu giliran')).toHaveCount(0);
  await openPanel(page, 'Berkas dan tautan');
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByText('Berkas: dua.json')).toBeVisible();
  await page.getByRole('button', { name: 'Abaikan' }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  // What was answered does not come back.
  await openPanel(page, 'Laporan');
  await openPanel(page, 'Berkas dan tautan');
  await expect(page.getByLabel('Tautan untuk dibagikan')).toBeVisible();
  await expect(proposal(page)).toHaveCount(0);
});

test('several files that are dropped are taken as well, and what is no file is said to be none', async ({ page }) => {
  await openFiles(page);
  const drop = async (files: readonly GivenFile[]) => {
    const data = await page.evaluateHandle(
      (given) => {
        const transfer = new DataTransfer();
        for (const { name, text } of given) transfer.items.add(new File([text], name));
        if (given.length === 0) transfer.setData('text/plain', 'https://contoh.example/');
        return transfer;
      },
      files.map(({ name, buffer }) => ({ name, text: buffer.toString('utf8') })),
    );
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
  };
  await drop([jsonFile('satu.json', ticking('L2-P-a')), jsonFile('dua.json', ticking('L2-B-a'))]);
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await drop([]);
  await expect(page.getByText('Yang diseret bukan berkas.')).toBeVisible();
});

test('another choice of a file takes the place of what was not answered, and says so', async ({ page }) => {
  await openFiles(page);
  await give(page, jsonFile('satu.json', ticking('L2-P-a')), jsonFile('dua.json', {}));
  await proposal(page).waitFor();
  await give(page, jsonFile('tiga.json', ticking('L2-B-b')));
  await expect(page.getByText('Berkas: tiga.json')).toBeVisible();
  await expect(page.getByText('Tidak diimpor, karena berkas lain dipilih: satu.json, dua.json.')).toBeVisible();
});
