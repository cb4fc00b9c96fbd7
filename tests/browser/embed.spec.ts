import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, siteAddress, siteFolder, siteUrl } from './site.ts';

const rubric = await readIndicator18();
const nodes = listNodes(rubric);

const publicAddress = `${siteUrl}${basePath}/`;

/** Another site, which shows the given markup as it stands; the public address in it is answered by the tested site. */
const openOtherSite = async (page: Page, markup: string) => {
  await page.route('https://situs-lain.example/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Situs lain</title><body>${markup}`,
    }),
  );
  await page.route(`${publicAddress}**`, async (route) => {
    const url = route.request().url().replace(publicAddress, siteAddress);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('https://situs-lain.example/');
};

// What the other site still loads in the background is answered before the browser is closed.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'wait' }));

test('the markup for other sites shows the criterion in a frame, with its source and a way to the whole page', async ({
  page,
}) => {
  // Read in a page of its own: that page’s scripts, which come late, are not the frame’s.
  const reader = await page.context().newPage();
  await reader.goto(`${siteAddress}spbe2020/i18/l4/b1/`);
  const markup = await reader.getByLabel('Sematan (iframe)').inputValue();
  await reader.close();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await openOtherSite(page, markup);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-code="SPBE2020-I18-L4-B1"]')).toHaveText(
    rubric.passages.find(({ code }) => code === 'SPBE2020-I18-L4-B1')?.text ?? '',
  );
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
    'Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1',
  );
  await expect(frame.locator('footer')).toContainText('sebagaimana dimuat pada situs SPBE Kota Banjarmasin');
  await expect(frame.locator('footer')).toContainText('Bukan situs resmi Kementerian PANRB');
  await expect(frame.locator('script')).toHaveCount(0);
  expect(scripts).toEqual([]);
  await expect(page.locator('iframe')).toHaveAttribute(
    'title',
    /^SPBE2020-I18-L4-B1: .*Indikator 18 SPBE \(Permen PANRB 59\/2020\)/,
  );
  await frame.getByRole('link', { name: /Baca selengkapnya/ }).click();
  await expect(page).toHaveURL(`${publicAddress}spbe2020/i18/l4/b1/`);
});

test('the markup of a plain link names code, place and source', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/a/`);
  await openOtherSite(page, await page.getByLabel('Tautan biasa').inputValue());
  const link = page.getByRole('link');
  await expect(link).toHaveText(
    'SPBE2020-I18-L4-B1-a: Level 4 Terpadu dan Terukur · Kriteria Bukti Dukung, angka 1, butir a, Indikator 18 SPBE (Permen PANRB 59/2020), ' +
      'sebagaimana dimuat pada situs SPBE Kota Banjarmasin',
  );
  await link.click();
  await expect(page).toHaveURL(`${publicAddress}spbe2020/i18/l4/b1/a/`);
  await expect(page.locator('mark')).toBeVisible();
});

test('every frame is high enough for what it shows in a column of 480 px', async ({ page }) => {
  for (const { code } of nodes) {
    const html = readFileSync(join(siteFolder, pathOfCode(code), 'index.html'), 'utf8');
    const height = Number(/sematan\/(?:"|&quot;|&#34;).* height=(?:"|&quot;|&#34;)(\d+)/.exec(html)?.[1]);
    await page.setViewportSize({ width: 480, height });
    await page.goto(`${siteAddress}${pathOfCode(code)}sematan/`);
    const needed = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(needed, code).toBeLessThanOrEqual(height);
  }
});

test('search engines are led from a frame’s page to the code’s own', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/sematan/`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${publicAddress}spbe2020/i18/l4/b1/`);
});
