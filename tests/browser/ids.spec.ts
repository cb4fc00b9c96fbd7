import { expect, test, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { openPanel, openScorer, ready, SCORER } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** Notes, from before the page’s own scripts on, each id that stands twice in it, however shortly. */
const watchIds = (page: Page) =>
  page.addInitScript(() => {
    const doubled = new Set<string>();
    Object.assign(globalThis, { doubled });
    new MutationObserver(() => {
      const seen = new Set<string>();
      for (const { id } of document.querySelectorAll('[id]')) {
        if (seen.has(id)) doubled.add(id);
        seen.add(id);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  });

const doubledIds = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { doubled: Set<string> }).doubled]);

/** Whatever opens something else: details, menus, panels, notes. */
const OPENERS = 'main summary, main button:is([aria-expanded], [popovertarget], [aria-haspopup])';

/** Presses the first thing that opens something and was not pressed yet; false where none is left. */
const openNext = (page: Page): Promise<boolean> =>
  page.locator(OPENERS).evaluateAll((all) => {
    const kept = globalThis as unknown as { pressed?: WeakSet<Element> };
    const pressed = (kept.pressed ??= new WeakSet());
    const next = all.find((opener) => opener.checkVisibility() && !pressed.has(opener)) as HTMLElement | undefined;
    if (!next) return false;
    pressed.add(next);
    next.click();
    return true;
  });

/** Presses all that opens something, and what comes to be there by that. @returns how many were pressed */
const openAll = async (page: Page): Promise<number> => {
  let count = 0;
  for (; await openNext(page); count++)
    await expect(page.getByText(/^Memuat .*…$/).filter({ visible: true })).toHaveCount(0);
  return count;
};

/** What results and their list are named by. */
const OF_RESULTS = /^hasil-cari/;
/** The pages on which a question is asked, which loads the engine; on the others nothing else has a result’s name. */
const WITH_RESULTS =
  process.env['LONG'] === '1' ? Object.keys(PAGE_TYPES) : ['level', 'scorer', 'search', 'collection'];

for (const [name, path] of Object.entries(PAGE_TYPES))
  test(`no id stands twice, whatever is opened: ${name}`, async ({ page }) => {
    await watchIds(page);
    await page.goto(siteAddress + path);
    await lateScripts(page);
    if (path === SCORER) await ready(page);
    if (name === 'collection') {
      await page.locator('[data-keeping="kept"]').waitFor();
      for (const code of ['L4-B1', 'L2-P-a']) {
        await page.locator('#kode-tambahan').fill(code);
        await page.keyboard.press('Enter');
        await page.locator(`[data-collected$="${code}"]`).waitFor();
      }
    }
    const opened = await openAll(page);
    if (['level', 'scorer', 'collection'].includes(name)) expect(opened).toBeGreaterThan(0);
    const search = page.locator('[data-search-open]');
    // The panel is the same on every page: its own ids are there once it is opened.
    if ((await search.count()) > 0 && !WITH_RESULTS.includes(name)) {
      await page.keyboard.press('Control+k');
      await page.locator('[data-search-input]:focus').waitFor();
      const ids = await page.locator(':not(dialog *)[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id) => OF_RESULTS.test(id))).toEqual([]);
    } else if ((await search.count()) > 0) {
      await page.keyboard.press('Control+k');
      const field = page.locator('[data-search-input]:focus');
      await field.fill('undangan rapat');
      await page.locator('[data-search-result]').first().waitFor();
      if (name !== 'search') {
        const ids = await page
          .locator('dialog [role="grid"], dialog [role="grid"] [id]')
          .evaluateAll((all) => all.map(({ id }) => id));
        expect(ids.length).toBeGreaterThan(1);
        expect(ids.filter((id) => !OF_RESULTS.test(id))).toEqual([]);
      }
    }
    expect(await doubledIds(page)).toEqual([]);
  });

test('no id stands twice while a link and a file are both proposed', async ({ page }) => {
  await watchIds(page);
  await openScorer(page, '#v=1&ada=l2-p-a');
  await page
    .getByRole('heading', { name: /^Usulan|tautan/ })
    .first()
    .waitFor();
  await openPanel(page, 'Berkas dan tautan');
  const file = { format: 'asesmen-spbe', version: 1, rubric: 'SPBE2020-I18', id: 'lain', answers: {} };
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'lain.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await expect(page.locator('.proposal')).toHaveCount(2);
  expect(await doubledIds(page)).toEqual([]);
});
