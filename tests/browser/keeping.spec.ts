import { expect, test } from '@playwright/test';
import { withProfile } from './killable-browser.ts';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';
import { siteAddress } from './site.ts';

test('a tick is there again after a reload', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(page.getByText('Tersimpan di peramban ini', { exact: true })).toBeVisible();
});

test('a tick survives the browser being killed as soon as the page says “Tersimpan”, each time', async () => {
  test.setTimeout(120_000);
  const all = ['L1-B-a', 'L1-B-b', 'L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c', 'L3-P-a', 'L3-B-a', 'L4-P-a', 'L5-P-a'];
  // Each time starts a whole browser anew and asks the same of it: ten times of ten are for the long run.
  const parts = process.env['LONG'] === '1' ? all : all.slice(0, 3);
  await withProfile(async (start) => {
    for (const [index, part] of parts.entries()) {
      const { page, kill } = await start();
      await openScorer(page);
      for (const kept of parts.slice(0, index))
        await expect(box(page, kept), `${kept} after kill ${String(index)}`).toBeChecked();
      await box(page, part).check();
      await page.locator('[data-save="saved"]').waitFor();
      await kill();
    }
    const { page, kill } = await start();
    await openScorer(page);
    for (const part of parts) await expect(box(page, part)).toBeChecked();
    await kill();
  });
});

test('two tabs that tick in turn lose nothing and show one another’s ticks', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  await expect(box(two, 'L2-P-a')).toBeChecked();
  await box(two, 'L2-B-a').check();
  await expect(box(one, 'L2-B-a')).toBeChecked();
  await box(one, 'L2-B-b').check();
  await expect(box(two, 'L2-B-b')).toBeChecked();
  await box(two, 'L2-B-c').check();
  await expect(one.locator('output')).toHaveAttribute('data-min', '2');
  await two.reload();
  await ready(two);
  await expect(two.locator('output')).toHaveAttribute('data-min', '2');
});

test('a reset in one tab is one in the other, which says so, and either brings everything back', async ({
  context,
}) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  await expect(box(two, 'L2-P-a')).toBeChecked();
  await openPanel(one, 'Penilaian');
  await one.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await one.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(two.getByRole('alert')).toContainText('Semua penilaian dihapus lewat tab lain');
  await expect(box(two, 'L2-P-a')).not.toBeChecked();
  await box(two, 'L3-P-a').check();
  await savedLine(two).waitFor();
  await one.reload();
  await ready(one);
  await expect(box(one, 'L2-P-a')).not.toBeChecked();
  await expect(box(one, 'L3-P-a')).toBeChecked();
  await openPanel(two, 'Penilaian');
  await two.getByRole('button', { name: /^Kembalikan/ }).click();
  await expect(box(two, 'L2-P-a')).toBeChecked();
});

test('a reset works on a database of another shape and version, and the page then keeps again', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tangga-kematangan', 99);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('lain');
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => {
          reject(new Error('The database could not be made.'));
        };
      }),
  );
  await openScorer(page);
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan');
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await page.getByRole('button', { name: /^Ya, hapus/ }).click();
  // What is ticked while it is under way belongs to what is taken away.
  await page.getByText('Semua penilaian di peramban ini dihapus').waitFor();
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
});

test('a tab stops writing once a newer program has opened the database', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tangga-kematangan', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
      }),
  );
  await box(page, 'L2-B-a').check();
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: versi situs yang lebih baru');
  await expect(box(page, 'L2-B-a')).toBeChecked();
});

test.describe('storage faults', () => {
  test('storage that is blocked is said, and the page works on', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => ({
          open: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        }),
      });
    });
    await openScorer(page);
    await box(page, 'L2-P-a').check();
    await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');
    await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Unduh berkas', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
  });

  test('storage that is full in the middle of saving is said, and saving goes on once there is room', async ({
    page,
  }) => {
    await openScorer(page);
    await box(page, 'L2-P-a').check();
    await savedLine(page).waitFor();
    await page.evaluate(() => {
      const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
      Object.assign(window, { makeRoom: () => Object.defineProperty(IDBObjectStore.prototype, 'put', original ?? {}) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await box(page, 'L2-B-a').check();
    await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: ruang penyimpanan peramban ini penuh');
    await page.evaluate(() => {
      (window as unknown as { makeRoom: () => void }).makeRoom();
    });
    await page.getByRole('button', { name: 'Coba simpan lagi' }).click();
    await savedLine(page).waitFor();
    await page.reload();
    await ready(page);
    await expect(box(page, 'L2-B-a')).toBeChecked();
  });

  test('what cannot be read is set aside and offered, and the rest opens', async ({ page }) => {
    await openScorer(page);
    await box(page, 'L2-P-a').check();
    await savedLine(page).waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('tangga-kematangan');
          request.onerror = () => {
            reject(new Error('The database could not be opened.'));
          };
          request.onsuccess = () => {
            const transaction = request.result.transaction(['assessments', 'aside'], 'readwrite');
            transaction.objectStore('assessments').put({ version: 1, assessment: 'rusak' }, 'rusak');
            transaction.objectStore('assessments').put('bukan objek', 'rusak-2');
            // What is no entry of ours among those set aside hides nothing else.
            transaction.objectStore('aside').put(null, 901);
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await ready(page);
    await expect(box(page, 'L2-P-a')).toBeChecked();
    await openPanel(page, 'Penilaian');
    await expect(page.getByText('Data yang tidak dapat dibaca')).toBeVisible();
  });
});

test.describe('a browser that may forget', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1',
  });
  test('is named to its readers, with what to do', async ({ page }) => {
    await openScorer(page);
    await box(page, 'L2-P-a').check();
    await savedLine(page).waitFor();
    await expect(
      page.getByText('Safari dapat menghapus data situs yang tidak dibuka selama tujuh hari.'),
    ).toBeVisible();
  });
});
