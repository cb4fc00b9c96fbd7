import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { builtPages, siteAddress, siteUrl, basePath } from './site.ts';

const rubric = await readIndicator18();
const nodes = listNodes(rubric);
const codes = ['SPBE2020', rubric.code, ...nodes.map(({ code }) => code)];
const OTHER_PAGES = [
  '',
  'spbe2020/i18/nilai/',
  'spbe2020/i18/perbandingan/',
  'spbe2020/i18/bukti/',
  'cari/',
  'glosarium/',
  'unduh/',
  'tentang/',
  'riwayat/',
];

/** What one visit to a page found. */
interface Crawled {
  path: string;
  title: string;
  description: string;
  canonical: string | null | undefined;
  headings: number;
  footer: string;
  text: string;
  ids: string[];
  hrefs: string[];
}

// One worker for this file, so that one walk over all pages serves every test that looks at all of them.
test.describe.configure({ mode: 'default' });
test.use({ javaScriptEnabled: false });

let crawled: Crawled[] = [];
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage({ javaScriptEnabled: false });
  crawled = [];
  for (const path of builtPages()) {
    await page.goto(siteAddress + path);
    const found = await page.evaluate(() => ({
      title: document.title,
      description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      headings: document.querySelectorAll('h1').length,
      footer: document.querySelector('footer')?.textContent.replace(/\s+/g, ' ') ?? '',
      text: document.body.innerText,
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      hrefs: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
    }));
    crawled.push({ path, ...found });
  }
  await page.close();
});

test('every code of the contract answers 200 at its address, and so does every other page', async ({ request }) => {
  expect(codes).toHaveLength(57);
  for (const path of [...codes.map(pathOfCode), ...OTHER_PAGES]) {
    const response = await request.get(siteAddress + path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toContain('text/html');
  }
});

test('an unknown address answers 404 with a page that helps', async ({ page }) => {
  const response = await page.goto(`${siteAddress}spbe2020/i18/l9/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halaman tidak ditemukan');
  await expect(page.getByRole('link', { name: /Semua kriteria/ })).toBeVisible();
});

test('every page has its own title and description, one main heading, its address, and the words that must stand on it', () => {
  const doubled = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  expect(doubled(crawled.map(({ title }) => title))).toEqual([]);
  expect(doubled(crawled.map(({ description }) => description))).toEqual([]);
  for (const { path, description, canonical, headings, footer, text } of crawled) {
    expect(description.length, path).toBeGreaterThan(20);
    expect(headings, path).toBe(1);
    // A page for frames on other sites names the code’s own page as the one to list.
    const own = path === '404.html' ? '404/' : path.replace(/sematan\/$/, '');
    expect(canonical, path).toBe(`${siteUrl}${basePath}/${own}`);
    expect(footer, path).toContain('Bukan situs resmi Kementerian PANRB');
    expect(footer, path).toContain('sebagaimana dimuat pada situs SPBE Kota Banjarmasin (sumber)');
    expect(footer, path).toMatch(/terakhir diperiksa \d{1,2} \w+ \d{4}/);
    if (text.includes('Indikator 18')) expect(text, path).toMatch(/Indikator 18 SPBE/);
  }
});

test('every passage stands word for word on its own page, its level’s, the rubric, the comparison and the search', async ({
  page,
}) => {
  const textsOn = async (path: string) => {
    await page.goto(siteAddress + path);
    return new Map(
      await page
        .locator('[data-code]')
        .evaluateAll((all) => all.map((e) => [e.getAttribute('data-code') ?? '', e.textContent] as const)),
    );
  };
  const [rubricPage, search, comparison] = [
    await textsOn(pathOfCode(rubric.code)),
    await textsOn('cari/'),
    await textsOn('spbe2020/i18/perbandingan/'),
  ];
  for (const { code, text, level } of rubric.passages) {
    expect(rubricPage.get(code), code).toBe(text);
    expect(search.get(code), code).toBe(text);
    if (level !== null) expect(comparison.get(code), code).toBe(text);
    expect((await textsOn(pathOfCode(code))).get(code), code).toBe(text);
  }
  for (const level of rubric.levels) {
    const texts = await textsOn(pathOfCode(level.code));
    for (const { code, text } of rubric.passages.filter((passage) => passage.level === level.level))
      expect(texts.get(code), code).toBe(text);
  }
});

test('an item’s page marks its words in the passage and changes none', async ({ page }) => {
  for (const item of rubric.items) {
    await page.goto(siteAddress + pathOfCode(item.code));
    const passage = page.locator(`[data-code="${item.passage}"]`);
    expect(await passage.textContent()).toBe(rubric.passages.find(({ code }) => code === item.passage)?.text);
    expect(await passage.locator('mark').textContent()).toBe(item.quote);
  }
});

test('the rubric and the level pages hold every code below them under its fragment', async ({ page }) => {
  for (const above of [rubric.code, ...rubric.levels.map(({ code }) => code)]) {
    await page.goto(siteAddress + pathOfCode(above));
    const ids = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
    const missing = nodes
      .map(({ code }) => code)
      .filter((code) => code.startsWith(`${above}-`) && !ids.has(code.slice(above.length + 1).toLowerCase()));
    expect(missing, above).toEqual([]);
  }
});

test('every link on every page leads to a page and a fragment that exist', async ({ request }) => {
  const ids = new Map(crawled.map((page) => [siteAddress + page.path, new Set(page.ids)]));
  const links = new Map(crawled.flatMap(({ path, hrefs }) => hrefs.map((href) => [href, path] as const)));
  const broken: string[] = [];
  for (const [href, from] of links) {
    // Where the paper or another site is to lead here, the whole public address stands in the link.
    const [address = '', fragment = ''] = href.replace(`${siteUrl}${basePath}/`, siteAddress).split('#');
    if (!address.startsWith(siteAddress)) {
      if (!address.startsWith('https://spbe.banjarmasinkota.go.id/')) broken.push(`${from}: ${href} leaves the site`);
      continue;
    }
    const known = ids.get(address);
    if (!known && (await request.get(address)).status() !== 200) broken.push(`${from}: ${href} has no page`);
    // What the scorer reads behind the “#” is no place on the page (contract §6).
    if (address.endsWith('/nilai/') && /^v=\d/.test(fragment)) continue;
    if (fragment !== '' && !known?.has(fragment)) broken.push(`${from}: ${href} has no such fragment`);
  }
  expect(broken).toEqual([]);
});

test('no page gives one id to two elements', () => {
  for (const { path, ids } of crawled)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
});
