import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAddress } from '../../src/domain/address/typed-address.ts';
import { findTypedPage, type ListedPage } from '../../src/domain/address/typed-page.ts';
import { LOST_PAGES } from '../fixtures/mangled-links.ts';

const page = (path: string, leadsTo = path): ListedPage => ({ path, leadsTo });
const pages = [
  ...['spbe2020/i18/nilai/', 'spbe2020/i18/perbandingan/', 'cari/', 'glosarium/', '', 'kutipan/', 'tentang/', 'unduh/'],
].map((path) => page(path));
const withRedirects = [...pages, page('nilai/', 'spbe2020/i18/nilai/'), page('rubrik/', 'spbe2020/i18/')];
const ofTwo = [...pages, page('spbe2020/i17/nilai/')];

describe('a page as addresses name it', () => {
  test.each(LOST_PAGES.filter(([asked]) => !/[?]|%3F/.test(asked)))('%s is %s', (asked, path) => {
    expect(findTypedPage(asked, withRedirects)).toEqual({ kind: 'exact', path });
  });

  test('a short name leads where it is the only one, and a redirect’s name where that leads', () => {
    expect(findTypedPage('Rubrik', withRedirects)).toEqual({ kind: 'exact', path: 'spbe2020/i18/' });
    expect(findTypedPage('nilai', pages)).toEqual({ kind: 'exact', path: 'spbe2020/i18/nilai/' });
    expect(findTypedPage('i17/nilai)', ofTwo)).toEqual({ kind: 'exact', path: 'spbe2020/i17/nilai/' });
    expect(findTypedPage('nilai', ofTwo)).toEqual({
      kind: 'near',
      paths: ['spbe2020/i18/nilai/', 'spbe2020/i17/nilai/'],
    });
  });

  test.each([
    ['nillai/', 'spbe2020/i18/nilai/'],
    ['spbe2020/i18/nil', 'spbe2020/i18/nilai/'],
    ['perbandingam', 'spbe2020/i18/perbandingan/'],
    ['glosari', 'glosarium/'],
    ['nilai)tolong', 'spbe2020/i18/nilai/'],
    ['situs/lama/spbe2020/i18/nilai/', 'spbe2020/i18/nilai/'],
    ['nilai/baru', 'spbe2020/i18/nilai/'],
  ])('%s is near %s', (asked, path) => {
    expect(findTypedPage(asked, withRedirects)).toEqual({ kind: 'near', paths: [path] });
  });

  test.each(['tidak-ada-sama-sekali', 'l4b1', 'spbe2020/i18/l9', 'pp', 'wp-login.php', 'x'.repeat(50_000)])(
    '%s is near none',
    (asked) => {
      expect(findTypedPage(asked, withRedirects)).toEqual({ kind: 'none' });
    },
  );

  test('whatever is asked, nothing throws, and what is offered is there', () => {
    const asked = fc.array(
      fc.oneof(fc.constantFrom('nilai', 'SPBE2020', '/', '.', ')', '%2', '%29', '?', '#'), fc.string()),
    );
    const known = new Set(withRedirects.map(({ leadsTo }) => leadsTo));
    fc.assert(
      fc.property(asked, (parts) => {
        const found = findTypedPage(parts.join(''), withRedirects);
        const offered = found.kind === 'none' ? [] : found.kind === 'exact' ? [found.path] : found.paths;
        expect(offered.length <= 5 && offered.every((path) => known.has(path))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what programs do to an address', () => {
  test.each([
    ['a%2523b', 'a#b'],
    ['a&amp;amp;b&#038;c&#x26;d&AMPe', 'a&b&c&d&e'],
    ['a\u200b-\u00adb %0Ac', 'a-bc'],
    ['a&#0%2038;b&am%0Ap;c', 'a&b&c'],
    ['l2‑p–a', 'l2-p-a'],
    ['ｖ＝１\ufe0f&\u034fx\u0000', 'v=1&x'],
    ['12\u204434\u22155', '12/34/5'],
    ['a\\u0026b\\&c\\u003D\\-', 'a&b&c=-'],
    ['&num;a&equals;b&comma;c&sol;&shy;d&ndash;e', '#a=b,c/d-e'],
    ['4%94', '4\ufffd'],
    ['%zz%2', '%zz%2'],
    ['&#99999999999;&tidak;', '&#99999999999;&tidak;'],
  ])('%j was %j', (mangled, address) => {
    expect(decodeAddress(mangled)).toBe(address);
  });

  test('is undone in proportion to the text', () => {
    for (const text of ['%25', '&amp;', '%', '&', '%2', '&#', ' '])
      expect(decodeAddress(text.repeat(200_000)).length).toBeLessThan(1_000_000);
  });
});
