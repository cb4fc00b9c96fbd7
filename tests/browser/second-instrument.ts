import { expect, test } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OTHER_RUBRIC as OTHER, type ChangedSite } from '../fixtures/changed-site.ts';
import { basePath } from './site.ts';

/**
 * A second instrument with an indicator of another number goes through the whole site without a line of code.
 * @param ask for the site, once it is built
 */
export const testSecondInstrument = (ask: () => ChangedSite): void => {
  const page = (path: string) => readFile(join(ask().root, 'dist', path, 'index.html'), 'utf8');

  test('it is not built before its codes are recorded', () => {
    expect(ask().refusal).toContain('BUATAN2001-I3');
    expect(ask().refusal).toContain('ledger');
  });

  test('each of its codes has a page, named by its own indicator and with its own notice', async () => {
    for (const part of ['', 'l1', 'l4/b1/a', 'pp', 'perbandingan', 'bukti', 'nilai']) {
      const html = await page(join(OTHER, part));
      expect(html).toContain('Indikator 3 Buatan 2001');
      expect(html).toContain('Instrumen ini buatan untuk pengujian');
      expect(html).not.toContain('Indikator 18');
    }
  });

  test('its data are its own, and the other rubric’s stay as they are', async () => {
    for (const [path, code] of [
      [OTHER, 'BUATAN2001-I3'],
      ['spbe2020/i18', 'SPBE2020-I18'],
    ] as const) {
      const data = JSON.parse(await readFile(join(ask().root, 'dist', path, 'rubrik.json'), 'utf8')) as {
        code: string;
        passages: { code: string }[];
        items: { code: string }[];
      };
      expect(data.code).toBe(code);
      expect(data.passages).toHaveLength(21);
      for (const part of [...data.passages, ...data.items]) expect(part.code.startsWith(`${code}-`)).toBe(true);
    }
  });

  test('its scorer holds its items and no others', async () => {
    const html = await page(join(OTHER, 'nilai'));
    const values = [...html.matchAll(/value="([A-Z]+\d{4}-[^"]+)"/g)].map(([, value]) => value);
    expect(values.length).toBeGreaterThan(20);
    expect(values.filter((value) => !value?.startsWith('BUATAN2001-I3-'))).toEqual([]);
  });

  test('the search and the list of codes know both', async () => {
    for (const file of ['pagefind/katalog.json', 'kode.json']) {
      const text = await readFile(join(ask().root, 'dist', file), 'utf8');
      expect(text).toContain('BUATAN2001-I3');
      expect(text).toContain('SPBE2020-I18');
    }
  });

  test('each has an index of its own that asks for the one engine and holds nothing of the other', async () => {
    const folder = join(ask().root, 'dist/pagefind');
    const below = await readdir(join(folder, OTHER));
    expect(below).not.toContain('pagefind.js');
    expect(below.filter((name) => name.startsWith('wasm'))).toEqual([]);
    const read = async (name: string) => JSON.parse(await readFile(join(folder, OTHER, name), 'utf8')) as unknown;
    const { languages } = (await read('pagefind-entry.json')) as { languages: { id: { wasm: string } } };
    const engine = new URL(`wasm.${languages.id.wasm}.pagefind`, `http://localhost/${OTHER}`).pathname.slice(1);
    expect(await readdir(folder)).toContain(engine);
    const { scope, records } = (await read('katalog.json')) as { scope: string; records: Record<string, unknown[]> };
    expect(scope).toBe('Indikator 3 Buatan 2001');
    const codes = Object.values(records).map(([, , code]) => String(code));
    expect(codes.filter((code) => code !== '' && !code.startsWith('BUATAN2001-I3'))).toEqual([]);
    expect(await page(OTHER)).toContain(`data-search-near="${OTHER}"`);
  });

  test('the home page and the search page lead to its page, which leads to its indicators; the downloads and the collection to each', async () => {
    const own = [OTHER, OTHER.replace('i3/', 'i4/')];
    const each = [...own, 'spbe2020/i18/'];
    // An instrument of one indicator is that indicator’s page.
    const instruments = ['buatan2001/', 'spbe2020/i18/'];
    for (const [path, ways] of [
      ['', instruments],
      ['cari', instruments],
      ['buatan2001', own],
    ] as const) {
      const html = await page(path);
      for (const way of ways) expect(html, `/${path}`).toContain(`href="${basePath}/${way}"`);
    }
    for (const path of ['unduh', 'kutipan']) {
      const html = await page(path);
      for (const way of each) expect(html, `/${path}`).toContain(`${basePath}/${way}`);
    }
  });
};
