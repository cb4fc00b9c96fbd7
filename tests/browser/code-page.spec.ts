import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import type { PublishedCriterion } from '../../src/model/published-criterion.ts';
import type { PublishedRubric } from '../../src/model/published-rubric.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { readQr } from './read-qr.ts';
import { basePath, siteAddress, siteFolder, siteUrl } from './site.ts';

const rubric = await readIndicator18();
const nodes = listNodes(rubric);
const urlOf = (code: string) => `${siteUrl}${basePath}/${pathOfCode(code)}`;
const htmlOf = (code: string) => readFileSync(join(siteFolder, pathOfCode(code), 'index.html'), 'utf8');
const dataOf = (path: string): unknown => JSON.parse(readFileSync(join(siteFolder, path), 'utf8'));

test('the QR code of every code’s page leads to its address', async () => {
  for (const { code } of nodes) {
    const svg = /<svg class="qr".*?<\/svg>/s.exec(htmlOf(code))?.[0] ?? '';
    const read = await readQr(svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '));
    expect(read, code).toBe(urlOf(code));
  }
});

test('the printed page begins with the code, its address and the QR code, large enough to scan', async ({ page }) => {
  await page.goto(siteAddress + pathOfCode(nodes[9]?.code ?? ''));
  const head = page.locator('.print-head');
  await expect(head).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(head).toContainText(`Kode ${nodes[9]?.code ?? ''}`);
  await expect(head.getByRole('link')).toHaveText(urlOf(nodes[9]?.code ?? ''));
  const box = await head.locator('.qr').boundingBox();
  // 25 mm at 96 px an inch.
  expect(box?.width).toBeCloseTo(94.5, 0);
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf).toContain(`/URI (${urlOf(nodes[9]?.code ?? '')})`);
});

test('the printed rubric begins with its code, its address and a QR code as well', async ({ page }) => {
  await page.goto(siteAddress + pathOfCode(rubric.code));
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('.print-head');
  await expect(head).toContainText(`Kode ${rubric.code}`);
  await expect(head.getByRole('link')).toHaveText(urlOf(rubric.code));
  await expect(head.locator('.qr')).toBeVisible();
});

test('the structured data of every code’s page names the code, its address, its words and their source', () => {
  for (const node of nodes) {
    const scripts = [...htmlOf(node.code).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect(scripts, node.code).toHaveLength(1);
    const { '@graph': graph } = JSON.parse(scripts[0]?.[1] ?? '') as { '@graph': Record<string, unknown>[] };
    const words = node.type === 'item' ? node.item.quote : node.type === 'passage' ? node.passage.text : null;
    expect(graph[0], node.code).toMatchObject({
      '@id': urlOf(node.code),
      identifier: node.code,
      url: urlOf(node.code),
      inLanguage: 'id',
      creditText: rubric.indicator.attribution,
      isBasedOn: 'https://spbe.banjarmasinkota.go.id/p/teknologi-informasi-dan-komunikasi_66.html',
      isPartOf: { identifier: rubric.code, isPartOf: { identifier: rubric.instrument.code } },
      ...(words !== null && { text: words }),
    });
    const steps = graph[1]?.['itemListElement'] as { position: number; item: string }[];
    expect(steps.at(0)?.item).toBe(`${siteUrl}${basePath}/`);
    expect(steps.at(-1)?.item).toBe(urlOf(node.code));
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
  }
});

test('kriteria.json of every code fits its schema, stands in the page’s head and has the words of rubrik.json', () => {
  const schema = z.fromJSONSchema(dataOf('skema/kriteria-1.json') as Parameters<typeof z.fromJSONSchema>[0]);
  const whole = dataOf(`${pathOfCode(rubric.code)}rubrik.json`) as PublishedRubric;
  for (const node of nodes) {
    const { code } = node;
    const data = dataOf(`${pathOfCode(code)}kriteria.json`) as PublishedCriterion;
    expect(schema.safeParse(data).error, code).toBeUndefined();
    expect(htmlOf(code)).toContain(
      `<link rel="alternate" type="application/json" href="${basePath}/${pathOfCode(code)}kriteria.json">`,
    );
    expect(data, code).toMatchObject({ code, url: urlOf(code), source: whole.source });
    const passages =
      node.type === 'level'
        ? whole.passages.filter(({ level }) => level === node.level.level)
        : node.type === 'group'
          ? whole.passages.filter((passage) => passage.code.startsWith(code))
          : whole.passages.filter((passage) => passage.code === node.passage.code);
    expect(data.passages, code).toEqual(passages);
    expect(data.passages.length, code).toBeGreaterThan(0);
    expect(data.items, code).toEqual(
      node.type === 'item'
        ? whole.items.filter((item) => item.code === code)
        : whole.items.filter(({ passage }) => passages.some((one) => one.code === passage)),
    );
    expect(data.rules, code).toEqual(
      node.type === 'level' ? whole.rules.filter(({ level }) => level === node.level.level) : [],
    );
    expect(schema.safeParse({ ...data, version: 2 }).success).toBe(false);
  }
});

test('a criterion’s page tells which words change from level to level, to eyes and to ears', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l3/p/`);
  const up = page.locator('.changes').first();
  await page.getByText('Kriteria yang sama di level lain').click();
  await expect(page.getByRole('heading', { name: 'Dari Level 2 ke Level 3' })).toBeVisible();
  await expect(up.locator('.gone')).toHaveText(['sebagaian', '.']);
  await expect(up.locator('.new')).toHaveText('seluruh');
  expect(await up.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim())).toContain(
    '[Keduanya:] Instansi Pusat/Pemerintah Daerah telah menerapkan Sistem Penghubung Layanan Instansi Pusat/Pemerintah ' +
      'Daerah pada [Hanya Level 2:] sebagaian [Hanya Level 3:] seluruh [Keduanya:] unit kerja/perangkat daerah.',
  );
  const line = (selector: string) =>
    up
      .locator(selector)
      .first()
      .evaluate((e) => getComputedStyle(e).textDecorationLine);
  expect(await line('.gone')).toBe('line-through');
  expect(await line('.new')).toBe('underline');
  expect(await page.locator('[data-code] .new, [data-code] .gone, [data-code] .unseen').count()).toBe(0);
});

test('a code’s page says where in its level it stands, and leads to what stands around it', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/a/`);
  const place = page.getByRole('navigation', { name: 'Letaknya' });
  const parts = await place.locator('li .code').allTextContents();
  expect(parts).toEqual(['K', 'P', 'B', 'B1', 'B1-a', 'B1-b', 'B2']);
  await expect(place.locator('[aria-current=page]')).toContainText('B1-a');
  await expect(place.getByRole('link', { name: 'Level 4 · Terpadu dan Terukur' })).toHaveAttribute('href', /\/l4\/$/);
  await expect(page.locator('.pager [rel=prev]')).toHaveAttribute('href', /\/l4\/p\/b\/$/);
  await expect(page.locator('.pager [rel=next]')).toHaveAttribute('href', /\/l4\/b1\/b\/$/);
  await page.goto(`${siteAddress}spbe2020/i18/pp/`);
  await expect(place).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Di luar level');
});

