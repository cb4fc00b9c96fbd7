import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'node-html-parser';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { makeFolder, zipFolder } from '../../src/commands/folder/make-folder.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { box, openPanel, ready, savedLine } from './scorer-page.ts';
import { basePath, siteFolder, siteUrl } from './site.ts';
import { unzipSite, watchFolderPage, type UnzippedSite } from './unzipped-site.ts';

const rubric = await readIndicator18();
const scorer = `${pathOfCode(rubric.code)}nilai/index.html`;

let site: UnzippedSite;
test.beforeAll(async () => {
  site = await unzipSite();
});
test.afterAll(() => {
  site.remove();
});

const textOf = (path: string) => new TextDecoder().decode(site.files.get(path));
const pages = () => [...site.files.keys()].filter((path) => path.endsWith('.html'));

test('every relative address in the ZIP leads to a file of it, and no other address leads into the folder', () => {
  const lost: string[] = [];
  let count = 0;
  for (const page of pages()) {
    const root = parse(textOf(page));
    const refresh = /url=(.*)/.exec(
      root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content') ?? '',
    )?.[1];
    const addresses = [
      ...root.querySelectorAll('[href],[src],[action]').map((element) => {
        const { href, src, action } = element.attributes;
        return href ?? src ?? action ?? '';
      }),
      ...(refresh === undefined ? [] : [refresh]),
      ...[...textOf(page).matchAll(/url\("([^"]*)"\)/g)].map(([, address]) => address ?? ''),
    ];
    for (const address of addresses) {
      if (/^(?:https:|mailto:|data:|#)/.test(address)) continue;
      count += 1;
      const [path = '', fragment] = decodeURI(address).split('#');
      const file = posix.join(posix.dirname(page), path);
      const target = site.files.has(file) && file.endsWith('.html') ? parse(textOf(file)) : null;
      // What holds a “=” is for the scorer.
      if (
        !site.files.has(file) ||
        (fragment !== undefined && !fragment.includes('=') && target && !target.getElementById(fragment))
      )
        lost.push(`${page}: ${address}`);
    }
  }
  expect(count).toBeGreaterThan(1000);
  expect(lost).toEqual([]);
  // Every page for reading is in it.
  for (const { code } of listNodes(rubric)) expect(pages()).toContain(`${pathOfCode(code)}index.html`);
});

test('its pages have no module, worker or rules for fetching ahead, and are still cited by their public address', () => {
  for (const page of pages()) {
    const root = parse(textOf(page));
    const types = root.querySelectorAll('script').map((script) => script.getAttribute('type') ?? 'classic');
    expect(
      [...new Set(types)].filter((type) => !/^(?:classic|application\/(?:ld\+)?json)$/.test(type)),
      page,
    ).toEqual([]);
    const loaded = root.querySelectorAll('script[src]').map((script) => script.getAttribute('src'));
    expect(
      loaded.filter((src) => src === undefined || !/^(?:\.\.\/)+penilaian\.js$/.test(src)),
      page,
    ).toEqual([]);
    expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href'), page).toContain(`${siteUrl}${basePath}/`);
    const policy = root.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy, page).toContain("default-src 'none'");
    expect(policy, page).not.toMatch(/unsafe|https?:/);
  }
  expect([...site.files.keys()].filter((path) => /\.(?:png|br|gz|pf_\w+)$|(?:^|\/)sw\.js$|^host\//.test(path))).toEqual(
    [],
  );
  expect([...site.files.keys()].filter((path) => path.endsWith('.js'))).toEqual(['penilaian.js']);
});

test('the same site gives the same ZIP, whenever and wherever it is made', async () => {
  expect(Buffer.compare(zipFolder(await makeFolder(siteFolder)), site.zip)).toBe(0);
  // The date of the first entry, as DOS has it: 1 January 1980, 0.00.
  expect(new DataView(site.zip.buffer, site.zip.byteOffset).getUint32(10, true)).toBe(0x00210000);
});

test('from a folder one reads from the start page to a criterion, and the scorer answers', async ({ page }) => {
  const faults = watchFolderPage(page);
  await page.goto(site.addressOf('index.html'));
  await page.locator('main a[href$="/l4/index.html"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Level 4');
  await page.locator('main a[href$="b1/index.html"]').first().click();
  await expect(page.locator('[data-code="SPBE2020-I18-L4-B1"]').first()).toBeVisible();
  await page.getByRole('link', { name: 'Daftar teks' }).click();
  await expect(page.locator('main [data-code]:visible')).toHaveCount(rubric.passages.length);

  await page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Perkirakan level' }).click();
  await ready(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await box(page, part).check();
  await expect(page.locator('.result output')).toHaveAttribute('data-max', '2');
  await savedLine(page).waitFor();
  await page.reload();
  await ready(page);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  // What the script shows leads to files as well; what is written down for others leads to the site.
  const shown = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(shown.filter((href) => href?.startsWith('/'))).toEqual([]);
  await openPanel(page, 'Berkas dan tautan');
  await expect(page.locator('#panel')).toContainText('Tautan');
  const values = await page
    .locator('#panel input, #panel textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(values.join(' ')).not.toContain('file:');
  await page.goto(`${site.addressOf(scorer)}#contoh`);
  await expect(page.getByText('Contoh terbuka sebagai penilaian tersendiri. Isinya rekaan.')).toBeAttached();
  expect(faults).toEqual([]);
});

test('a page of a folder takes the reader’s theme, and a long one says where one reads', async ({ page }) => {
  await page.goto(site.addressOf(`${pathOfCode(rubric.code)}index.html`));
  await page.getByRole('radio', { name: 'Gelap' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'gelap');
  await page.getByRole('navigation', { name: 'Bagian halaman' }).getByRole('link', { name: 'Level 3' }).click();
  await expect(page.locator('.steps [aria-current]')).toHaveText(/3/);
  await page.goto(site.addressOf(scorer));
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'gelap');
});

test('a page that was opened within the ZIP, so that it alone is unpacked, says what to do; in the folder none does', async ({
  page,
}) => {
  const alone = mkdtempSync(join(tmpdir(), 'ZIP '));
  try {
    for (const path of ['index.html', scorer, `${pathOfCode(rubric.code)}l4/index.html`]) {
      const notice = page.getByRole('alert').filter({ hasText: 'Ekstrak seluruh ZIP lebih dahulu' });
      const file = join(alone, 'index.html');
      writeFileSync(file, textOf(path));
      await page.goto(pathToFileURL(file).href);
      await expect(notice, path).toBeVisible();
      await page.goto(site.addressOf(path));
      // The picture has come by then.
      await page.evaluate(async () => {
        const picture = new Image();
        picture.src = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '';
        await picture.decode();
      });
      await expect(notice, path).toHaveCount(0);
    }
  } finally {
    rmSync(alone, { recursive: true });
  }
});

test('where the browser keeps nothing for a folder, the scorer says so and works for the visit', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await page.goto(site.addressOf(scorer));
  await ready(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-b', 'L2-B-c']) await box(page, part).check();
  await expect(page.locator('.result output')).toHaveAttribute('data-max', '2');
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan: peramban ini tidak mengizinkan penyimpanan');
});
