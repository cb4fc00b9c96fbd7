import { expect, test } from '@playwright/test';
import { whole } from '../fixtures/content.ts';
import { collectedCodes, keptLine, openCollection, putRecords } from './collection-page.ts';

const CODES = ['L5-P', 'L4-P', 'L3-P'].map(whole);

/** A round loads the page anew: thirty of them are for the long run. */
const ROUNDS = process.env['LONG'] === '1' ? 30 : 3;

test.beforeEach(async ({ page }) => {
  await openCollection(page);
  await putRecords(page, Object.fromEntries(CODES.map((code, position) => [code, { code, position }])));
  await page.reload();
  await expect.poll(() => collectedCodes(page)).toEqual(CODES);
});

test(`a move and a reload in one task, ${String(ROUNDS)} times, lose nothing`, async ({ page }) => {
  let expected = CODES;
  for (let round = 0; round < ROUNDS; round += 1) {
    const loaded = page.waitForEvent('load');
    await page.locator(`[id="turun-${expected[0] ?? ''}"]`).evaluate((element: HTMLElement) => {
      element.click();
      // The only place that outlives a page and is not looked at below: whether it was noted must not depend on who is faster.
      window.name = String(sessionStorage.length);
      location.reload();
    });
    await loaded;
    expect(await page.evaluate(() => window.name)).toBe('1');
    await keptLine(page).waitFor();
    const [first = '', second = '', ...others] = expected;
    expected = [second, first, ...others];
    expect(await collectedCodes(page), `round ${String(round + 1)}`).toEqual(expected);
  }
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('what another program left in the place of the notes is nothing', async ({ page }) => {
  for (const text of ['', '{', 'null', '{"kind":"add"}', '[null]', '[{"kind":"move","code":1,"by":1,"past":"A"}]']) {
    await page.evaluate((noted) => {
      sessionStorage.setItem('tangga-kematangan-kutipan-catatan', noted);
    }, text);
    await page.reload();
    await keptLine(page).waitFor();
    expect(await collectedCodes(page)).toEqual(CODES);
  }
});

test('leaving asks where a change is not kept, and only there', async ({ page }) => {
  const asks = () => {
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  };
  expect(await page.evaluate(asks)).toBe(false);
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const put = Object.getOwnPropertyDescriptor(prototype, 'put');
    prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Object.assign(window, { makeRoom: () => Object.defineProperty(prototype, 'put', put ?? {}) });
  });
  await page.locator(`[id="turun-${CODES[0] ?? ''}"]`).click();
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: ruang penyimpanan peramban ini penuh');
  expect(await page.evaluate(asks)).toBe(true);
  await page.evaluate(() => {
    (window as unknown as { makeRoom: () => void }).makeRoom();
  });
  await page.getByRole('button', { name: 'Coba simpan lagi' }).click();
  await keptLine(page).waitFor();
  expect(await page.evaluate(asks)).toBe(false);
});
