import { expect, test, type Page } from '@playwright/test';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';
import { silence } from './silent-database.ts';

const unsaved = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'TIDAK tersimpan: penyimpanan peramban ini belum menjawab' });

test('a database that never answers leaves the form, its result and its export, and says that nothing is saved', async ({
  page,
}) => {
  await silence(page, 'open');
  await openScorer(page);
  await unsaved(page).waitFor();
  await box(page, 'L2-P-a').check();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh berkas', exact: true }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test('a database that answers late: what was ticked meanwhile is kept beside what was there', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L3-P-a').check();
  await savedLine(page).waitFor();
  await silence(page, 'open');
  await page.reload();
  await unsaved(page).waitFor();
  await box(page, 'L2-P-a').check();
  await page.evaluate(() => {
    window.speak();
  });
  await savedLine(page).waitFor();
  await expect(page.getByRole('alert')).toContainText('Penilaian yang tersimpan sebelumnya kini terbaca lagi');
  await openPanel(page, 'Penilaian');
  await expect(page.getByRole('button', { name: /^Buka Penilaian saya/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Buka Penilaian saya/ }).click();
  await expect(box(page, 'L3-P-a')).toBeChecked();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
});

test('a database that answers late, with nothing ticked meanwhile, shows what was kept', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L3-P-a').check();
  await savedLine(page).waitFor();
  await silence(page, 'open');
  await page.reload();
  await unsaved(page).waitFor();
  await page.evaluate(() => {
    window.speak();
  });
  await expect(box(page, 'L3-P-a')).toBeChecked();
  await expect(page.getByText('Tersimpan di peramban ini', { exact: true })).toBeVisible();
});

test('a write that hangs is said to be unsaved, and saved once it is answered', async ({ page }) => {
  await silence(page, 'put');
  await openScorer(page);
  await page.evaluate(() => {
    document.body.dataset['hold'] = '';
  });
  await box(page, 'L2-P-a').check();
  await unsaved(page).waitFor();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
  await page.evaluate(() => {
    window.speak();
  });
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  await expect(box(page, 'L2-P-a')).toBeChecked();
});

test('a database that is slow at every opening is waited for longer each time, until it has answered', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L3-P-a').check();
  await savedLine(page).waitFor();
  await page.addInitScript(() => {
    const factory = IDBFactory.prototype as unknown as Record<'open', (...args: unknown[]) => IDBRequest>;
    const original = factory.open;
    factory.open = function (...args) {
      const request = original.apply(this, args);
      request.addEventListener(
        'success',
        (happened) => {
          happened.stopImmediatePropagation();
          // Two openings come before the first reading: together they take longer than is waited for at first.
          setTimeout(() => request.dispatchEvent(new Event('success')), 2500);
        },
        { once: true },
      );
      return request;
    };
  });
  await page.reload();
  await unsaved(page).waitFor();
  await expect(box(page, 'L3-P-a')).toBeChecked({ timeout: 60_000 });
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
});
