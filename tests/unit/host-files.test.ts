import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFiles } from '../../src/integrations/hosting/compress-files.ts';
import { writeHostFiles } from '../../src/integrations/hosting/host-data.ts';

const files = writeHostFiles(
  { site: 'https://contoh.example', base: '/v1.0/' },
  [{ from: '/v1.0/rubrik/', to: '/v1.0/x2020/i1/' }],
  ['', '404.html', 'x2020/i1/', 'x2020/i1/sematan/'],
);
const read = (path: string): string => new Map(Object.entries(files)).get(path) ?? '';
const count = (text: string, words: string): number => text.split(words).length - 1;

const EVERYWHERE = [
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'accelerometer=(), camera=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
] as const;
const UNFRAMED = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['X-Frame-Options', 'DENY'],
] as const;

test('every kind of host is told every header', () => {
  for (const [name, value] of EVERYWHERE) {
    // Pages, the not-found page, fingerprinted files and pages for frames each name all of theirs.
    expect(count(read('host/nginx.conf'), `add_header ${name} "${value}`), name).toBe(4);
    for (const file of ['.htaccess', 'host/apache.conf'])
      expect(read(file)).toContain(`Header always set ${name} "${value}`);
    for (const file of ['_headers', 'host/netlify-headers.txt']) expect(read(file)).toContain(`  ${name}: ${value}`);
  }
});

test('only the pages for frames may be framed', () => {
  for (const [name, value] of UNFRAMED) {
    expect(count(read('host/nginx.conf'), `add_header ${name} "${value}" always;`), name).toBe(3);
    expect(read('.htaccess')).toContain(`Header always set ${name} "${value}" env=!may_be_framed`);
    expect(read('_headers')).toContain(`\n/v1.0/*\n`);
    expect(read('_headers')).toContain(`  ${name}: ${value}`);
    expect(read('_headers').split('/v1.0/*/sematan/\n')[1]).toContain(`  ! ${name}\n`);
  }
  const netlify = read('host/netlify-headers.txt');
  for (const page of ['', '404.html', 'x2020/i1/'])
    expect(netlify).toContain(`\n/v1.0/${page}\n  Content-Security-Policy: frame-ancestors 'none'\n`);
  expect(netlify).not.toContain('sematan');
  expect(read('host/nginx.conf')).toMatch(
    /location ~ \^\/v1\\\.0\/\.\+\/sematan\/\(\?:index\\\.html\)\?\$ \{[^}]*no-cache/,
  );
});

test('fingerprinted files are kept for good, all else is asked for again', () => {
  const forGood = 'public, max-age=31536000, immutable';
  expect(read('host/nginx.conf')).toMatch(
    new RegExp(String.raw`location ~ \^/v1\\\.0/_astro/ \{[^}]*add_header Cache-Control "${forGood}" always;`),
  );
  expect(count(read('host/nginx.conf'), 'add_header Cache-Control "no-cache" always;')).toBe(3);
  for (const file of ['_headers', 'host/netlify-headers.txt'])
    expect(read(file).split('/v1.0/_astro/*\n')[1]).toMatch(
      /^( {2}! Cache-Control\n)? {2}Cache-Control: public, max-age=31536000, immutable\n/,
    );
  expect(read('.htaccess')).toContain(`Header always set Cache-Control "${forGood}" env=never_changes`);
});

test('redirects and the not-found page stand under the base path, whose dots are dots', () => {
  expect(read('host/nginx.conf')).toContain('location = /v1.0/rubrik/ { return 302 /v1.0/x2020/i1/$is_args$args; }');
  expect(read('host/nginx.conf')).toContain('error_page 403 404 =404 /v1.0/404.html;');
  expect(read('.htaccess')).toContain('RewriteRule ^rubrik/$ /v1.0/x2020/i1/ [R=302,L]');
  expect(read('.htaccess')).toContain('ErrorDocument 404 /v1.0/404.html');
  expect(read('host/apache.conf')).toContain(String.raw`RedirectMatch 302 "^/v1\.0/rubrik/$" "/v1.0/x2020/i1/"`);
  expect(read('host/apache.conf')).toContain('Alias "/v1.0/" "${TANGGA_FOLDER}/"');
});

