import { expect, test } from '@playwright/test';
import {
  copyButton,
  menuButton,
  status,
  readClipboard,
  replaceClipboard,
  item,
  LEVEL,
  ITEM,
  addressOf,
} from './cite-page.ts';
import { expectNoAxeFaults } from './axe.ts';
import { siteAddress } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('every other form is copied from the menu', async ({ page }) => {
  await page.goto(siteAddress + ITEM);
  const quote = item('L4-B1-b');
  const forms: [string, RegExp | string][] = [
    ['Hanya alamat', addressOf(ITEM)],
    ['Hanya kode', 'SPBE2020-I18-L4-B1-b'],
    ['Kutipan saja', `“${quote}”`],
    ['Catatan kaki', /^Kode SPBE2020-I18-L4-B1-b: Level 4 [^\n]+ \(diakses [^\n]+\)\.$/],
    ['Markdown', /^> “[^\n]+”\n\n\*\*Kode SPBE2020-I18-L4-B1-b\*\*: [^\n]+<https:\/\/[^\n]+> \(diakses [^\n]+\)\.$/],
    ['BibTeX', /^@misc\{SPBE2020-I18-L4-B1-b,\n[^]+ {2}urldate = \{\d{4}-\d\d-\d\d\},\n[^]+\}$/],
    ['CSL-JSON', /^\[\n {2}\{\n {4}"id": "SPBE2020-I18-L4-B1-b",[^]+\]$/],
  ];
  for (const [form, expected] of forms) {
    await menuButton(page, 'L4-B1-b').click();
    await page.getByRole('menuitem', { name: form, exact: true }).click();
    await expect(status(page)).toHaveText(`Tersalin: ${form}, L4-B1-b.`);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(menuButton(page, 'L4-B1-b')).toBeFocused();
    const { html, text } = await readClipboard(page);
    expect(html).toBeNull();
    const read = text.replaceAll('\r\n', '\n');
    if (typeof expected === 'string') expect(read).toBe(expected);
    else expect(read).toMatch(expected);
  }
});

test('the menu leads to the frame for other sites where there is one: an indicator has none', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/`);
  const embed = page.getByRole('menuitem', { name: 'Sematan untuk situs lain' });
  await menuButton(page, 'SPBE2020-I18').click();
  await expect(page.getByRole('menuitem', { name: 'CSL-JSON' })).toBeVisible();
  await expect(embed).toHaveCount(0);
  await menuButton(page, 'L4-K').click();
  await embed.click();
  await expect(page).toHaveURL(/\/l4\/k\/#untuk-situs-lain$/);
  await expect(page.getByRole('heading', { name: 'Untuk situs lain' })).toBeVisible();
});

test('the menu is worked with the keyboard alone', async ({ page }) => {
  await page.goto(siteAddress + LEVEL);
  const button = menuButton(page, 'L4-K');
  const choice = (name: string) => page.getByRole('menuitem', { name, exact: true });
  await copyButton(page, 'L4-K').focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-haspopup', 'menu');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: 'Bentuk lain kutipan L4-K' })).toBeVisible();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(choice('Hanya alamat')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(choice('Sematan untuk situs lain')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(choice('Hanya kode')).toBeFocused();
  await page.keyboard.press('End');
  await expect(choice('Sematan untuk situs lain')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(choice('Hanya alamat')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(choice('Sematan untuk situs lain')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(button).not.toBeFocused();
  // Whatever follows the button has the focus now, not the start of the page.
  expect(await button.evaluate((one) => one.compareDocumentPosition(document.activeElement ?? one))).toBe(
    await page.evaluate(() => Node.DOCUMENT_POSITION_FOLLOWING),
  );
  await button.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Tersalin: Hanya kode, L4-K.');
  await expect(button).toBeFocused();
});

test('a second press, a press elsewhere and another menu close the menu', async ({ page }) => {
  await page.goto(siteAddress + LEVEL);
  const menus = page.getByRole('menu');
  await menuButton(page, 'L4-K').click();
  await expect(menus).toHaveCount(1);
  await menuButton(page, 'L4-K').click();
  await expect(menus).toHaveCount(0);
  await menuButton(page, 'L4-K').click();
  await menuButton(page, 'L4').click();
  await expect(page.getByRole('menu', { name: 'Bentuk lain kutipan L4', exact: true })).toBeVisible();
  await expect(menus).toHaveCount(1);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(menus).toHaveCount(0);
});

test('where the menu cannot be loaded, that is said with a way out, and the whole citation is there', async ({
  page,
}) => {
  await page.route(/open-cite-menu/, (route) => route.abort());
  await page.goto(siteAddress + LEVEL);
  await menuButton(page, 'L4-K').click();
  await expect(page.getByRole('textbox', { name: /^Teks kutipan/ })).toHaveAccessibleDescription(
    /gagal dimuat. Periksa sambungan, lalu muat ulang/,
  );
  await expect(page.getByRole('textbox', { name: /^Teks kutipan/ })).toHaveValue(/^“Kriteria tingkat 3/);
});

test('the menu and the field have no fault of accessibility', async ({ page }) => {
  await replaceClipboard(page, 'none');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(siteAddress + LEVEL);
    await copyButton(page, 'L4-P').click();
    await expect(page.getByRole('textbox', { name: /^Teks kutipan/ })).toBeFocused();
    await menuButton(page, 'L4-K').click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await expectNoAxeFaults(page);
  }
});
