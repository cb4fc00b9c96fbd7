import { expect, test, type Page } from '@playwright/test';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';

/** Clears the site’s data as the browser’s own settings do: the databases go under the open page, with its connections. */
const clearData = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
  await session.detach();
};

const gone = (page: Page) => page.getByRole('alert').filter({ hasText: 'TIDAK tersimpan: data situs ini dihapus' });

/** Ticks and gives the page no time to hear of anything before. */
const tickNow = (page: Page, part: string) =>
  box(page, part).evaluate((element: HTMLElement) => {
    element.click();
  });

test('data that the browser clears under an open page is said to be unsaved, and the next tick keeps all of it again', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await clearData(page);
  await gone(page).waitFor();
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  for (const part of ['L2-P-a', 'L2-B-a']) await expect(box(page, part)).toBeChecked();
});

test('a tick that is the first to meet cleared data is kept at once, with all before it', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  // Nothing tells the page: it meets it by writing.
  await page.evaluate(
    (stores) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tangga-kematangan');
        request.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction(stores, 'readwrite');
          for (const store of stores) transaction.objectStore(store).clear();
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    ['assessments', 'snapshots', 'aside', 'meta'],
  );
  await tickNow(page, 'L2-B-a');
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  for (const part of ['L2-P-a', 'L2-B-a']) await expect(box(page, part)).toBeChecked();
});

test('what the page still had when its data was cleared is what opens after a reload', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await clearData(page);
  await gone(page).waitFor();
  await page.reload();
  await ready(page);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await openPanel(page, 'Penilaian');
  await expect(page.getByRole('button', { name: /^Hapus Penilaian saya/ })).toHaveCount(1);
});

test('a tick beside the press that takes all away goes with it, and nobody is told of another tab', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await openPanel(page, 'Penilaian');
  await page.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await page.getByRole('button', { name: /^Ya, hapus/ }).evaluate((element: HTMLElement) => {
    element.click();
    document.querySelector<HTMLElement>('input[value$="-L3-P-a"]')?.click();
  });
  await expect(page.getByText(/^Semua penilaian di peramban ini dihapus/)).toBeVisible();
  await expect(page.locator('[data-save]')).toHaveText('Akan disimpan di peramban ini saja.');
  await page.getByRole('button', { name: /^Kembalikan semua/ }).click();
  for (const part of ['L2-P-a', 'L3-P-a']) await expect(box(page, part)).toBeChecked();
});
