import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, previewAddress, siteFolder } from './site.ts';

/** Every kind of word that carries a sign: where it stands, and whether its sign is a line of its own. */
const KINDS: Readonly<Record<string, { path: string; words: string; underlined: boolean }>> = {
  'an item’s words': { path: 'spbe2020/i18/l4/b1/b/', words: '.official mark', underlined: true },
  'words that the level below lacks': { path: 'spbe2020/i18/perbandingan/', words: '.official mark', underlined: true },
  'the sample of such words': {
    path: 'spbe2020/i18/perbandingan/',
    words: 'main p:not([data-code]) > mark',
    underlined: true,
  },
  'words of the higher level': { path: 'spbe2020/i18/l4/', words: '.changes .new', underlined: true },
  'words of the lower level': { path: 'spbe2020/i18/l4/', words: '.changes .gone', underlined: true },
  'an explained term': { path: 'spbe2020/i18/l4/', words: 'button.term', underlined: true },
  'a slip': { path: 'spbe2020/i18/l5/b1/b/', words: '.slip .quote', underlined: false },
  'a search hit': { path: 'cari/?q=undangan+rapat', words: '[data-search-result] mark', underlined: true },
};

/** How far below the letters’ box an underline may stand, in CSS pixels. */
const UNDERLINE = 6;

/** The pixels of an element’s first line with its underline, as a PNG in base64. */
const photograph = async (page: Page, words: Locator): Promise<string> => {
  const box = await words.evaluate((element, below) => {
    element.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = element.getClientRects()[0] ?? new DOMRect();
    return { x, y, width, height: height + below };
  }, UNDERLINE);
  return (await page.screenshot({ clip: box })).toString('base64');
};

/**
 * The best contrast, by WCAG’s formula, between the commonest colour of a picture and the pixels of its upper
 * half, where letters are and no underline is: of the fiftieth part of them that differs most.
 */
const contrastOf = (page: Page, picture: string): Promise<number> =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, Math.floor(image.height / 2));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, canvas.width, canvas.height);
    const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const lights: number[] = [];
    for (let at = 0; at < bytes.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = bytes.subarray(at, at + 3);
      lights.push(0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255));
    }
    const counts = new Map<number, number>();
    for (const light of lights) counts.set(light, (counts.get(light) ?? 0) + 1);
    const [[ground] = [0]] = [...counts].sort((a, b) => b[1] - a[1]);
    const contrasts = lights
      .map((light) => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05))
      .sort((a, b) => b - a);
    return contrasts[Math.floor(contrasts.length / 50)] ?? 1;
  }, picture);

for (const [kind, { path, words, underlined }] of Object.entries(KINDS))
  test(`can be read and carries its sign in every scheme of colours: ${kind}`, async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    for (const forcedColors of ['active', 'none'] as const)
      for (const colorScheme of ['dark', 'light'] as const) {
        const scheme = `${colorScheme}, forced colours ${forcedColors}`;
        await page.emulateMedia({ forcedColors, colorScheme });
        // The search shows its results anew once the words that mend slips are there: only then they stay.
        await page.goto(previewAddress + path, { waitUntil: path.startsWith('cari/') ? 'networkidle' : 'load' });
        const first = page.locator(words).first();
        await first.waitFor();
        const picture = await photograph(page, first);
        expect(await contrastOf(page, picture), scheme).toBeGreaterThan(4.5);
        if (!underlined) continue;
        await first.evaluate((element: HTMLElement) => {
          element.style.setProperty('text-decoration-line', 'none', 'important');
        });
        expect((await photograph(page, first)) === picture, `without its line, ${scheme}`).toBe(false);
      }
  });

test('no style says in one word more of a line than WebKit takes, which drops the whole of it', () => {
  const faults = builtPages().flatMap((path) => {
    const page = readFileSync(join(siteFolder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
    return [...page.matchAll(/(?<![\w-])text-decoration:([^;}"]*)/g)]
      .filter(([, value = '']) => !/^\s*(none|underline|line-through|inherit)\s*$/.test(value))
      .map(([declaration]) => `${path}: ${declaration}`);
  });
  expect(faults).toEqual([]);
});
