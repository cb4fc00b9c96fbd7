import { expect, test } from '@playwright/test';
import { openCollection } from './collection-page.ts';
import { box, openScorer, savedLine } from './scorer-page.ts';

test('a link with answers and without its version is told of, and nothing changes', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
  await page.evaluate(() => {
    location.hash = '#ada=l2-p-a&unit=1/2';
  });
  await expect(page.getByRole('alert')).toContainText('Tautan ini tidak utuh');
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
});

test('a record that refers to itself and has words of its own for its text stops no page', async ({ page }) => {
  await openCollection(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tangga-kematangan-kutipan');
        opening.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('collected', 'readwrite');
          const hostile: Record<string, unknown> = { toString: 1, valueOf: 1 };
          hostile['self'] = hostile;
          transaction.objectStore('collected').put(hostile, 'rusak');
          transaction.objectStore('collected').put({ code: 'SPBE2020-I18-L4-K', position: 1 }, 'SPBE2020-I18-L4-K');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.getByText('1 catatan tidak dapat dibaca').click();
  await expect(page.getByText('tidak dapat ditulis sebagai JSON')).toBeVisible();
  await expect(page.locator('[data-collected="SPBE2020-I18-L4-K"]')).toBeVisible();
});
