import { expect, test } from 'vitest';
import { pageAddress } from '../../src/offline/page-address.ts';

const HOST = 'https://contoh.example/panduan/';

test.each([
  ['', ''],
  ['index.html', ''],
  ['cari', 'cari/'],
  ['cari?q=reviu%20berkala&level=4#semua', 'cari/?q=reviu%20berkala&level=4#semua'],
  ['cari/index.html?q=a/b', 'cari/?q=a/b'],
  ['/unduh', 'unduh/'],
  ['spbe2020//i18///l4', 'spbe2020/i18/l4/'],
  ['unduh?utm_source=wa&fbclid=x//y', 'unduh/?utm_source=wa&fbclid=x//y'],
])('“%s” means the page “%s”', (typed, page) => {
  expect(pageAddress(new URL(HOST + typed)).href).toBe(HOST + page);
});

test.each(['', 'unduh/?gclid=1', 'spbe2020/i18/rubrik.json', 'tangga.svg?x', 'cari/#a/b', 'indexahtml/'])(
  '“%s” stays as it is',
  (typed) => {
    expect(pageAddress(new URL(HOST + typed)).href).toBe(HOST + typed);
  },
);
