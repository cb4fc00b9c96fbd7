import { expect, test, type Page } from '@playwright/test';
import {
  rubric,
  copyButton,
  menuButton,
  status,
  readClipboard,
  today,
  replaceClipboard,
  passage,
  item,
  LEVEL,
  ITEM,
  addressOf,
} from './cite-page.ts';
import { siteAddress } from './site.ts';

/** Reads HTML on an empty page, as another program would: the site’s own pages let no text become markup. */
const readElsewhere = async <Read>(page: Page, read: (source: string) => Read, source: string): Promise<Read> => {
  const other = await page.context().newPage();
  return other.evaluate(read as (source: string) => unknown, source) as Promise<Read>;
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('one press puts the quote with a link and the plain text on the clipboard', async ({ page }) => {
  await page.goto(siteAddress + ITEM);
  await copyButton(page, 'L4-B1-b').click();
  await expect(status(page)).toHaveText('Tersalin: L4-B1-b.');
  const { html, text } = await readClipboard(page);
  const day = await today(page);
  expect(text.replaceAll('\r\n', '\n')).toBe(
    [
      `“${item('L4-B1-b')}”`,
      '',
      'Kode SPBE2020-I18-L4-B1-b: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir b.',
      `Indikator 18 SPBE (Permen PANRB 59/2020): “${rubric.indicator.title}”`,
      'Instrumen Pemantauan dan Evaluasi SPBE (Permen PANRB 59/2020).',
      'Teks kriteria sebagaimana dimuat pada situs SPBE Kota Banjarmasin, bukan kutipan naskah peraturan.',
      addressOf(ITEM),
      `(diakses ${day})`,
    ].join('\n'),
  );
  // The browser may add styles to what it hands out; what is read is the document.
  const read = await readElsewhere(
    page,
    (source) => {
      const pasted = new DOMParser().parseFromString(source, 'text/html');
      const link = pasted.querySelector('a');
      return {
        quote: pasted.querySelector('blockquote')?.textContent,
        code: pasted.querySelector('strong')?.textContent,
        link: { href: link?.href, text: link?.textContent },
        elements: [...new Set([...pasted.body.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
        text: pasted.body.textContent,
      };
    },
    html ?? '',
  );
  expect(read).toMatchObject({
    quote: `“${item('L4-B1-b')}”`,
    code: 'Kode SPBE2020-I18-L4-B1-b',
    link: { href: addressOf(ITEM), text: addressOf(ITEM) },
    elements: ['a', 'blockquote', 'p', 'strong'],
  });
  expect(read.text).toContain('bukan kutipan naskah peraturan');
  expect(read.text).toContain(`(diakses ${day})`);
});

test('a level is copied with all its quotes, each with its kind and code', async ({ page }) => {
  await page.goto(siteAddress + LEVEL);
  await copyButton(page, 'L4').click();
  await expect(status(page)).toHaveText('Tersalin: L4.');
  const { html, text } = await readClipboard(page);
  const lines = [
    `Kriteria Level (SPBE2020-I18-L4-K): “${passage('L4-K')}”`,
    `Kriteria Pemenuhan Level (SPBE2020-I18-L4-P): “${passage('L4-P')}”`,
    `Kriteria Bukti Dukung, angka 1 (SPBE2020-I18-L4-B1): “${passage('L4-B1')}”`,
    `Kriteria Bukti Dukung, angka 2 (SPBE2020-I18-L4-B2): “${passage('L4-B2')}”`,
  ];
  expect(text.replaceAll('\r\n', '\n').split('\n\n').slice(0, 4)).toEqual(lines);
  const listed = await readElsewhere(
    page,
    (source) =>
      [...new DOMParser().parseFromString(source, 'text/html').querySelectorAll('li')].map((line) => line.textContent),
    html ?? '',
  );
  expect(listed).toEqual(lines);
});

test('the whole rubric and each passage on its page have their actions, named with the code', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/`);
  for (const code of [rubric.code, ...rubric.passages.map((one) => one.code)]) {
    const name = code === rubric.code ? code : code.slice(rubric.code.length + 1);
    await expect(page.getByRole('button', { name: `Salin kutipan: ${name}`, exact: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: `Bentuk lain kutipan ${name}`, exact: true })).toHaveCount(1);
    await expect(page.locator(`button[data-collect="${code}"]`)).toHaveCount(1);
  }
  // Of the other codes, whose own pages have theirs, the levels and numbered groups are led to.
  for (const part of ['l1', 'l5', 'l4/b'])
    await expect(page.locator(`main a[href$="/spbe2020/i18/${part}/"]`).first()).toBeVisible();
});

test('“Tersalin” is said once to ears, in the page’s one live region, and once to eyes, at the button', async ({
  page,
}) => {
  await page.goto(siteAddress + LEVEL);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = document.querySelector('[role="status"]')?.textContent ?? '';
      if (text !== '') said.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await copyButton(page, 'L4-K').click();
  await expect(status(page)).toHaveText('Tersalin: L4-K.');
  await expect(page.locator('[data-said]')).toHaveCount(1);
  await expect(copyButton(page, 'L4-K')).toHaveAttribute('data-said', 'Tersalin');
  expect(await copyButton(page, 'L4-K').evaluate((button) => getComputedStyle(button, '::after').content)).toBe(
    '"Tersalin"',
  );
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual(['Tersalin: L4-K.']);
  await expect(page.locator(':is([aria-live], [role="status"], [role="alert"]):not(.failed-scripts)')).toHaveCount(1);
  await copyButton(page, 'L4-P').click();
  await expect(status(page)).toHaveText('Tersalin: L4-P.');
  await expect(page.locator('[data-said]')).toHaveCount(1);
});

for (const kind of ['rejects', 'none'] as const) {
  test(`where the clipboard ${kind === 'none' ? 'is missing' : 'rejects'}, the text stands selected in a field`, async ({
    page,
  }) => {
    await replaceClipboard(page, kind);
    await page.goto(siteAddress + LEVEL);
    const button = copyButton(page, 'L4-K');
    await button.click();
    const region = page.getByRole('region', { name: 'Salin sendiri: L4-K' });
    const field = region.getByRole('textbox');
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/tidak mengizinkan situs menyalin.*Ctrl\+C.*tekan lama/);
    await expect(field).toHaveValue(new RegExp(`^“${passage('L4-K').slice(0, 60)}`));
    const [selected, value] = await field.evaluate((element: HTMLTextAreaElement) => [
      element.value.slice(element.selectionStart, element.selectionEnd),
      element.value,
    ]);
    expect(selected).toBe(value);
    expect(value).toContain(addressOf('spbe2020/i18/l4/k/'));
    await expect(status(page)).toBeEmpty();
    await page.keyboard.press('Escape');
    await expect(region).toHaveCount(0);
    await expect(button).toBeFocused();
    await menuButton(page, 'L4-P').click();
    await page.getByRole('menuitem', { name: 'Hanya kode' }).click();
    await expect(page.getByRole('textbox', { name: /^Teks kutipan/ })).toHaveValue('SPBE2020-I18-L4-P');
    await page.getByRole('button', { name: 'Tutup' }).click();
    await expect(menuButton(page, 'L4-P')).toBeFocused();
  });
}

test('where only plain text can be copied, that is copied, and said', async ({ page }) => {
  await replaceClipboard(page, 'plain only');
  await page.goto(siteAddress + LEVEL);
  await copyButton(page, 'L4-K').click();
  await expect(status(page)).toHaveText('Tersalin sebagai teks biasa: L4-K.');
  await expect(copyButton(page, 'L4-K')).toHaveAttribute('data-said', 'Tersalin (teks)');
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  expect(written).toHaveLength(1);
  expect(written[0]).toContain(`“${passage('L4-K')}”`);
});

for (const width of [320, 360, 1280]) {
  test(`nothing moves when the links become buttons, nor when “Tersalin” is said, at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    // Where a script fails, the page says so: that notice is another test’s matter, and would move all below it.
    await page.addInitScript(() => {
      new MutationObserver(() => {
        delete document.documentElement.dataset['gagal'];
      }).observe(document, { attributeFilter: ['data-gagal'], subtree: true });
    });
    // A typeface is used where it is there in time, and it has other widths: both measures are taken without it.
    await page.route(/\.woff2?$/, (route) => route.abort());
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.cite > *, h2, .official')]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { x, y, width: wide, height } = element.getBoundingClientRect();
            return [x, y + scrollY, wide, height].map((value) => Math.round(value * 10)).join(' ');
          }),
      );
    for (const path of [LEVEL, 'spbe2020/i18/', ITEM]) {
      await page.route(/CiteActions/, (route) => route.abort());
      await page.goto(siteAddress + path);
      const before = await places();
      await expect(page.getByRole('link', { name: /^Salin kutipan/ }).first()).toBeVisible();
      await page.unroute(/CiteActions/);
      await page.goto(siteAddress + path);
      await expect(copyButton(page, path === ITEM ? 'L4-B1-b' : 'L4-K')).toBeVisible();
      expect(await places()).toEqual(before);
      await copyButton(page, path === ITEM ? 'L4-B1-b' : 'L4-K').click();
      await expect(status(page)).not.toBeEmpty();
      expect(await places()).toEqual(before);
    }
  });
}

