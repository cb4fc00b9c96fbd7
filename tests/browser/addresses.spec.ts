import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, builtPages, fileOf, siteAddress, siteUrl } from './site.ts';

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

/** What a page holds. */
interface Read {
  path: string;
  title: string;
  description: string;
  canonical: string | null | undefined;
  headings: number;
  footer: string;
  text: string;
  ids: string[];
  hrefs: string[];
  /** What stands under each code; the first marked words in it. */
  texts: Record<string, { text: string; marked: string | null }>;
  /** The actions that cite a code, by that code: their names, and where the first leads without a script. */
  cites: { code: string | null; copy: string | null; href: string | undefined; menu: string | null }[];
}

// One worker for this file, so that one reading of all pages serves every test that looks at all of them.
test.describe.configure({ mode: 'default' });
test.use({ javaScriptEnabled: false });

let pages: Read[] = [];
/** The built files through a browser’s parser: without scripts and styles, opening each of them would tell nothing more. */
test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  const sources = builtPages().map((path) => ({
    path,
    address: siteAddress + path,
    html: readFileSync(fileOf(path), 'utf8'),
  }));
  pages = await page.evaluate(
    (all) =>
      all.map(({ path, address, html }) => {
        const read = new DOMParser().parseFromString(html, 'text/html');
        const base = read.createElement('base');
        base.href = address;
        read.head.prepend(base);
        for (const element of read.querySelectorAll('body :is(script, style, template)')) element.remove();
        return {
          path,
          title: read.title,
          description: read.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
          canonical: read.querySelector('link[rel="canonical"]')?.getAttribute('href'),
          headings: read.querySelectorAll('h1').length,
          footer: read.querySelector('footer')?.textContent.replace(/\s+/g, ' ') ?? '',
          text: read.body.textContent,
          ids: [...read.querySelectorAll('[id]')].map(({ id }) => id),
          hrefs: [...read.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
          texts: Object.fromEntries(
            [...read.querySelectorAll('[data-code]')].map((element) => [
              element.getAttribute('data-code') ?? '',
              { text: element.textContent, marked: element.querySelector('mark')?.textContent ?? null },
            ]),
          ),
          cites: [...read.querySelectorAll('.cite')].map((actions) => ({
            code: actions.querySelector('button[data-collect]')?.getAttribute('data-collect') ?? null,
            copy: actions.querySelector('a[data-cite-act="copy"]')?.getAttribute('aria-label') ?? null,
            href: actions.querySelector<HTMLAnchorElement>('a[data-cite-act="copy"]')?.href,
            menu: actions.querySelector('button[data-cite-act="menu"]')?.getAttribute('aria-label') ?? null,
          })),
        };
      }),
    sources,
  );
  await page.close();
});

const pageAt = (path: string): Read => {
  const found = pages.find((page) => page.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}.`);
  return found;
};

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
  expect(doubled(pages.map(({ title }) => title))).toEqual([]);
  expect(doubled(pages.map(({ description }) => description))).toEqual([]);
  for (const { path, title, description, canonical, headings, footer, text } of pages) {
    expect(description.length, path).toBeGreaterThan(20);
    expect(headings, path).toBe(1);
    // A page for frames on other sites names the code’s own page as the one to list.
    const own = path === '404.html' ? '404/' : path.replace(/sematan\/$/, '');
    expect(canonical, path).toBe(`${siteUrl}${basePath}/${own}`);
    expect(footer, path).toContain('Bukan situs resmi Kementerian PANRB');
    expect(footer, path).toContain('sebagaimana dimuat pada situs SPBE Kota Banjarmasin (sumber)');
    expect(footer, path).toMatch(/terakhir diperiksa \d{1,2} \w+ \d{4}/);
    // The instrument is of 2020, the SPBE is not: so the indicator’s name has the regulation in it.
    const words = [title, description, text].join('\n');
    expect(words, path).not.toContain('SPBE 2020');
    if (words.includes('Indikator 18')) expect(words, path).toContain('Indikator 18 SPBE (Permen PANRB 59/2020)');
  }
});

test('every passage stands word for word on its own page, its level’s, the rubric, the comparison and the search', () => {
  const textOn = (path: string, code: string) => pageAt(path).texts[code]?.text;
  for (const { code, text, level } of rubric.passages) {
    for (const path of [pathOfCode(rubric.code), 'cari/', pathOfCode(code)])
      expect(textOn(path, code), `${code} on /${path}`).toBe(text);
    if (level !== null) expect(textOn('spbe2020/i18/perbandingan/', code), code).toBe(text);
  }
  for (const level of rubric.levels)
    for (const { code, text } of rubric.passages.filter((passage) => passage.level === level.level))
      expect(textOn(pathOfCode(level.code), code), code).toBe(text);
});

test('the page of every code that can be cited has its actions, named with the code, once', () => {
  for (const code of [rubric.code, ...nodes.map((node) => node.code)]) {
    const name = code === rubric.code ? code : code.slice(rubric.code.length + 1);
    const copy = `Salin kutipan: ${name}`;
    const href = `${siteAddress}${pathOfCode(code)}#kutip`;
    expect(
      pageAt(pathOfCode(code)).cites.filter((actions) => actions.code === code),
      code,
    ).toEqual([{ code, copy, href, menu: `Bentuk lain kutipan ${name}` }]);
  }
});

test('an item’s page marks its words in the passage and changes none', () => {
  for (const item of rubric.items) {
    const shown = pageAt(pathOfCode(item.code)).texts[item.passage];
    expect(shown?.text).toBe(rubric.passages.find(({ code }) => code === item.passage)?.text);
    expect(shown?.marked).toBe(item.quote);
  }
});

test('the rubric and the level pages hold every code below them under its fragment', () => {
  for (const above of [rubric.code, ...rubric.levels.map(({ code }) => code)]) {
    const ids = new Set(pageAt(pathOfCode(above)).ids);
    const missing = nodes
      .map(({ code }) => code)
      .filter((code) => code.startsWith(`${above}-`) && !ids.has(code.slice(above.length + 1).toLowerCase()));
    expect(missing, above).toEqual([]);
  }
});

test('every link on every page leads to a page and a fragment that exist', async ({ request }) => {
  const ids = new Map(pages.map((page) => [siteAddress + page.path, new Set(page.ids)]));
  const links = new Map(pages.flatMap(({ path, hrefs }) => hrefs.map((href) => [href, path] as const)));
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
  for (const { path, ids } of pages)
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
});
