import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ASSESSMENTS, readRaw } from './kept-data.ts';
import { box, openDocuments, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';

/** What depends on who is first is asked once here, and many times in the long run: a round opens two scorers three times. */
const isLong = process.env['LONG'] === '1';

const openTabs = async (context: BrowserContext): Promise<[Page, Page]> => [
  await context.newPage(),
  await context.newPage(),
];

const openAgain = async (page: Page): Promise<void> => {
  await page.reload();
  await ready(page);
};

/** Ticks in the page’s own time, without the waits of a robot. */
const tickNow = (page: Page, part: string) =>
  box(page, part).evaluate((element: HTMLElement) => {
    element.click();
  });

test('two tabs of a first visit go on in one assessment, and each tick of either is there after a reload', async ({
  browser,
}) => {
  for (let round = 0; round < (isLong ? 12 : 1); round += 1) {
    const context = await browser.newContext();
    const [one, two] = await openTabs(context);
    await Promise.all([openScorer(one), openScorer(two)]);
    await Promise.all([tickNow(one, 'L2-P-a'), tickNow(two, 'L2-B-a')]);
    await Promise.all([savedLine(one).waitFor(), savedLine(two).waitFor()]);
    expect(Object.keys(await readRaw(one, 'assessments'))).toHaveLength(1);
    for (const page of [one, two]) {
      await openAgain(page);
      await expect(box(page, 'L2-P-a')).toBeChecked();
      await expect(box(page, 'L2-B-a')).toBeChecked();
    }
    await context.close();
  }
});

test('after a reset two tabs go on in one assessment as well', async ({ context }) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  await openPanel(one, 'Penilaian');
  await one.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await one.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(two.getByText('Semua penilaian dihapus lewat tab lain')).toBeVisible();
  await Promise.all([tickNow(one, 'L3-P-a'), tickNow(two, 'L4-P-a')]);
  await Promise.all([savedLine(one).waitFor(), savedLine(two).waitFor()]);
  await openAgain(one);
  await expect(box(one, 'L3-P-a')).toBeChecked();
  await expect(box(one, 'L4-P-a')).toBeChecked();
});

test('a tick in the moment of a reset elsewhere brings nothing back that was taken away', async ({ context }) => {
  test.setTimeout(180_000);
  const [one, two] = await openTabs(context);
  await openScorer(one);
  for (const delay of isLong ? [-24, -12, -6, -2, -1, 0, 1, 2, 6, 12, 24] : [0]) {
    await box(one, 'L2-P-a').check();
    await savedLine(one).waitFor();
    await openScorer(two);
    await openPanel(one, 'Penilaian');
    await one.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
    const sure = one.getByRole('button', { name: /^Ya, hapus/ });
    await sure.waitFor();
    // Both act at one moment of the clock that they share, give or take the delay.
    const at = Date.now() + 300;
    const act = (element: HTMLElement, when: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (Date.now() < when) {
            setTimeout(look);
            return;
          }
          element.click();
          resolve();
        };
        look();
      });
    await Promise.all([sure.evaluate(act, at), box(two, 'L5-P-a').evaluate(act, at + delay)]);
    await expect(one.getByText(/^Semua penilaian di peramban ini dihapus/)).toBeVisible();
    await expect(box(two, 'L2-P-a'), `a tick ${String(delay)} ms after the reset`).not.toBeChecked();
    const status = await two.locator('.save-status').innerText();
    const shown = await two.locator('input[type="checkbox"]:checked').count();
    expect(status.startsWith('Tersimpan') && shown === 0, `“${status}” over an empty form`).toBe(false);
    await openAgain(two);
    await expect(box(two, 'L2-P-a')).not.toBeChecked();
    await openAgain(one);
    await one.locator('input[type="checkbox"]:checked').evaluateAll((boxes: HTMLElement[]) => {
      for (const element of boxes) element.click();
    });
  }
});

test('a reset that another tab did not hear of brings nothing back either, whatever is written first', async ({
  context,
}) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  await expect(box(two, 'L2-P-a')).toBeChecked();
  await one.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await openPanel(one, 'Penilaian');
  await one.getByRole('button', { name: 'Hapus semua penilaian di peramban ini' }).click();
  await one.getByRole('button', { name: /^Ya, hapus/ }).click();
  await expect(one.getByText(/^Semua penilaian di peramban ini dihapus/)).toBeVisible();
  // The first change of a visit also keeps a copy of how things stood before it: two writes at once.
  await tickNow(two, 'L5-P-a');
  await expect(two.getByText('Semua penilaian dihapus lewat tab lain')).toBeVisible();
  const kept = JSON.stringify(Object.values(await readRaw(one, 'assessments')));
  expect(kept).not.toContain('L2-P-a');
  expect(await readRaw(one, 'snapshots')).toEqual({});
  // What was taken away can be brought back here, with the last tick.
  await openPanel(two, 'Penilaian');
  await two.getByRole('button', { name: /^Kembalikan semua/ }).click();
  await expect(box(two, 'L2-P-a')).toBeChecked();
  await expect(box(two, 'L5-P-a')).toBeChecked();
});

