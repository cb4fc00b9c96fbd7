import { expect, test, type Dialog, type Page } from '@playwright/test';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';

/** A round loads the scorer anew: two hundred of them are for the long run. */
const ROUNDS = process.env['LONG'] === '1' ? 200 : 6;

test(`a click and a reload in one task, ${String(ROUNDS)} times, lose nothing`, async ({ page }) => {
  test.setTimeout(300_000);
  await openScorer(page);
  let checked = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const loaded = page.waitForEvent('load');
    await box(page, 'L2-P-a').evaluate((element: HTMLElement) => {
      element.click();
      location.reload();
    });
    checked = !checked;
    await loaded;
    await ready(page);
    await expect(box(page, 'L2-P-a'), `round ${String(round + 1)}`).toBeChecked({ checked });
  }
});

test('what is noted for the next page is gone once it is kept', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('catatan')))).toEqual([]);
});

test('what was noted before a reset in another tab does not come back with the next page', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  const noted = await one.evaluate(() => {
    const kept: Record<string, string> = {};
    document.querySelector<HTMLElement>('input[value$="L3-P-a"]')?.click();
    for (const key of Object.keys(localStorage)) kept[key] = localStorage.getItem(key) ?? '';
    return kept;
  });
  expect(Object.keys(noted)).toHaveLength(1);
  await savedLine(one).waitFor();
  await openScorer(two);
  await openPanel(two, 'Penilaian');
  await two.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await two.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(one.getByText('Semua penilaian dihapus lewat tab lain')).toBeVisible();
  // As it would lie there after a crash.
  await two.evaluate((texts) => {
    for (const [key, value] of Object.entries(texts)) localStorage.setItem(key, value);
  }, noted);
  await one.reload();
  await ready(one);
  await expect(box(one, 'L3-P-a')).not.toBeChecked();
});

const askedOnLeaving = async (page: Page): Promise<boolean> => {
  let asked = false;
  const hear = (dialog: Dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.accept();
  };
  page.on('dialog', hear);
  await page.goto('about:blank');
  page.off('dialog', hear);
  return asked;
};

test('leaving asks where something is unsaved, and only there', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  expect(await askedOnLeaving(page)).toBe(false);

  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await openScorer(page);
  expect(await askedOnLeaving(page), 'nothing was written').toBe(false);
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan');
  expect(await askedOnLeaving(page)).toBe(true);
});

test('where there is no room for a note, leaving asks from the moment of the tick until it is kept', async ({
  page,
}) => {
  await openScorer(page);
  const asks = () => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };
  await page.evaluate(() => {
    for (let text = 'x'.repeat(2 ** 22); text !== ''; text = text.slice(0, text.length / 2))
      try {
        for (let count = 0; ; count += 1) localStorage.setItem(`penuh-${String(text.length)}-${String(count)}`, text);
      } catch {
        // It is full for texts of this length.
      }
  });
  const asked = await box(page, 'L2-P-a').evaluate((element: HTMLElement) => {
    element.click();
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
  expect(asked).toBe(true);
  await savedLine(page).waitFor();
  expect(await page.evaluate(asks)).toBe(false);
});
