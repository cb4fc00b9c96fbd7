import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeFaults } from './axe.ts';
import { lateScripts } from './late-scripts.ts';
import { PAGE_TYPES } from './page-types.ts';
import { siteAddress } from './site.ts';

const panel = (page: Page) => page.getByRole('dialog', { name: 'Pencarian' });
const field = (page: Page) => panel(page).getByRole('combobox', { name: 'Cari kata atau kode' });
const rows = (page: Page) => panel(page).locator('[data-search-result]');
const LEVEL = 'spbe2020/i18/l4/';

for (const keys of ['Control+k', 'Meta+k'])
  test(`${keys} opens the panel with the focus in its field`, async ({ page }) => {
    await page.goto(LEVEL);
    await lateScripts(page);
    await page.keyboard.press(keys);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
  });

test('the panel is closed with Escape, and the focus goes back to the button', async ({ page }) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.locator('[data-search-open]').focus();
  await page.keyboard.press('Enter');
  await field(page).fill('reviu');
  await expect(rows(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('[data-search-open]')).toBeFocused();
});

test('Escape closes the panel where the browser’s own field takes the key for itself, as WebKit’s does', async ({
  page,
}) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  // Chromium closes a dialog at the key itself: a press that only the page hears of stands for the field that keeps it.
  await field(page).dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(panel(page)).toBeVisible();
  await field(page).dispatchEvent('keydown', { key: 'Escape' });
  await expect(panel(page)).toBeHidden();
});

/** A page of each set of scripts; the others have the same ones and are for the long run. */
const SCRIPTED = ['level', 'rubric', 'scorer', 'search', 'collection', 'missing', 'frame'];
const TYPES = Object.entries(PAGE_TYPES).filter(([name]) => process.env['LONG'] === '1' || SCRIPTED.includes(name));

test('no single sign is a shortcut: what dictation or a slip presses opens nothing and is never swallowed', async ({
  page,
}) => {
  for (const [, path] of TYPES) {
    await page.goto(siteAddress + path);
    await lateScripts(page);
    const faults = await page.evaluate(() => {
      const signs = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
      return signs.filter(
        (key) =>
          !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ||
          !document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true }),
          ),
      );
    });
    expect(faults, path).toEqual([]);
    for (const element of await page.locator('[aria-keyshortcuts]').all())
      expect(await element.getAttribute('aria-keyshortcuts'), path).toMatch(/^((Control|Meta)\+\w+ ?)+$/);
  }
});

test('arrows choose a result while the focus stays in the field, and Enter opens it', async ({ page }) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).fill('undangan rapat evaluasi');
  await expect(rows(page).first()).toContainText('SPBE2020-I18-L4-B2');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'hasil-cari-0');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`^${siteAddress}spbe2020/i18/l4/b2/`));
});

test('a code and Enter lead straight to its page', async ({ page }) => {
  await page.goto('glosarium/');
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('l5 b1 a');
  await expect(rows(page).first()).toContainText('SPBE2020-I18-L5-B1-a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l5/b1/a/`);
});

test('words and Enter lead to the page with all results', async ({ page }) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('reviu berkala');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${siteAddress}cari/?q=reviu+berkala`);
  await expect(page.locator('main [data-search-result]').first()).toBeVisible();
});

test('the number of results is said once, when the typing rests', async ({ page }) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await panel(page)
    .getByRole('status')
    .evaluate((region) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
  await field(page).pressSequentially('evaluasi berkala');
  await expect(panel(page).getByRole('status')).toHaveText(/^\d+ hasil$/);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.filter((words) => /hasil/.test(words))).toHaveLength(1);
});

test('the words that were found are marked on the page that a result leads to', async ({ page }) => {
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('undangan rapat evaluasi');
  await expect(rows(page).first().getByRole('link')).toHaveAttribute('href', /l4\/b2\/.*#:~:text=.*undangan/);
});

test('a line that is cut is said in the panel, with the list as the way on', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('reviu');
  await expect(panel(page).getByRole('status')).toContainText('Pencarian tidak dapat dimuat');
  await expect(panel(page).getByRole('link', { name: 'Buka daftar semua teks kriteria' })).toHaveAttribute(
    'href',
    '/panduan/cari/',
  );
});

test('a panel that cannot be loaded leaves the way to the search page', async ({ page }) => {
  await page.route('**/_astro/search-panel*', (route) => route.abort());
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.locator('[data-search-open]').click();
  await expect(page).toHaveURL(`${siteAddress}cari/`);
});

test('the panel fits a narrow window, has no accessibility faults and is not printed', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(LEVEL);
  await lateScripts(page);
  await page.keyboard.press('Control+k');
  await field(page).fill('tangkapan layar');
  await expect(rows(page).first()).toBeVisible();
  const width = await panel(page).evaluate((dialog) => [
    dialog.scrollWidth - dialog.clientWidth,
    dialog.getBoundingClientRect().right,
  ]);
  expect(width[0]).toBe(0);
  expect(width[1]).toBeLessThanOrEqual(320);
  await expectNoAxeFaults(page);
  await page.emulateMedia({ media: 'print' });
  await expect(panel(page)).toBeHidden();
});

test.describe('where the site has several rubrics', () => {
  /** The site’s own index stands for one rubric’s below an address of its own; the real ones are tested with content. */
  const open = async (page: Page): Promise<void> => {
    await page.route('**/pagefind/dekat/**', async (route) => {
      const response = await route.fetch({ url: route.request().url().replace('/dekat', '') });
      if (!route.request().url().endsWith('katalog.json')) return route.fulfill({ response });
      const catalogue = (await response.json()) as Record<string, unknown>;
      return route.fulfill({ json: { ...catalogue, scope: 'Indikator dekat' } });
    });
    await page.goto(LEVEL);
    await lateScripts(page);
    await page.locator('[data-search-open]').evaluate((button) => {
      button.dataset['searchNear'] = 'dekat/';
    });
    await page.keyboard.press('Control+k');
  };

  test('the page’s own is searched, and the whole site once the reader asks for it', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page);
    await field(page).fill('reviu');
    await expect(panel(page).getByText('Yang dicari: Indikator dekat.')).toBeVisible();
    const whole = () => asked.filter((url) => /pagefind\/katalog\.json$/.test(url));
    expect(whole()).toEqual([]);
    await panel(page).getByRole('button', { name: 'Cari di semua indikator' }).click();
    await expect(panel(page).getByText('Yang dicari')).toHaveCount(0);
    await expect(rows(page).first()).toBeVisible();
    expect(whole()).toHaveLength(1);
  });

  test('the whole site is searched where the page’s own finds nothing', async ({ page }) => {
    await open(page);
    await page.route('**/pagefind/dekat/index/**', (route) => route.abort());
    const near = page.waitForRequest('**/pagefind/dekat/index/**');
    await field(page).fill('reviu');
    await near;
    await expect(rows(page).first()).toBeVisible();
    await expect(panel(page).getByText('Yang dicari')).toHaveCount(0);
  });
});
