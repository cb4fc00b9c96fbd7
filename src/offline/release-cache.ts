import { unpack, type Pack } from './pack.ts';
import { cachePrefix, packsFor, type Release } from './release.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** What a host says of every file for safety’s sake holds for the files of a pack as well. */
const SAFETY_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

const readPack = async (response: Response): Promise<Pack> => {
  if (!response.ok || !response.body) throw new Error(`The pack is not there: ${String(response.status)}.`);
  // Made by the build that made this worker, under a name that holds its hash.
  return (await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json()) as Pack;
};

/**
 * The cache of one release: all of its files and nothing of another. Other pages that were visited are kept in a second
 * cache of the same release, and go with it.
 * @param scope the whole address of the site’s base, with a trailing "/"
 */
export const openReleaseCache = (release: Release, scope: string) => {
  const prefix = cachePrefix(new URL(scope).pathname);
  const names = { files: `${prefix}${release.id}`, visited: `${prefix}${release.id}:kunjungan` };
  // A pack that is being fetched is not fetched a second time meanwhile.
  const running = new Map<string, Promise<void>>();

  /** The address under which a file is kept: without a query, a folder by its index. */
  const keyOf = (url: URL): string => `${url.origin}${url.pathname.replace(/\/$/, '/index.html')}`;

  const addPack = async (file: string): Promise<void> => {
    const cache = await caches.open(names.files);
    const address = `${scope}${file}`;
    // The pack’s own address marks that all of it is there: it is the last to be written.
    if (await cache.match(address)) return;
    const response = await fetch(address, { priority: 'low' });
    const safety = SAFETY_HEADERS.flatMap((name): [string, string][] => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    for (const [path, content] of unpack(await readPack(response))) {
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
      await cache.put(`${scope}${path}`, new Response(content, { headers: [['content-type', type], ...safety] }));
    }
    await cache.put(address, new Response(''));
  };

  return {
    visitedName: names.visited,

    /**
     * Fetches what the reader of a page is to have without a line, once.
     * @param page the page’s whole address
     * @throws where the line is cut or a pack is no longer there; what is there by then is used all the same
     */
    fill: async (page: string): Promise<void> => {
      const path = page.startsWith(scope) ? page.slice(scope.length) : '';
      await Promise.all(
        packsFor(release, path).map(({ file }) => {
          const work = running.get(file) ?? addPack(file).finally(() => running.delete(file));
          running.set(file, work);
          return work;
        }),
      );
    },

    /** A file of this release. */
    findFile: async (url: URL): Promise<Response | undefined> => (await caches.open(names.files)).match(keyOf(url)),

    /** A file whose name holds a hash of what it holds: it may be of any release that is still kept. */
    findFingerprinted: async (url: URL): Promise<Response | undefined> => {
      const kept = (await caches.keys()).filter((name) => name.startsWith(prefix));
      for (const name of kept.reverse()) {
        const found = await (await caches.open(name)).match(keyOf(url));
        if (found) return found;
      }
      return undefined;
    },

    /**
     * Throws the caches of other releases away.
     * @param keepsLast whether the release before this one stays: pages of it are still open, and load parts of it
     */
    dropOthers: async (keepsLast: boolean): Promise<void> => {
      const isOwn = (name: string) => name === names.files || name === names.visited;
      const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && !isOwn(name));
      const releaseOf = (name: string) => name.slice(prefix.length).split(':')[0];
      const last = keepsLast ? releaseOf(others.at(-1) ?? '') : undefined;
      await Promise.all(others.filter((name) => releaseOf(name) !== last).map((name) => caches.delete(name)));
    },
  };
};
