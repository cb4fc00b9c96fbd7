import { expect, test } from 'vitest';
import { findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from '../../src/integrations/hosting/host-rules.ts';
import { sha256 } from '../../src/text/sha256.ts';

const ADDRESS = 'https://contoh.example/panduan/';
// The retired code lies deepest and was recorded last: what only a living code has is not to be asked of it.
const expected = {
  living: ['X2020', 'X2020-I1', 'X2020-I1-K'],
  retired: ['X2020-I1-K-a', 'X2020-I2'],
  rubrics: [{ code: 'X2020-I1', words: new Map([['X2020-I1-K', sha256('Kata.')]]) }],
  redirects: [{ from: 'a/', to: 'x2020/i1/' }],
};
const list = JSON.stringify({
  groups: [
    { code: 'X2020', parts: {}, retired: ['I2'] },
    { code: 'X2020-I1', parts: { K: 'Kriteria' }, retired: ['K-a'] },
  ],
});

type Page = {
  status?: number;
  body?: string;
  type?: string;
  /** Where it is led on to. */
  url?: string;
  headers?: readonly (readonly [string, string])[];
};
const page = (path: string, headers: Page['headers'] = []): Page => ({
  body: `<link rel="canonical" href="${ADDRESS}${path}"`,
  type: 'text/html; charset=utf-8',
  headers,
});
const words = (text: string): Page => ({ body: JSON.stringify({ passages: [{ code: 'X2020-I1-K', text }] }) });
/** The site’s list of its files, in which `files` are as they are here. */
const filesOf = (files: Record<string, string>): Page => ({
  body: Object.entries(files)
    .map(([path, body]) => `${sha256(body)}  ${path}\n`)
    .join(''),
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
  'x2020/i1/rubrik.json': words('Kata.'),
  'tidak-ada/': { ...page('404/'), status: 404 },
  '_astro/a.js': { body: 'a()', type: 'application/javascript; charset=utf-8' },
  '_astro/b.js': { body: 'b()', type: 'text/javascript' },
  'sw.js': { body: 'kept', type: 'text/javascript' },
  'host/sha256.txt': filesOf({
    'index.html': page('').body ?? '',
    'x2020/i1/index.html': page('x2020/i1/').body ?? '',
    // The host leads on from it at once.
    'a/index.html': 'a page that leads on',
    '_astro/a.js': 'a()',
    '_astro/b.js': 'b()',
    'sw.js': 'kept',
    'host/sw-cabut.js': 'taken back',
  }),
  'host/sw-cabut.js': { body: 'taken back', type: 'text/javascript' },
};
const find = (changed: Record<string, Page> = {}, headers = true) =>
  findLiveFaults(ADDRESS, expected, headers, (address) => {
    const found = { ...whole, ...changed }[address.slice(ADDRESS.length)] ?? { status: 404 };
    const { status = 200, body = '', type = 'application/octet-stream', url = address, headers: sent = [] } = found;
    if (status === 0) return Promise.reject(new TypeError('fetch failed', { cause: new Error('the line is cut') }));
    return Promise.resolve({
      status,
      url,
      headers: new Headers([['content-type', type], ...sent.map(([name, value]): [string, string] => [name, value])]),
      arrayBuffer: () => new Response(body).arrayBuffer(),
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
  ['a host’s own not-found page', { 'tidak-ada/': { status: 404, body: 'nginx' } }, /another not-found page/],
  [
    'a page that is led on from',
    { 'x2020/': { ...page('x2020/'), url: `${ADDRESS}x2020` } },
    /X2020: .* leads on to https:\/\/contoh\.example\/panduan\/x2020\./,
  ],
  ['a page sent as text', { 'x2020/': { ...page('x2020/'), type: 'text/plain' } }, /X2020: .* as “text\/plain”/],
  [
    'a page in another encoding',
    { 'x2020/i1/': { ...page('x2020/i1/'), type: 'text/html; charset=iso-8859-1' } },
    /X2020-I1: .* as “text\/html; charset=iso-8859-1”/,
  ],
  ['words of an older release', { 'x2020/i1/rubrik.json': words('Kata lama.') }, /other words .* for X2020-I1-K\./],
  ['no data', { 'x2020/i1/rubrik.json': { status: 404 } }, /rubrik\.json \(status 404\) is no rubric/],
  ['no list of files', { 'host/sha256.txt': { status: 404, body: '<p>' } }, /is no list of the site’s files/],
  [
    'half an upload',
    { '_astro/a.js': { status: 404 }, '_astro/b.js': { status: 404 } },
    /^Files answered with 404 instead of 200: .*_astro\/a\.js, .*_astro\/b\.js\.$/,
  ],
  [
    'a page that was cut',
    { 'x2020/i1/': { ...page('x2020/i1/'), body: `${page('x2020/i1/').body}>` } },
    /not as they were built: .*x2020\/i1\//,
  ],
  [
    'a script that browsers refuse',
    { '_astro/a.js': { body: 'a()', type: 'text/plain' } },
    /^Files sent as “text\/plain”: .*a\.js/,
  ],
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

test('the worker that takes the others back may stand in the place of the other', async () => {
  expect(await find({ 'sw.js': whole['host/sw-cabut.js'] ?? {} })).toEqual([]);
  expect(await find({ 'sw.js': { body: 'other', type: 'text/javascript' } })).toHaveLength(1);
});

test('of many files with one fault some are named', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`_astro/${index}.js`, 'x']));
  const faults = await find({ 'host/sha256.txt': filesOf(many) });
  expect(faults).toEqual([expect.stringMatching(/^Files answered with 404 .*_astro\/0\.js, .* and 35 others\.$/)]);
});

test('where nobody answers it says so soon', async () => {
  let asked = 0;
  const faults = await findLiveFaults(
    ADDRESS,
    { ...expected, living: Array.from({ length: 60 }, (_, i) => `X${i}`) },
    true,
    () => {
      asked += 1;
      return Promise.reject(new Error('timeout'));
    },
  );
  expect(asked).toBe(5);
  expect(faults.at(-1)).toBe('5 addresses in turn do not answer: nothing more was asked.');
});

test('a host that carries no headers is not asked for them', async () => {
  expect(await find({ '': page('') }, false)).toEqual([]);
});
