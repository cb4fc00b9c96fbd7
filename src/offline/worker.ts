import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { openReleaseCache } from './release-cache.ts';
import type { Release, WorkerMessage } from './release.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The site’s service worker. One worker is one release: what it has of its release it answers with, all other things come
 * from the line, and without a line from what was visited under it. It fetches nothing ahead by itself: a page asks for
 * that, since only a page knows what kind of line there is. A new release waits until the reader takes it or has closed all
 * pages.
 */

/** Written in by the build. */
declare const __RELEASE__: Release;
/** Where the page is that says what is there without a line, below the base. */
const OFFLINE_PAGE = 'luring/index.html';
/** So many other pages that were visited are kept; the oldest go first. */
const VISITED_MOST = 100;
/** Names with a hash of what they hold: a file of such a name is the same in every release. */
const FINGERPRINTED = /\/(?:_astro\/|pagefind\/.*\.pf_)/;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const cache = openReleaseCache(__RELEASE__, scope);

const fromLine = new NetworkFirst({
  cacheName: cache.visitedName,
  plugins: [
    {
      // Not what only leads on: a browser takes no redirect out of a cache.
      cacheWillUpdate: async ({ response }) => Promise.resolve(response.status === 200 ? response : null),
      cacheDidUpdate: async ({ cacheName }) => {
        const visited = await caches.open(cacheName);
        const keys = await visited.keys();
        await Promise.all(keys.slice(0, Math.max(0, keys.length - VISITED_MOST)).map((key) => visited.delete(key)));
      },
    },
  ],
});

/**
 * Whether a page that asks for one of its parts is of this release. Where it came from the line it may be of another, and
 * then its parts come from the line too; it lies among the visited.
 */
const asksFromThisRelease = async (clientId: string): Promise<boolean> => {
  const client = await worker.clients.get(clientId);
  if (client === undefined || (await cache.findFile(new URL(client.url)))) return true;
  return (await (await caches.open(cache.visitedName)).match(client.url)) === undefined;
};

registerRoute(
  ({ url, request }) =>
    // Pictures for link previews are for other sites; no reader of this one sees them.
    url.href.startsWith(scope) && request.method === 'GET' && !url.pathname.endsWith('.png'),
  async ({ url, request, event }) => {
    const fingerprinted = FINGERPRINTED.test(url.pathname);
    const { clientId } = event as ExtendableEvent & { clientId: string };
    const fits = request.mode === 'navigate' || fingerprinted || (await asksFromThisRelease(clientId));
    const kept = fits ? await (fingerprinted ? cache.findFingerprinted(url) : cache.findFile(url)) : undefined;
    return kept ?? fromLine.handle({ request, event });
  },
);

setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error();
  const url = new URL(request.url);
  // A host adds the "/" that a typed address lacks.
  const folder = new URL(`${url.pathname}/`, url);
  if (!url.pathname.endsWith('/') && (await cache.findFile(folder))) return Response.redirect(folder.href);
  const page = await cache.findFile(new URL(OFFLINE_PAGE, scope));
  return page
    ? new Response(page.body, { status: 503, headers: page.headers })
    : new Response(
        '<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
          '<title>Tidak ada sambungan</title><h1>Tidak ada sambungan</h1>' +
          '<p>Halaman ini belum tersimpan di perangkat ini. Muat ulang bila sambungan sudah kembali.</p></html>',
        { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
      );
});

worker.addEventListener('activate', (event) => {
  const drop = async () => cache.dropOthers((await worker.clients.matchAll({ type: 'window' })).length > 0);
  event.waitUntil(drop());
});

worker.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message === 'adopt') event.waitUntil(worker.skipWaiting());
  // Where the line is cut meanwhile, the next page asks again.
  if (message === 'fill') event.waitUntil(cache.fill(event.source?.url ?? scope).catch(() => undefined));
});
