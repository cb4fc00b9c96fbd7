import { describe, expect, test } from 'vitest';
import { listPagePaths } from '../../src/domain/address/page-paths.ts';
import { findRedirectFaults, targetOf, type RedirectFault } from '../../src/domain/address/redirects.ts';
import { writeRedirectFiles } from '../../src/integrations/redirects/redirect-files.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const redirect = (from: string, to: string) => ({ from, to, date: '2026-01-01', reason: 'contoh' });
const find = (...redirects: ReturnType<typeof redirect>[]) =>
  findRedirectFaults(redirects, new Set(['x2020/', 'x2020/i1/']), new Set(['', 'cari/', 'x2020/i1/nilai/']));

describe('redirects', () => {
  test('hold from a free address to a code, a page or the same target twice', () => {
    expect(find(redirect('a/', 'X2020-I1'), redirect('b/', 'x2020/i1/nilai/'), redirect('c/', 'cari/'))).toEqual([]);
    expect(targetOf(redirect('a/', 'X2020-I1'))).toBe('x2020/i1/');
  });

  test.each<{ kind: RedirectFault['kind']; redirects: [from: string, to: string][] }>([
    {
      kind: 'doubled',
      redirects: [
        ['a/', 'cari/'],
        ['a/', 'X2020'],
      ],
    },
    { kind: 'from-code', redirects: [['x2020/i1/', 'cari/']] },
    { kind: 'from-page', redirects: [['cari/', 'X2020']] },
    { kind: 'loop', redirects: [['a/', 'a/']] },
    { kind: 'dangling', redirects: [['a/', 'tidak-ada/']] },
    { kind: 'dangling', redirects: [['a/', 'X2020-I9']] },
  ])('say $kind of the last one', ({ kind, redirects }) => {
    expect(find(...redirects.map(([from, to]) => redirect(from, to)))).toEqual([{ kind, place: redirects.length - 1 }]);
  });

  test('say of each one in a circle that it is one, and of one that leads into it that it is a chain', () => {
    expect(find(redirect('a/', 'b/'), redirect('b/', 'c/'), redirect('c/', 'b/'))).toEqual([
      { kind: 'chain', place: 0 },
      { kind: 'loop', place: 1 },
      { kind: 'loop', place: 2 },
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

test('hosts get the redirects with the base path in the forms that they read', () => {
  const files = writeRedirectFiles([redirect('nilai/', 'x2020/i1/nilai/'), redirect('rubrik/', 'X2020-I1')], {
    site: 'https://contoh.example',
    base: '/v1.0/',
  });
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
