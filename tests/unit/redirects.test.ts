import { describe, expect, test } from 'vitest';
import { listPagePaths } from '../../src/domain/address/page-paths.ts';
import { targetOf } from '../../src/domain/address/redirects.ts';
import type { BuiltSite } from '../../src/integrations/built-site/after-build.ts';
import { findRedirectFaults } from '../../src/integrations/redirects/find-redirect-problems.ts';
import { writeRedirectData } from '../../src/integrations/redirects/redirect-data.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const redirect = (from: string, to: string) => ({ from, to, date: '2026-01-01', reason: 'contoh' });
const find = (...redirects: ReturnType<typeof redirect>[]) =>
  findRedirectFaults(redirects, new Set(['x2020/', 'x2020/i1/']), new Set(['', 'cari/', 'x2020/i1/nilai/'])).map(
    ({ field, message }) => `${field}: ${message}`,
  );

describe('redirects', () => {
  test('hold from a free address to a code, a page or the same target twice', () => {
    expect(find(redirect('a/', 'X2020-I1'), redirect('b/', 'x2020/i1/nilai/'), redirect('c/', 'cari/'))).toEqual([]);
    expect(targetOf(redirect('a/', 'X2020-I1'))).toBe('x2020/i1/');
  });

  test.each<{ says: string; redirects: [from: string, to: string][] }>([
    {
      says: 'from: Alamat a/ sudah dialihkan oleh entri sebelumnya.',
      redirects: [
        ['a/', 'cari/'],
        ['a/', 'X2020'],
      ],
    },
    {
      says: 'from: Alamat x2020/i1/ milik sebuah kode, dan kode tetap punya halaman.',
      redirects: [['x2020/i1/', 'cari/']],
    },
    { says: 'from: Alamat cari/ sudah punya halaman.', redirects: [['cari/', 'X2020']] },
    { says: 'to: Tujuan a/ sendiri dialihkan ke tempat lain.', redirects: [['a/', 'a/']] },
    { says: 'to: Tujuan tidak-ada/ tidak ada di situs ini.', redirects: [['a/', 'tidak-ada/']] },
    { says: 'to: Tujuan X2020-I9 tidak ada di situs ini.', redirects: [['a/', 'X2020-I9']] },
  ])('are refused with “$says”, the last one', ({ says, redirects }) => {
    expect(find(...redirects.map(([from, to]) => redirect(from, to)))).toEqual([`[${redirects.length - 1}].${says}`]);
  });

  test('are refused, each of them, where they lead to each other in a circle', () => {
    expect(find(redirect('a/', 'b/'), redirect('b/', 'c/'), redirect('c/', 'b/'))).toEqual([
      '[0].to: Tujuan b/ sendiri dialihkan ke tempat lain.',
      '[1].to: Tujuan c/ sendiri dialihkan ke tempat lain.',
      '[2].to: Tujuan b/ sendiri dialihkan ke tempat lain.',
    ]);
  });
});

test('the routes of src/pages say what pages there are', async () => {
  const routes = [
    'index.astro',
    '404.astro',
    'cari.astro',
    '[...address].astro',
    '[instrument]/index.astro',
    '[instrument]/[indicator]/nilai.astro',
    '[instrument]/[indicator]/rubrik.json.ts',
    '[instrument]/[indicator]/[...part].astro',
    '[instrument]/[indicator]/[...part]/lain.astro',
  ];
  const paths = listPagePaths(routes, [await readIndicator18()]);
  expect([...paths]).toEqual(
    expect.arrayContaining(['', 'cari/', 'spbe2020/', 'spbe2020/i18/nilai/', 'spbe2020/i18/l4/b1/a/lain/']),
  );
  expect(paths.has('404/')).toBe(false);
  expect([...paths].filter((path) => /[[\]]|json/.test(path))).toEqual([]);
  expect(paths.size).toBe(4 + 2 * 55);
});

test('hosts get the redirects with the base path in the forms that they read', async () => {
  const files = new Map<string, string>();
  await writeRedirectData({
    content: { redirects: [redirect('nilai/', 'x2020/i1/nilai/'), redirect('rubrik/', 'X2020-I1')] },
    host: { site: 'https://contoh.example', base: '/v1.0/' },
    write: (path: string, words: string) => Promise.resolve(void files.set(path, words)),
  } as unknown as BuiltSite);
  const linesOf = (path: string) => files.get(path)?.split('\n').slice(1);
  expect(linesOf('_redirects')).toEqual([
    '/v1.0/nilai/ /v1.0/x2020/i1/nilai/ 302',
    '/v1.0/rubrik/ /v1.0/x2020/i1/ 302',
    '',
  ]);
  expect(JSON.parse(files.get('pengalihan.json') ?? '')).toEqual({
    format: 'pengalihan',
    version: 1,
    redirects: [
      {
        from: '/v1.0/nilai/',
        to: '/v1.0/x2020/i1/nilai/',
        url: 'https://contoh.example/v1.0/x2020/i1/nilai/',
        status: 302,
        date: '2026-01-01',
        reason: 'contoh',
      },
      {
        from: '/v1.0/rubrik/',
        to: '/v1.0/x2020/i1/',
        url: 'https://contoh.example/v1.0/x2020/i1/',
        status: 302,
        date: '2026-01-01',
        reason: 'contoh',
      },
    ],
  });
});
