import { expect, test } from 'vitest';
import { findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from '../../src/integrations/hosting/host-rules.ts';

const ADDRESS = 'https://contoh.example/panduan/';
const expected = { codes: ['X2020', 'X2020-I1'], redirects: [{ from: 'a/', to: 'x2020/i1/' }], headers: true };
const list = JSON.stringify({
  groups: [
    { code: 'X2020', parts: {} },
    { code: 'X2020-I1', parts: {} },
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
  'x2020/i1/sematan/': page('x2020/i1/', COMMON_HEADERS),
  'a/': page('x2020/i1/'),
  'kode.json': { body: list },
};
const find = (changed: Record<string, Page> = {}, headers = true) =>
  findLiveFaults(ADDRESS, { ...expected, headers }, (address) => {
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
  ['a list without a code', { 'kode.json': { body: list.replace('X2020-I1', 'X') } }, /does not name X2020-I1/],
  ['no list at all', { 'kode.json': { body: '<html>' } }, /no list of codes/],
  ['a redirect that leads elsewhere', { 'a/': page('') }, /a\/ does not lead to x2020\/i1\//],
  ['a not-found page with 200', { 'tidak-ada/': page('404/') }, /200 instead of 404/],
  [
    'an embed that nobody can frame',
    { 'x2020/i1/sematan/': page('', [...COMMON_HEADERS, ['X-Frame-Options', 'DENY']]) },
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
