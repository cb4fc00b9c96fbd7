import { expect, test, type Page } from '@playwright/test';
import { takenOver } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { siteAddress } from './site.ts';

/** The most that a page may be high, in px, on a phone and on a desktop: length is a fault. */
const HEIGHTS: readonly (readonly [page: string, phone: number, desktop: number])[] = [
  ['spbe2020/i18/l1/', 7000, 4200],
  ['spbe2020/i18/l2/', 7000, 4200],
  ['spbe2020/i18/l3/', 7000, 4200],
  ['spbe2020/i18/l4/', 7500, 4500],
  ['spbe2020/i18/l5/', 7000, 4200],
  ['spbe2020/i18/pb/', 3000, 2200],
  ['spbe2020/i18/l1/b/', 3000, 2200],
  ['spbe2020/i18/l4/k/', 3000, 2200],
  ['spbe2020/i18/l4/b/', 3000, 2200],
  ['spbe2020/i18/l5/b1/', 3000, 2200],
  ['spbe2020/i18/l4/b1/a/', 3000, 2200],
  ['spbe2020/i18/l4/b1/b/', 3000, 2200],
  ['spbe2020/i18/', 10000, 6500],
  ['glosarium/', 7000, 4500],
  ['', 2100, 1200],
  ['spbe2020/', 3000, 1800],
  ['kutipan/', 1000, 800],
  ['riwayat/', 1600, 1100],
  ['unduh/', 2900, 1600],
  ['tentang/', 6900, 4000],
  ['cari/', 800, 800],
  ['404.html', 1100, 800],
];

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** Where an element begins and ends on a page that is not scrolled. */
const edgesOf = async (page: Page, selector: string): Promise<{ top: number; bottom: number }> => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} has no box.`);
  return { top: box.y, bottom: box.y + box.height };
};

for (const { name, width, height, column } of [
  { name: 'a phone', width: 360, height: 740, column: 1 },
  { name: 'a desktop', width: 1280, height: 800, column: 2 },
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height } });

    test('no page is longer than what it holds is worth', async ({ page }) => {
      for (const row of HEIGHTS) {
        await page.goto(siteAddress + row[0]);
        await takenOver(page);
        expect.soft(await heightOf(page), row[0]).toBeLessThanOrEqual(row[column]);
      }
    });

    test('a level says what it asks on the first screen', async ({ page }) => {
      for (const level of [1, 2, 3, 4, 5]) {
        await page.goto(`${siteAddress}spbe2020/i18/l${String(level)}/`);
        await takenOver(page);
        const { top, bottom } = await edgesOf(page, '.asked');
        expect.soft(top, `level ${String(level)}`).toBeLessThanOrEqual(520);
        if (column === 2) expect.soft(bottom, `level ${String(level)}`).toBeLessThanOrEqual(860);
      }
    });

    test('the official words that a link leads to stand on the first screen', async ({ page }) => {
      for (const path of ['l4/b1/b/', 'l4/b1/a/', 'l5/b1/', 'l4/b/', 'l4/k/']) {
        await page.goto(`${siteAddress}spbe2020/i18/${path}`);
        await takenOver(page);
        const { top } = await edgesOf(page, '[data-code]');
        expect.soft(top, path).toBeLessThanOrEqual(column === 1 ? 420 : 330);
      }
    });
  });
}

test('the whole rubric has few links: what leads on stands once', async ({ request }) => {
  const html = await (await request.get(`${siteAddress}spbe2020/i18/`)).text();
  expect(html.match(/<a[\s>]/g)?.length).toBeLessThanOrEqual(90);
});

test('headings stand on one left edge with the header, on every type of page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of Object.values(PAGE_TYPES).filter((one) => !one.endsWith('sematan/'))) {
    await page.goto(siteAddress + path);
    await takenOver(page);
    const [brand, heading] = [await page.locator('.brand').boundingBox(), await page.locator('h1').boundingBox()];
    expect.soft(heading?.x, path).toBe(brand?.x);
  }
});
