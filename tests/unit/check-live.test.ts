import { expect, test } from 'vitest';
import { findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from '../../src/integrations/hosting/host-rules.ts';

const ADDRESS = 'https://contoh.example/panduan/';
// The retired code lies deepest and was recorded last: what only a living code has is not to be asked of it.
const expected = {
  living: ['X2020', 'X2020-I1', 'X2020-I1-K'],
  retired: ['X2020-I1-K-a', 'X2020-I2'],
  redirects: [{ from: 'a/', to: 'x2020/i1/' }],
};
const list = JSON.stringify({
  groups: [
    { code: 'X2020', parts: {}, retired: ['I2'] },
    { code: 'X2020-I1', parts: { K: 'Kriteria' }, retired: ['K-a'] },
  ],
});

type Page = { status?: number; body?: string; headers?: readonly (readonly [string, string])[] };
const page = (path: string, headers: Page['headers'] = []): Page => ({
  body: `<link rel="canonical" href="${ADDRESS}${path}"`,
  headers,
});
const all = [...COMMON_HEADERS, ...UNFRAMED_HEADERS];
const whole: Record<string, Page> = {
  '': page('', all),
  'x2020/': page('x2020/'),
  'x2020/i1/': page('x2020/i1/'),
  'x2020/i1/k/': page('x2020/i1/k/'),
  'x2020/i1/k/sematan/': page('x2020/i1/k/', COMMON_HEADERS),
  'x2020/i1/k/a/': page('x2020/i1/k/a/'),
  'x2020/i2/': page('x2020/i2/'),
  'a/': page('x2020/i1/'),
  'kode.json': { body: list },
};
const find = (changed: Record<string, Page> = {}, headers = true) =>
  findLiveFaults(ADDRESS, expected, headers, (address) => {
    const found = { ...whole, ...changed }[address.slice(ADDRESS.length)] ?? { status: 404 };
    const { status = 200, body = '', headers: sent = [] } = found;
    if (status === 0) return Promise.reject(new Error('the line is cut'));
    return Promise.resolve({
      status,
      url: address,
      headers: new Headers(sent.map(([name, value]): [string, string] => [name, value])),
      text: () => Promise.resolve(body),
    });
  });

test('a site that holds everything has no fault', async () => {
  expect(await find()).toEqual([]);
});

test.each<[what: string, changed: Record<string, Page>, says: RegExp]>([
  ['a code without its page', { 'x2020/i1/': { status: 404 } }, /X2020-I1: .* answers 404/],
  ['another page in its place', { 'x2020/i1/': page('') }, /X2020-I1: .* another page/],
  ['a line that is cut', { 'x2020/': { status: 0 } }, /does not answer: the line is cut/],
  ['a retired code without its page', { 'x2020/i1/k/a/': { status: 404 } }, /X2020-I1-K-a: .* answers 404/],
  ['a list without a code', { 'kode.json': { body: list.replace('"K"', '"P"') } }, /does not name X2020-I1-K\./],
  [
    'a list without a retired code',
    { 'kode.json': { body: list.replace('"K-a"', '"K-b"') } },
    /does not name X2020-I1-K-a as retired/,
  ],
  [
    'a list on which a retired code lives on',
    { 'kode.json': { body: list.replace('{}', '{"I2":"Indikator 2"}').replace('["I2"]', '[]') } },
    /does not name X2020-I2 as retired/,
  ],
  ['no list at all', { 'kode.json': { body: '<html>' } }, /no list of codes/],
  ['a redirect that leads elsewhere', { 'a/': page('') }, /a\/ does not lead to x2020\/i1\//],
  ['a not-found page with 200', { 'tidak-ada/': page('404/') }, /200 instead of 404/],
  [
    'an embed that is not there',
    { 'x2020/i1/k/sematan/': { status: 404, headers: COMMON_HEADERS } },
    /sematan\/ answers 404/,
  ],
  [
    'an embed that nobody can frame',
    { 'x2020/i1/k/sematan/': page('', [...COMMON_HEADERS, ['X-Frame-Options', 'DENY']]) },
    /no site can frame it/,
  ],
  ...all.map(([name]): [string, Record<string, Page>, RegExp] => [
    `no ${name}`,
    {
      '': page(
        '',
        all.filter((header) => header[0] !== name),
      ),
    },
    new RegExp(`with ${name} “” instead`),
  ]),
])('says of %s', async (_what, changed, says) => {
  const faults = await find(changed);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(says);
});

test('a host that carries no headers is not asked for them', async () => {
  expect(await find({ '': page('') }, false)).toEqual([]);
});
