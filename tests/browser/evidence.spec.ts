import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';
import { pathOfCode } from '../../src/domain/code/code.ts';
import type { PublishedEvidence } from '../../src/model/published-evidence.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, siteAddress } from './site.ts';

const rubric = await readIndicator18();
const EVIDENCE = `${siteAddress}spbe2020/i18/bukti/`;
/** Every item with its place: those of the levels in their order, then the supporting ones. */
const items = rubric.items.toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9));

test('bukti.json fits the published JSON Schema, a changed one does not, and each item has its pair', async ({
  request,
}) => {
  const read = async (path: string) => (await request.get(siteAddress + path)).json() as Promise<unknown>;
  const schema = z.fromJSONSchema((await read('skema/bukti-1.json')) as Parameters<typeof z.fromJSONSchema>[0]);
  const data = (await read('spbe2020/i18/bukti.json')) as PublishedEvidence;
  expect(schema.safeParse(data).error).toBeUndefined();
  expect(schema.safeParse({ ...data, version: 2 }).success).toBe(false);
  expect(schema.safeParse({ ...data, pairs: [{ ...data.pairs[0], reasons: 'x' }] }).success).toBe(false);
  expect(data).toMatchObject({ format: 'bukti-spbe', version: 1, code: rubric.code });
  expect(data.source.attribution).toBe(rubric.indicator.attribution);
  expect(data.pairs).toHaveLength(27);
  expect(data.pairs.map(({ code, level, label }) => ({ code, level, label }))).toEqual(
    rubric.items.map(({ code, level, label }) => ({ code, level, label })),
  );
  for (const { code, url } of data.pairs) expect(url.endsWith(`${basePath}/${pathOfCode(code)}`)).toBe(true);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has the pair of every item by level, with its reason and how sure it is', async ({
    page,
    request,
  }) => {
    const { pairs } = (await (await request.get(`${siteAddress}spbe2020/i18/bukti.json`)).json()) as PublishedEvidence;
    await page.goto(EVIDENCE);
    const shown = page.locator('.evidence');
    await expect(shown).toHaveCount(27);
    await expect(page.locator('main h2')).toHaveText([
      ...rubric.levels.map(({ level }) => new RegExp(`^Level ${String(level)} `)),
      'Penjelasan Bukti Dukung',
      'Untuk semua bukti',
    ]);
    for (const [index, item] of items.entries()) {
      const pair = pairs.find(({ code }) => code === item.code);
      const text = (await shown.nth(index).innerText()).replace(/\s+/g, ' ');
      expect(text).toContain(`Kuat ${pair?.strong ?? ''}`);
      expect(text).toContain(`Lemah ${pair?.weak ?? ''}`);
      const first = items.find(({ code }) => {
        const other = pairs.find((one) => one.code === code);
        return JSON.stringify(other?.reasons) === JSON.stringify(pair?.reasons);
      });
      // Reasons stand once: a later pair with the same ones leads to the first.
      if (first && first !== item)
        expect(text).toContain(`Alasan: seperti pada ${first.code.slice(rubric.code.length + 1)}.`);
      for (const reason of first === item ? (pair?.reasons ?? []) : []) {
        expect(text).toContain(reason.text.slice(0, -1));
        expect(text.includes(`Sumber: ${reason.source}`), item.code).toBe(reason.confidence !== 'own');
        if (reason.confidence === 'M') expect(text).toContain('(sumber sekunder, belum diverifikasi)');
      }
      await expect(shown.nth(index)).toHaveAttribute('id', item.code.slice(rubric.code.length + 1).toLowerCase());
    }
    await expect(page.locator('main')).toContainText('Alasan tanpa sumber adalah pembacaan situs ini.');
    const reasons = await page.locator('.evidence .why').allInnerTexts();
    const said = reasons.filter((words) => !words.startsWith('Alasan: seperti pada'));
    expect(new Set(said.map((words) => words.replace('Alasan: ', ''))).size).toBe(said.length);
  });

  test('an item’s page has its own pair with the reason, a level’s those of its items, and both lead to the page', async ({
    page,
  }) => {
    await page.goto(`${siteAddress}spbe2020/i18/l4/b1/b/`);
    await expect(page.locator('.evidence')).toHaveCount(1);
    await expect(page.locator('.evidence')).toContainText('Sumber: Permen PANRB 35/2012.');
    await expect(page.getByRole('link', { name: 'Bukti butir lain' })).toHaveAttribute('href', /\/bukti\/#l4$/);
    for (const level of rubric.levels) {
      await page.goto(siteAddress + pathOfCode(level.code));
      const own = rubric.items.filter((item) => item.level === level.level);
      await expect(page.locator('.evidence')).toHaveCount(own.length);
      await expect(page.locator('.evidence', { hasText: 'Alasan:' })).toHaveCount(0);
      await page.getByRole('link', { name: 'Alasan dan sumbernya' }).click();
      await expect(page).toHaveURL(`${EVIDENCE}#l${String(level.level)}`);
    }
    await page.goto(`${siteAddress}spbe2020/i18/`);
    await expect(page.getByRole('link', { name: 'Bukti kuat dan lemah' })).toHaveAttribute('href', /\/i18\/bukti\/$/);
  });
});