test('the text on GitHub Pages names every header that it cannot carry', () => {
  for (const [name] of [...EVERYWHERE, ...UNFRAMED]) expect(read('host/github-pages.txt')).toContain(name);
});

test('what gains by it is compressed, whole and the same each time; not the worker, which a person may replace', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mampat-'));
  try {
    const text = 'Tingkat Kematangan '.repeat(50);
    for (const name of ['a.html', 'b.png', 'c.pf_meta', 'sw.js']) await writeFile(join(folder, name), text);
    await writeFile(join(folder, 'pendek.html'), 'pendek');
    expect(await compressFiles(folder)).toBe(1);
    const packed = () => Promise.all(['a.html.br', 'a.html.gz'].map((name) => readFile(join(folder, name))));
    const first = await packed();
    expect(brotliDecompressSync(first[0] ?? '').toString()).toBe(text);
    expect(gunzipSync(first[1] ?? '').toString()).toBe(text);
    await compressFiles(folder);
    expect(await packed()).toEqual(first);
    expect((await readdir(folder)).sort()).toEqual([
      'a.html',
      'a.html.br',
      'a.html.gz',
      'b.png',
      'c.pf_meta',
      'pendek.html',
      'sw.js',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The rules of a `_headers` file, read as strictly as Cloudflare Pages documents it. @throws for a line of another form */
const parseHeaders = (text: string): { path: string; set: Map<string, string>; detached: string[] }[] => {
  const rules: { path: string; set: Map<string, string>; detached: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const rule = rules.at(-1);
    const header = /^ {2}([A-Za-z][A-Za-z-]*): (\S.*)$/.exec(line);
    const detached = /^ {2}! ([A-Za-z][A-Za-z-]*)$/.exec(line);
    if (/^\/\S*$/.test(line)) rules.push({ path: line, set: new Map(), detached: [] });
    else if (rule && header) rule.set.set(header[1] ?? '', header[2] ?? '');
    else if (rule && detached) rule.detached.push(detached[1] ?? '');
    else throw new Error(`“${line}” is neither a path, a header nor a header taken away.`);
  }
  return rules;
};

test('_headers keeps to its form and limits, and each path gets what it should', () => {
  const text = read('_headers');
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(2000);
  const rules = parseHeaders(text);
  expect(rules.length).toBeGreaterThan(2);
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length);
  for (const { path } of rules) expect(path.split('*').length, path).toBeLessThanOrEqual(2);
  /** What the host sends for a path: all rules that fit, in their order. */
  const sent = (path: string) => {
    const headers = new Map<string, string>();
    for (const rule of rules) {
      const pattern = new RegExp(`^${rule.path.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace('*', '.*')}$`);
      if (!pattern.test(path)) continue;
      for (const name of rule.detached) headers.delete(name);
      for (const [name, value] of rule.set) headers.set(name, value);
    }
    return headers;
  };
  for (const path of ['/v1.0/', '/v1.0/x2020/i1/', '/v1.0/404.html'])
    for (const [name, value] of [...EVERYWHERE, ...UNFRAMED]) expect(sent(path).get(name), path).toContain(value);
  const framed = sent('/v1.0/x2020/i1/sematan/');
  for (const [name, value] of EVERYWHERE) expect(framed.get(name)).toContain(value);
  for (const [name] of UNFRAMED) expect(framed.has(name), name).toBe(false);
  expect(sent('/v1.0/_astro/a.js').get('Cache-Control')).toContain('immutable');
  expect(sent('/v1.0/x2020/i1/').get('Cache-Control')).not.toContain('immutable');
});
