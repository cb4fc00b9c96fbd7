import { expect, test, type Page } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';
import { openScorer } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** What a reader loses as the page stands: sideways scrolling, cut text, more than a third under parts that stay. */
const findLosses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const losses: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) losses.push(`${String(scrollWidth - clientWidth)} px wider than the window`);
    // Parts that stay side by side cover no more than the highest of them.
    const staying = new Map<number, number>();
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const style = getComputedStyle(element);
      const [width, height] = [element.clientWidth, element.clientHeight];
      // What is for the ear alone is one pixel large.
      if (width <= 1 || style.display === 'none' || style.visibility === 'hidden') continue;
      const cuts = [style.overflowX, style.overflowY].some((way) => way === 'hidden' || way === 'clip');
      if (cuts && (element.scrollWidth > width + 1 || element.scrollHeight > height + 1))
        losses.push(`cut: ${element.outerHTML.slice(0, 120)}`);
      if (style.position === 'sticky' || style.position === 'fixed') {
        const top = Math.round(element.getBoundingClientRect().top);
        staying.set(top, Math.max(staying.get(top) ?? 0, element.offsetHeight));
      }
    }
    const covered = [...staying.values()].reduce((sum, height) => sum + height, 0);
    if (covered > innerHeight / 3) losses.push(`${String(covered)} px of ${String(innerHeight)} under parts that stay`);
    return losses;
  });

const PAGES = Object.entries(PAGE_TYPES);

test('at 400 % zoom (320 × 256 px) no page type loses anything', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const told: string[] = [];
  for (const [name, path] of PAGES) {
    await page.goto(siteAddress + path);
    told.push(...(await findLosses(page)).map((loss) => `${name}: ${loss}`));
  }
  expect(told).toEqual([]);
});

test('with text of 200 % no page type loses anything, narrow or wide', async ({ page }) => {
  const told: string[] = [];
  for (const [name, path] of PAGES) {
    await page.goto(siteAddress + path);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const size of [
      { width: 360, height: 800 },
      { width: 1280, height: 1024 },
    ]) {
      await page.setViewportSize(size);
      // A result that stays beside the checklist covers none of it.
      const losses = (await findLosses(page)).filter((loss) => size.width < 1000 || !loss.includes('parts that stay'));
      told.push(...losses.map((loss) => `${name}, ${String(size.width)} px: ${loss}`));
    }
  }
  expect(told).toEqual([]);
});

test('in forced colours, words, places and buttons are told apart by form', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const style = getComputedStyle(element);
        return {
          line: style.textDecorationLine,
          weight: Number(style.fontWeight),
          thickness: parseFloat(style.textDecorationThickness),
          border: style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth),
          side: style.borderLeftStyle === 'none' ? 0 : parseFloat(style.borderLeftWidth),
        };
      });
  await page.goto(`${siteAddress}spbe2020/i18/l4/p/`);
  expect((await styleOf('.changes .gone')).line).toContain('line-through');
  // No bold: there is one weight of the serif, and another would be the browser’s own.
  const added = await styleOf('.changes .new');
  expect(added).toMatchObject({ line: 'underline', weight: 400 });
  expect(added.thickness).toBeGreaterThan(2);
  expect((await styleOf('.official')).side).toBeGreaterThan(1);
  await page.goto(`${siteAddress}kutipan/`);
  expect((await styleOf('.top [aria-current="page"]')).weight).toBe(700);
  expect((await styleOf('.search-open button')).border).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
    'solid',
  );
  await page.goto(siteAddress);
  const steps = await page.locator('.ladder a').evaluateAll((links) =>
    links.map((link) => {
      const { borderTopStyle, borderTopWidth, borderTopColor: edge, backgroundColor: ground } = getComputedStyle(link);
      const border = borderTopStyle === 'none' ? 0 : parseFloat(borderTopWidth);
      return { height: link.getBoundingClientRect().height, border, edge, ground };
    }),
  );
  expect(steps).toHaveLength(5);
  for (const [index, { height, border, edge, ground }] of steps.entries()) {
    expect(border).toBeGreaterThan(0);
    expect(edge).not.toBe(ground);
    expect(height).toBeGreaterThan(steps[index - 1]?.height ?? 0);
  }
  await openScorer(page);
  const fills = await page
    .locator('.ladder-drawing')
    .first()
    .evaluate((drawing) => [
      ...new Set([...drawing.querySelectorAll('rect')].map((step) => getComputedStyle(step).fill)),
    ]);
  expect(fills.length).toBeGreaterThan(1);
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of Object.values(PAGE_TYPES)) {
    await page.goto(siteAddress + path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.animationName !== 'none' || style.scrollBehavior === 'smooth' || style.transitionDuration !== '0s'
          );
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect(moving, path).toEqual([]);
  }
});
