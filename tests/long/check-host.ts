import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks without a browser’s or fetch’s help: nothing is unpacked, followed or kept. */
const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });

// Written out, and not taken from the generator’s data: what is taken away there must be missed here.
const SECURITY: Record<string, string> = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};
const UNFRAMED: Record<string, string> = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
};
const FOR_GOOD = 'public, max-age=31536000, immutable';
const AGAIN = 'no-cache';

/**
 * Holds what a server sends of the site against what it should, one statement at a time.
 * @param address the site’s start page, with "/" at its end
 * @param folder the built site, an absolute path
 * @returns how many statements were tried, and a sentence for each that does not hold
 */
export const checkHost = async (address: string, folder: string): Promise<{ checks: number; faults: string[] }> => {
  let checks = 0;
  const faults: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    checks += 1;
    if (found !== wanted) faults.push(`${what}: found ${String(found)}, wanted ${String(wanted)}`);
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  const pick = (pattern: RegExp): string => {
    const file = files.find((name) => pattern.test(name));
    if (file === undefined) throw new Error(`The built site has no file like ${String(pattern)}.`);
    return file;
  };
  const fileOf = (path: string) => join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);

  const kinds: { path: string; type: string; cache: string; status?: number; framed?: boolean }[] = [
    { path: '', type: 'text/html; charset=utf-8', cache: AGAIN },
    { path: 'spbe2020/i18/', type: 'text/html; charset=utf-8', cache: AGAIN },
    { path: 'spbe2020/i18/l4/b1/a/', type: 'text/html; charset=utf-8', cache: AGAIN },
    { path: 'spbe2020/i18/l4/b1/sematan/', type: 'text/html; charset=utf-8', cache: AGAIN, framed: true },
    { path: 'spbe2020/i18/rubrik.json', type: 'application/json; charset=utf-8', cache: AGAIN },
    { path: 'spbe2020/i18/rubrik.csv', type: 'text/csv; charset=utf-8', cache: AGAIN },
    { path: 'tangga.svg', type: 'image/svg+xml; charset=utf-8', cache: AGAIN },
    { path: 'pratinjau.png', type: 'image/png', cache: AGAIN },
    { path: 'pagefind/pagefind.js', type: 'text/javascript; charset=utf-8', cache: AGAIN },
    { path: pick(/^pagefind\/wasm.*\.pagefind$/), type: 'application/octet-stream', cache: AGAIN },
    { path: pick(/\.pf_fragment$/), type: 'application/octet-stream', cache: AGAIN },
    { path: pick(/^_astro\/.*\.js$/), type: 'text/javascript; charset=utf-8', cache: FOR_GOOD },
    { path: pick(/^_astro\/.*\.woff2$/), type: 'font/woff2', cache: FOR_GOOD },
    { path: 'tidak-ada/', type: 'text/html; charset=utf-8', cache: AGAIN, status: 404 },
    { path: 'tidak-ada/sematan/', type: 'text/html; charset=utf-8', cache: AGAIN, status: 404 },
  ];
  for (const { path, type, cache, status = 200, framed = false } of kinds) {
    const { status: found, headers, body } = await ask(address + path);
    expect(`${path} status`, found, status);
    expect(`${path} content-type`, headers['content-type']?.toLowerCase(), type);
    expect(`${path} cache-control`, headers['cache-control'], cache);
    for (const [name, value] of Object.entries(SECURITY)) expect(`${path} ${name}`, headers[name], value);
    for (const [name, value] of Object.entries(UNFRAMED))
      expect(`${path} ${name}`, headers[name], framed ? undefined : value);
    const wanted = readFileSync(fileOf(status === 404 ? '404.html' : path));
    expect(`${path} is sent whole`, body.equals(wanted), true);
    expect(`${path} is sent as it is`, headers['content-encoding'], undefined);
    if (status !== 200) continue;
    for (const [name, value] of Object.entries({
      'if-none-match': headers.etag ?? 'no ETag',
      'if-modified-since': headers['last-modified'] ?? 'no date',
    })) {
      const again = await ask(address + path, { [name]: value });
      expect(`${path} with ${name}`, again.status, 304);
    }
    const ways: [accepts: string, encoding: string | undefined][] = existsSync(`${fileOf(path)}.br`)
      ? [
          ['br', 'br'],
          ['gzip, deflate, br, zstd', 'br'],
          ['gzip', 'gzip'],
          ['identity', undefined],
          ['br;q=0, gzip', 'gzip'],
        ]
      : [['gzip, br', undefined]];
    for (const [accepts, encoding] of ways) {
      const packed = await ask(address + path, { 'accept-encoding': accepts });
      expect(`${path} for “${accepts}” encoding`, packed.headers['content-encoding'], encoding);
      expect(`${path} for “${accepts}” type`, packed.headers['content-type']?.toLowerCase(), type);
      expect(`${path} for “${accepts}” cache-control`, packed.headers['cache-control'], cache);
      expect(
        `${path} for “${accepts}” frames`,
        packed.headers['content-security-policy'],
        framed ? undefined : UNFRAMED['content-security-policy'],
      );
      if (ways.length > 1) expect(`${path} for “${accepts}” vary`, packed.headers.vary, 'Accept-Encoding');
      if (packed.headers['content-encoding'] !== encoding) continue;
      const open =
        encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : (bytes: Buffer) => bytes;
      expect(`${path} for “${accepts}” is whole`, open(packed.body).equals(wanted), true);
    }
  }
  const { redirects } = JSON.parse(readFileSync(join(folder, 'pengalihan.json'), 'utf8')) as {
    redirects: { from: string; to: string }[];
  };
  expect('there are redirects', redirects.length > 0, true);
  for (const { from, to } of redirects)
    for (const accepts of ['identity', 'br']) {
      const { status, headers } = await ask(new URL(`${from}?dari=memo`, address).href, { 'accept-encoding': accepts });
      expect(`${from} status`, status, 302);
      const location = new URL(headers.location ?? '', address);
      expect(`${from} leads to`, location.pathname + location.search, `${to}?dari=memo`);
      expect(`${from} nosniff`, headers['x-content-type-options'], 'nosniff');
    }
  const bare = await ask(address.slice(0, -1));
  expect('the base without its "/" leads on', [301, 302].includes(bare.status), true);
  return { checks, faults };
};
