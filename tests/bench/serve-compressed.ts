import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};
/** What is compressed already. */
const PACKED = new Set(['png', 'woff2']);

/** A built site as a good host serves it. */
export interface CompressedSite {
  /** The address of its start page; it ends with "/". */
  address: string;
  /** The files that went over the line since the last call, with the bytes of their bodies. */
  takeSent: () => { file: string; bytes: number }[];
  close: () => Promise<void>;
}

/**
 * Serves a folder from a free port of this machine, compressed with brotli, files named by their hash kept by the
 * browser for a year. Each file is compressed once. A missing file is answered with 404.
 * @param base the path that the site was built for, without a "/" at its end
 * @param pages bodies that stand beside the folder’s files, by path below the base
 */
export const serveCompressed = async (
  folder: string,
  base: string,
  pages: Readonly<Record<string, string>> = {},
): Promise<CompressedSite> => {
  const packed = new Map<string, Buffer>();
  const sent: { file: string; bytes: number }[] = [];
  const read = (file: string, type: string): Buffer | null => {
    const known = packed.get(file);
    if (known) return known;
    const made = pages[file];
    const path = join(folder, file);
    if (made === undefined && !existsSync(path)) return null;
    const raw = made === undefined ? readFileSync(path) : Buffer.from(made);
    const body = PACKED.has(type) ? raw : brotliCompressSync(raw);
    packed.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURI(pathname.slice(base.length + 1));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const type = file.slice(file.lastIndexOf('.') + 1);
    const body = pathname.startsWith(`${base}/`) && !path.split('/').includes('..') ? read(file, type) : null;
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ file, bytes: body.length });
    response.writeHead(200, {
      'content-type': TYPES[type] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=600',
      ...(!PACKED.has(type) && { 'content-encoding': 'br' }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}${base}/`,
    takeSent: () => sent.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
