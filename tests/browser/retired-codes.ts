import { expect, test } from '@playwright/test';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { readContent } from '../../src/integrations/content/read-content.ts';
import { makeFolder } from '../../src/commands/folder/make-folder.ts';
import { expectLive, findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from '../../src/integrations/hosting/host-rules.ts';
import type { PublishedRubric } from '../../src/model/published-rubric.ts';
import { NEW, OLD, RETIRED, WITHOUT_SUCCESSOR, type ChangedSite } from '../fixtures/changed-site.ts';
import { expectNoAxeFaults } from './axe.ts';
import { packedIn } from './packs.ts';
import { basePath, siteUrl } from './site.ts';

const PUBLIC = `${siteUrl}${basePath}/`;
const WORDS = 'bukti undangan rapat terkait penerapan Sistem Penghubung Layanan Instansi Pusat/Pemerintah Daerah';

/** Words were changed and codes retired: what the site says of them. @param ask for the site, once it is built */
export const testRetiredCodes = (ask: () => ChangedSite): void => {
  test('a retired code keeps its page: what it was, since when, why, what instead, how to cite it', async ({
    page,
  }) => {
    const response = await page.goto(ask().address + RETIRED);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Level 1 · Kriteria Bukti Dukung, butir d (dicabut)',
    );
    await expect(page.getByRole('note')).toContainText(
      `Kode ini sudah dicabut pada ${ask().today}. Alasannya: Digabung.`,
    );
    await expect(page.locator('[data-code="SPBE2020-I18-L1-B-d"]')).toHaveText(WORDS);
    await expect(page.locator('.citation')).toHaveText(
      `“${WORDS}” (SPBE2020-I18-L1-B-d, Level 1 · Kriteria Bukti Dukung, butir d, Indikator 18 SPBE (Permen PANRB 59/2020), sebagaimana dimuat pada situs SPBE Kota Banjarmasin; terbit 23 November 2026, dicabut ${ask().today}). ${siteUrl}${basePath}/${RETIRED}`,
    );
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${siteUrl}${basePath}/${RETIRED}`);
    await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Remah roti' }).getByRole('listitem')).toHaveText([
      'Indikator 18 SPBE (Permen PANRB 59/2020)',
      'Level 1',
    ]);
    await expectNoAxeFaults(page);
    await page.getByRole('note').getByRole('link').click();
    await expect(page).toHaveURL(`${ask().address}spbe2020/i18/l1/b/c/`);
  });

  test('a code that nothing takes the place of says so', async ({ page }) => {
    await page.goto(ask().address + WITHOUT_SUCCESSOR);
    await expect(page.getByRole('note')).toContainText('Tidak ada kode yang menggantikannya.');
    await expectNoAxeFaults(page);
  });

  /** What check:live finds on it, asked under its public address, with what a host adds from the site’s rules. */
  const findFaults = async () => {
    const { content } = parseContent(await readContent(ask().root));
    return findLiveFaults(PUBLIC, expectLive(content), true, async (address) => {
      const response = await fetch(address.replace(PUBLIC, ask().address));
      const sent = address.endsWith('/sematan/') ? COMMON_HEADERS : [...COMMON_HEADERS, ...UNFRAMED_HEADERS];
      const headers = new Headers(sent.map(([name, value]): [string, string] => [name, value]));
      headers.set('content-type', response.headers.get('content-type') ?? '');
      return { status: response.status, url: address, headers, arrayBuffer: () => response.arrayBuffer() };
    });
  };

  test('a published site with retired codes has no fault, until one of their pages is taken away', async () => {
    expect(await findFaults()).toEqual([]);
    for (const path of [RETIRED, WITHOUT_SUCCESSOR]) {
      const page = join(ask().root, 'dist', path, 'index.html');
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
      expect((await request.get(`${ask().address}${path}kriteria.json`)).status()).toBe(404);
      expect((await request.get(`${ask().address}${path}sematan/`)).status()).toBe(404);
      expect((await request.get(`${ask().address}${path}pratinjau.png`)).status()).toBe(200);
    }
    const rubric = (await (await request.get(`${ask().address}spbe2020/i18/rubrik.json`)).json()) as PublishedRubric;
    const codes = rubric.items.map(({ code }) => code);
    expect(codes).not.toContain('SPBE2020-I18-L1-B-d');
    expect(codes).not.toContain('SPBE2020-I18-PB-b');
    const luring = join(ask().root, 'dist/luring');
    const packed = readdirSync(luring).flatMap((name) => (name.endsWith('.paket') ? packedIn(join(luring, name)) : []));
    const folder = await makeFolder(join(ask().root, 'dist'));
    for (const path of [RETIRED, WITHOUT_SUCCESSOR]) {
      expect(packed).toContain(`${path}index.html`);
      expect([...folder.keys()]).toContain(`${path}index.html`);
    }
  });

  test('a retired code that is typed leads to its page from the search', async ({ page }) => {
    const results = page.locator('[data-search-result]');
    await page.goto(`${ask().address}cari/?q=SPBE2020-I18-L1-B-d`);
    await expect(results.first()).toContainText('SPBE2020-I18-L1-B-d');
    // Its end is a living code’s of the other rubric as well, which stands before it.
    await page.goto(`${ask().address}cari/?q=L1-B-d`);
    await expect(results.filter({ hasText: 'SPBE2020-I18-L1-B-d' })).toBeVisible();
  });

  test('the pages of history fit 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of [RETIRED, WITHOUT_SUCCESSOR, 'riwayat/', 'spbe2020/i18/l5/k/']) {
      await page.goto(ask().address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  });

  test('a retired code is on no list of the living, and the history leads to its page', async ({ page }) => {
    await page.goto(`${ask().address}spbe2020/i18/l1/`);
    await expect(page.locator(`a[href$="/${RETIRED}"]`)).toHaveCount(0);
    await page.goto(`${ask().address}riwayat/`);
    await expect(page.getByRole('main')).toContainText(
      /Sampai kini 170 kode terbit\.\s+Teks berubah 1 kali, .*2 kode dicabut/,
    );
    await page.getByRole('link', { name: 'SPBE2020-I18-L1-B-d' }).click();
    await expect(page).toHaveURL(ask().address + RETIRED);
  });

  test('the search finds a retired code, as retired', async ({ page }) => {
    await page.goto(`${ask().address}cari/?q=undangan%20rapat`);
    const result = page.locator('[data-search-result]', { hasText: 'Dicabut: Level 1' });
    await expect(result.getByRole('link')).toHaveAttribute('href', new RegExp(`${RETIRED}(#:~:text=.*)?$`));
  });

  test('changed words are told on the code’s page and stand in the history, before and after', async ({ page }) => {
    await page.goto(`${ask().address}spbe2020/i18/l5/k/`);
    await page.getByText('Kode, alamat tetap, bentuk kutipan lain').click();
    await expect(page.getByText('Kata-katanya berubah sejak itu:')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: `${ask().today}, karena “Salah salin”` })).toBeVisible();
    await page.getByRole('link', { name: 'kata-kata yang lama dan yang baru' }).click();
    await expect(page).toHaveURL(`${ask().address}riwayat/#spbe2020-i18-l5-k-perubahan-1`);
    const texts = page.getByRole('region', { name: 'Perubahan SPBE2020-I18-L5-K' }).locator('blockquote');
    await expect(texts).toHaveCount(2);
    await expect(texts.nth(0)).toContainText(OLD);
    await expect(texts.nth(1)).toContainText(NEW);
    await expectNoAxeFaults(page);
  });
};