test('what was deleted under an open page is said to be unsaved, and the next tick keeps all of it again', async ({
  page,
}) => {
  await openScorer(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-c']) await box(page, part).check();
  await savedLine(page).waitFor();
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => {
          resolve();
        };
      }),
    ASSESSMENTS,
  );
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: data situs ini dihapus dari peramban');
  await box(page, 'L2-B-b').check();
  await savedLine(page).waitFor();
  await openAgain(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await expect(box(page, part)).toBeChecked();
});

test('undo leaves the unit figures that another tab typed later', async ({ context }) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  const total = (page: Page) => page.locator('input[name="unit-total"]');
  const applied = (page: Page) => page.locator('input[name="unit-applied"]');
  await applied(one).fill('3');
  await total(one).fill('34');
  await savedLine(one).waitFor();
  await openScorer(two);
  await expect(total(two)).toHaveValue('34');
  await applied(two).fill('12');
  await expect(applied(one)).toHaveValue('12');
  await one.getByRole('button', { name: 'Urungkan' }).click();
  await expect(applied(one)).toHaveValue('12');
  await expect(total(one)).toHaveValue('34');
});

test('a note in one tab and a document in another, of one item and at once, are both kept', async ({ context }) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  await box(one, 'L2-B-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  for (const page of [one, two]) await openDocuments(page, 'L2-B-a');
  await two.getByRole('button', { name: 'Tambah dokumen untuk L2-B-a' }).click();
  await expect(one.getByLabel('Nama dokumen, dokumen 1 untuk L2-B-a')).toBeVisible();
  const set = (element: HTMLElement, value: string) => {
    const field = element as HTMLTextAreaElement;
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  await Promise.all([
    one.getByLabel('Catatan untuk L2-B-a').evaluate(set, 'lihat lampiran'),
    two.getByLabel('Nama dokumen, dokumen 1 untuk L2-B-a').evaluate(set, 'SOP Contoh'),
  ]);
  await Promise.all([savedLine(one).waitFor(), savedLine(two).waitFor()]);
  await expect(one.getByLabel('Nama dokumen, dokumen 1 untuk L2-B-a')).toHaveValue('SOP Contoh');
  await expect(two.getByLabel('Catatan untuk L2-B-a')).toHaveValue('lihat lampiran');
});

test('two documents that two tabs add to one item at once are both kept', async ({ context }) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  await box(one, 'L2-B-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  for (const page of [one, two]) {
    await openDocuments(page, 'L2-B-a');
    await page.getByRole('button', { name: 'Tambah dokumen untuk L2-B-a' }).waitFor();
  }
  const press = (page: Page) =>
    page.getByRole('button', { name: 'Tambah dokumen untuk L2-B-a' }).evaluate((element: HTMLElement) => {
      element.click();
    });
  await Promise.all([press(one), press(two)]);
  for (const page of [one, two]) await expect(page.getByRole('group', { name: 'Dokumen 2' })).toBeVisible();
});

test('an assessment that another tab deletes says so, and the next change brings it back', async ({ context }) => {
  const [one, two] = await openTabs(context);
  await openScorer(one);
  await box(one, 'L2-P-a').check();
  await savedLine(one).waitFor();
  await openScorer(two);
  await openPanel(two, 'Penilaian');
  await two.getByRole('button', { name: /^Hapus Penilaian saya/ }).click();
  await expect(one.getByRole('alert')).toContainText('Penilaian ini dihapus lewat tab lain');
  await box(one, 'L2-B-a').check();
  await expect(one.getByText('Penilaian ini dihapus lewat tab lain')).toHaveCount(0);
  await savedLine(one).waitFor();
  // The other tab went on in a new one, which is the one that was opened last.
  await openAgain(one);
  await openPanel(one, 'Penilaian');
  await one.getByRole('button', { name: /^Buka Penilaian saya/ }).click();
  await expect(box(one, 'L2-P-a')).toBeChecked();
  await expect(box(one, 'L2-B-a')).toBeChecked();
});