test.describe('on touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('actions and choices are at least 44 px high', async ({ page }) => {
    await page.goto(siteAddress + LEVEL);
    await menuButton(page, 'L4-K').tap();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    const heights = await page
      .locator('.cite button:visible')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('“Salin kutipan” leads to the ways to cite on the code’s own page, readable there', async ({ page }) => {
    await page.goto(siteAddress + ITEM);
    await page.getByRole('link', { name: 'Salin kutipan: L4-B1-b', exact: true }).click();
    await expect(page).toHaveURL(`${siteAddress}${ITEM}#kutip`);
    await expect(page.locator('#kutip')).toBeInViewport();
    const [whole, footnote] = await page.locator('.cite-text').all();
    await expect(whole ?? page.locator('none')).toHaveText(
      /^“Standard Operating Procedure [^]*\(diakses \[tanggal akses\]\)$/,
    );
    await expect(footnote ?? page.locator('none')).toHaveText(
      /^Kode SPBE2020-I18-L4-B1-b: [^]*\(diakses \[tanggal akses\]\)\.$/,
    );
  });

  test('only the links to cite are seen, not the buttons that a script serves; on the whole rubric they lead on too', async ({
    page,
  }) => {
    for (const path of [ITEM, LEVEL, 'spbe2020/i18/']) {
      await page.goto(siteAddress + path);
      await expect(page.locator('.cite a:visible'), path).not.toHaveCount(0);
      await expect(page.locator('.cite button:visible'), path).toHaveCount(0);
    }
    await page.getByRole('link', { name: 'Salin kutipan: L4-B1', exact: true }).click();
    await expect(page).toHaveURL(`${siteAddress}spbe2020/i18/l4/b1/#kutip`);
    await expect(page.locator('#kutip')).toBeInViewport();
    await expect(page.locator('.cite-text').first()).toContainText(`“${passage('L4-B1')}”`);
  });
});

test('the ways to cite on a code’s page carry today’s date', async ({ page }) => {
  await page.goto(siteAddress + ITEM);
  await expect(page.locator('.cite-text').first()).toContainText(`(diakses ${await today(page)})`);
  await expect(page.locator('main')).not.toContainText('[tanggal akses]');
});

test('on paper there are no actions, but the code and the address', async ({ page }) => {
  await page.goto(siteAddress + ITEM);
  await page.emulateMedia({ media: 'print' });
  for (const actions of await page.locator('.cite').all()) await expect(actions).toBeHidden();
  await expect(page.locator('.print-head')).toContainText(`(diakses ${await today(page)})`);
  await expect(page.locator('main')).toContainText(addressOf(ITEM));
  await expect(page.locator('main')).toContainText('SPBE2020-I18-L4-B1-b');
});