test('an item says in words how it counts, and each list how it is connected', async ({ page }) => {
  const meanings = {
    'l2/p/a': 'Keadaan Level 2 yang wajib ada.',
    'l2/b/a':
      'Satu dari dua bukti Level 2 dalam satu daftar: belum pasti cukup satu, karena teks tidak menyebut “dan” atau “atau” di antaranya.',
    'l2/b/c': 'Bukti Level 2 yang wajib ada.',
    'l4/p/a': 'Satu dari dua keadaan Level 4: kedua-duanya wajib.',
    'l4/b1/b':
      'Satu dari dua bukti Level 4, angka 1: cukup satu. Wajibkah kedua angka? Teks tidak menyebut “dan” atau “atau” di antaranya.',
    'l5/b2/a':
      'Satu dari dua bukti Level 5, angka 2: kedua-duanya wajib untuk angka itu. Wajibkah kedua angka? Teks tidak menyebut “dan” atau “atau” di antaranya.',
    'l1/b/d': 'Satu dari empat bukti Level 1: cukup satu. Bukti Level 1 tidak memengaruhi perkiraan.',
    'pb/a': 'Bukti pendukung: tidak memengaruhi perkiraan level.',
  };
  for (const [path, meaning] of Object.entries(meanings)) {
    await page.goto(`${siteAddress}spbe2020/i18/${path}/`);
    await expect(page.locator('main'), path).toContainText(meaning);
  }
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  expect(await page.locator('.connective').allTextContents()).toEqual([
    'kedua-duanya',
    'cukup satu',
    'cukup satu',
    'belum pasti',
  ]);
});

test('the page of numbered evidence has what is said of its numbers', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l5/b/`);
  await page.getByText(/^Perbedaan antarpedoman/).click();
  await expect(page.getByText('Pedoman yang lebih baru memuat tiga bukti Level 5')).toBeVisible();
});

test('level 4 tells in its box whether SPLP is enough, and leads to the statement', async ({ page }) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await page.locator('.asked').getByRole('link', { name: 'Hubungan dengan SPLP saja belum cukup' }).click();
  await expect(page.locator('#hanya-splp')).toBeInViewport();
  await expect(page.locator('#hanya-splp')).toContainText('Instansi yang hanya terhubung dengan SPLP');
});

test('what is folded opens for an address that leads into it, and on paper', async ({ page }) => {
  const [ways, statement] = [page.locator('.cite-text').first(), page.locator('.fold .statement').first()];
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/b/`);
  await expect(statement).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(statement).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${siteAddress}spbe2020/i18/l4/b1/b/#kutip`);
  await expect(ways).toBeVisible();
});
