import { expect, test } from '@playwright/test';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { writeDay } from '../../src/domain/day.ts';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { readContent } from '../../src/integrations/content/read-content.ts';
import { makeFolder } from '../../src/integrations/folder/make-folder.ts';
import { expectLive, findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from '../../src/integrations/hosting/host-rules.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { PublishedRubric } from '../../src/model/published-rubric.ts';
import { buildHistorySite, type HistorySite } from '../fixtures/history-site.ts';
import { expectNoAxeFaults } from './axe.ts';
import { packedIn } from './packs.ts';
import { basePath, siteAddress, siteEnvironment, siteUrl } from './site.ts';

const PUBLIC = `${siteUrl}${basePath}/`;

test('the history tells how many codes were published on which day, and no list of them all', async ({ page }) => {
  await page.goto(`${siteAddress}riwayat/`);
  await expect(page.getByRole('main')).toContainText(
    'Sampai kini 57 kode terbit, 0 kali kata-kata sebuah kode berubah, dan 0 kode dicabut.',
  );
  const day = page.getByRole('region', { name: '23 November 2026' });
  await expect(day.getByRole('heading', { name: 'Terbit pertama' })).toBeVisible();
  await expect(day.getByRole('listitem')).toHaveText([
    'Instrumen SPBE (Permen PANRB 59/2020): 1 kode',
    'Indikator 18 SPBE (Permen PANRB 59/2020): 56 kode',
  ]);
});

test('the history is reached from the foot of every page and from “Tentang”', async ({ page }) => {
  for (const place of ['main', 'contentinfo'] as const) {
    await page.goto(`${siteAddress}tentang/`);
    await page.getByRole(place).getByRole('link', { name: 'Riwayat' }).click();
    await expect(page).toHaveURL(`${siteAddress}riwayat/`);
  }
});

test('a code’s page says since when its words stand', async ({ page }) => {
  const historyOn = async (path: string) => {
    await page.goto(siteAddress + path);
    return page.locator('dt', { hasText: 'Riwayat' }).locator('xpath=following-sibling::dd[1]').innerText();
  };
  for (const path of ['spbe2020/i18/l4/b1/', 'spbe2020/i18/l4/b1/a/'])
    expect(await historyOn(path)).toBe('Terbit 23 November 2026; kata-katanya tidak berubah sejak itu.');
  for (const path of ['spbe2020/i18/', 'spbe2020/i18/l4/', 'spbe2020/i18/l4/b/'])
    expect(await historyOn(path)).toBe('Terbit 23 November 2026.');
});

test.describe('a site on which words were changed and codes retired', () => {
  // One worker, so that one build serves every test.
  test.describe.configure({ mode: 'default' });

  const LEVEL_1 = 'content/spbe2020/i18/level-1.mdx';
  const LEVEL_5 = 'content/spbe2020/i18/level-5.mdx';
  const EVIDENCE = 'content/spbe2020/i18/bukti.yaml';
  const OLD = 'Kriteria tingkat 4 telah terpenuhi';
  const NEW = 'Kriteria tingkat 4 sudah terpenuhi';
  const INDICATOR = 'content/spbe2020/i18/indikator.mdx';
  const RETIRED = 'spbe2020/i18/l1/b/d/';
  const WITHOUT_SUCCESSOR = 'spbe2020/i18/pb/b/';
  const WORDS = 'bukti undangan rapat terkait penerapan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah';

  let site: HistorySite;
  let today = '';
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    site = await buildHistorySite(siteEnvironment, async (copy) => {
      const record = (...args: string[]) => {
        const { status, error, out } = copy.runLedger(...args);
        if (status !== 0) throw new Error(error + out);
      };
      await copy.edit(LEVEL_5, OLD, NEW);
      record('--reason', 'Salah salin');
      await copy.edit(LEVEL_1, /^ {2}- code: B-d\n(?: {4}.*\n)+/m, '');
      await copy.edit(LEVEL_1, ', B-d]', ']');
      await copy.edit(EVIDENCE, /^L1-B-d:\n(?: {2}.*\n)+/m, '');
      record('--retire', 'SPBE2020-I18-L1-B-d', '--instead', 'SPBE2020-I18-L1-B-c', '--reason', 'Digabung');
      await copy.edit(EVIDENCE, /^PB-b:\n(?: {2}.*\n)+/m, '');
      await copy.edit(INDICATOR, /^ {2}- code: PB-b\n(?: {4}.*\n)+/m, '');
      const others = ['aplikasi-spbe', 'diagram-arsitektur-aplikasi'].map((term) => `content/glosarium/${term}.mdx`);
      for (const file of [INDICATOR, ...others]) await copy.edit(file, ', PB-b', '');
      record('--retire', 'SPBE2020-I18-PB-b', '--reason', 'Tidak dipakai lagi');
      const { entries } = JSON.parse(await copy.read('content/spbe2020/ledger.json')) as Ledger;
      today = writeDay(entries.at(-1)?.date ?? '');
    });
  });
  test.afterAll(() => site.close());

  test('a retired code keeps its page: what it was, since when, why, what instead, how to cite it', async ({
    page,
  }) => {
    const response = await page.goto(site.address + RETIRED);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Level 1 · Kriteria Bukti Dukung, butir d (dicabut)',
    );
    await expect(page.getByRole('note')).toContainText(`Kode ini sudah dicabut pada ${today}. Alasannya: Digabung.`);
    await expect(page.locator('[data-code="SPBE2020-I18-L1-B-d"]')).toHaveText(WORDS);
    await expect(page.locator('.citation')).toHaveText(
      `“${WORDS}” (SPBE2020-I18-L1-B-d, Level 1 · Kriteria Bukti Dukung, butir d, Indikator 18 SPBE (Permen PANRB 59/2020), sebagaimana dimuat pada situs SPBE Kota Banjarmasin; terbit 23 November 2026, dicabut ${today}). ${siteUrl}${basePath}/${RETIRED}`,
    );
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${siteUrl}${basePath}/${RETIRED}`);
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Remah roti' }).getByRole('listitem')).toHaveText([
      'Beranda',
      'SPBE (Permen PANRB 59/2020)',
      'Indikator 18',
      'Level 1 · Rintisan',
      'Kriteria Bukti Dukung',
    ]);
    await expectNoAxeFaults(page);
    await page.getByRole('note').getByRole('link').click();
    await expect(page).toHaveURL(`${site.address}spbe2020/i18/l1/b/c/`);
  });

  test('a code that nothing takes the place of says so', async ({ page }) => {
    await page.goto(site.address + WITHOUT_SUCCESSOR);
    await expect(page.getByRole('note')).toContainText('Tidak ada kode yang menggantikannya.');
    await expectNoAxeFaults(page);
  });

  /** What check:live finds on it, asked under its public address, with what a host adds from the site’s rules. */
  const findFaults = async () => {
    const { content } = parseContent(await readContent(site.root));
    return findLiveFaults(PUBLIC, expectLive(content), true, async (address) => {
      const response = await fetch(address.replace(PUBLIC, site.address));
      const sent = address.endsWith('/sematan/') ? COMMON_HEADERS : [...COMMON_HEADERS, ...UNFRAMED_HEADERS];
      const headers = new Headers(sent.map(([name, value]): [string, string] => [name, value]));
      headers.set('content-type', response.headers.get('content-type') ?? '');
      return { status: response.status, url: address, headers, arrayBuffer: () => response.arrayBuffer() };
    });
  };

  test('a published site with retired codes has no fault, until one of their pages is taken away', async () => {
    expect(await findFaults()).toEqual([]);
    for (const path of [RETIRED, WITHOUT_SUCCESSOR]) {
      const page = join(site.root, 'dist', path, 'index.html');
      renameSync(page, `${page}.away`);
      try {
        expect(await findFaults()).toEqual([expect.stringMatching(`${path} answers 404 instead of 200`)]);
      } finally {
        renameSync(`${page}.away`, page);
      }
    }
  });

  test('a retired code has no data, frame or place in the rubric any more, and is in the pack and in the ZIP', async ({
    request,
  }) => {
    for (const path of [RETIRED, WITHOUT_SUCCESSOR]) {
      expect((await request.get(`${site.address}${path}kriteria.json`)).status()).toBe(404);
      expect((await request.get(`${site.address}${path}sematan/`)).status()).toBe(404);
      expect((await request.get(`${site.address}${path}pratinjau.png`)).status()).toBe(200);
    }
    const rubric = (await (await request.get(`${site.address}spbe2020/i18/rubrik.json`)).json()) as PublishedRubric;
    const codes = rubric.items.map(({ code }) => code);
    expect(codes).not.toContain('SPBE2020-I18-L1-B-d');
    expect(codes).not.toContain('SPBE2020-I18-PB-b');
    const luring = join(site.root, 'dist/luring');
    const packed = readdirSync(luring).flatMap((name) => (name.endsWith('.paket') ? packedIn(join(luring, name)) : []));
    const folder = await makeFolder(join(site.root, 'dist'));
    for (const path of [RETIRED, WITHOUT_SUCCESSOR]) {
      expect(packed).toContain(`${path}index.html`);
      expect([...folder.keys()]).toContain(`${path}index.html`);
    }
  });

  test('a retired code that is typed leads to its page from the search', async ({ page }) => {
    await page.goto(`${site.address}cari/?q=L1-B-d`);
    await expect(page.locator('[data-search-result]').first()).toContainText('SPBE2020-I18-L1-B-d');
  });

  test('the pages of history fit 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [RETIRED, WITHOUT_SUCCESSOR, 'riwayat/', 'spbe2020/i18/l5/k/']) {
      await page.goto(site.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });

  test('a retired code is on no list of the living, and the history leads to its page', async ({ page }) => {
    await page.goto(`${site.address}spbe2020/i18/l1/`);
    await expect(page.locator(`a[href$="/${RETIRED}"]`)).toHaveCount(0);
    await page.goto(`${site.address}riwayat/`);
    await expect(page.getByRole('main')).toContainText(
      'Sampai kini 57 kode terbit, 1 kali kata-kata sebuah kode berubah, dan 2 kode dicabut.',
    );
    await page.getByRole('link', { name: 'SPBE2020-I18-L1-B-d' }).click();
    await expect(page).toHaveURL(site.address + RETIRED);
  });

  test('the search finds a retired code, as retired', async ({ page }) => {
    await page.goto(`${site.address}cari/?q=undangan%20rapat`);
    const result = page.locator('[data-search-result]', { hasText: 'Dicabut: Level 1' });
    await expect(result.getByRole('link')).toHaveAttribute('href', new RegExp(`${RETIRED}(#:~:text=.*)?$`));
  });

  test('changed words are told on the code’s page and stand in the history, before and after', async ({ page }) => {
    await page.goto(`${site.address}spbe2020/i18/l5/k/`);
    await expect(page.getByText('Kata-katanya berubah sejak itu:')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: `${today}, karena “Salah salin”` })).toBeVisible();
    await page.getByRole('link', { name: 'kata-kata yang lama dan yang baru' }).click();
    await expect(page).toHaveURL(`${site.address}riwayat/#spbe2020-i18-l5-k-perubahan-1`);
    const texts = page.getByRole('region', { name: 'Perubahan SPBE2020-I18-L5-K' }).locator('blockquote');
    await expect(texts).toHaveCount(2);
    await expect(texts.nth(0)).toContainText(OLD);
    await expect(texts.nth(1)).toContainText(NEW);
    await expectNoAxeFaults(page);
  });
});
