import { registerRoute } from 'workbox-routing/registerRoute.js';
import { setCatchHandler } from 'workbox-routing/setCatchHandler.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { isOwnAnswer } from './own-answer.ts';
import { openReleaseCache } from './release-cache.ts';
import { pageAddress } from './page-address.ts';
import type { Release, WorkerMessage } from './release.ts';
import type { WorkerScope } from './worker-scope.ts';

/**
 * The site’s service worker. One worker is one release: what it has of its release it answers with, all other things come
 * from the line, and without a line from what was visited under it. It fetches nothing ahead by itself: a page asks for
 * that, since only a page knows what kind of line there is. A new release waits until the reader takes it or has closed all
 * pages.
 *
 * A page’s parts are of the page’s own release. What has a hash in its name is the same wherever it comes from; a part with
 * a bare name (the search index, lists of codes and citations) comes from the release that the page came from, and for a page
 * that came from the line, from the line alone: it is not kept, since a later page would get it.
 */

/** Written in by the build. */
declare const __RELEASE__: Release;
/** Where the page is that says what is there without a line, below the base. */
const OFFLINE_PAGE = 'luring/index.html';
/** So many other pages that were visited are kept, with their scripts; the oldest go first. */
const VISITED_MOST = 100;

const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const cache = openReleaseCache(__RELEASE__, scope);
/** The files with a hash of what they hold in their names. */
const FINGERPRINTED = `${scope}_astro/`;

const fromLine = new NetworkFirst({
  cacheName: cache.visitedName,
  plugins: [
    {
      // A page is the same whatever stands behind its “?”: what campaigns add there must not hide that it was visited.
      cacheKeyWillBeUsed: async ({ request }) => Promise.resolve(cache.visitedKeyOf(new URL(request.url))),
      // Nor is what only leads on: a browser takes no redirect out of a cache.
      cacheWillUpdate: async ({ request, response }) =>
        (await isOwnAnswer(new URL(request.url), response, new URL(scope).pathname)) ? response : null,
      cacheDidUpdate: async ({ cacheName }) => {
        const visited = await caches.open(cacheName);
        const keys = await visited.keys();
        await Promise.all(keys.slice(0, Math.max(0, keys.length - VISITED_MOST)).map((key) => visited.delete(key)));
      },
    },
  ],
});

interface FetchEvent extends ExtendableEvent {
  /** The page that asks; empty for a page that is opened. */
  clientId: string;
  /** The page that is opened. */
  resultingClientId: string;
}

/** A page of this release, noted as such so that it gets its parts. */
const findPage = async (url: URL, event: ExtendableEvent): Promise<Response | undefined> => {
  const kept = await cache.findFile(url);
  if (kept) await cache.notePage((event as FetchEvent).resultingClientId);
  return kept;
};

/** A part with a bare name. */
const answerPart = async (url: URL, request: Request, page: string): Promise<Response> => {
  const release = await cache.findReleaseOf(page);
  if (release === undefined) return fetch(request);
  const kept = await cache.findPart(url, release);
  if (kept) return kept;
  // The line has this release at the earliest: for a page of one before it, no part at all is better than another’s.
  return release === __RELEASE__.id ? fetch(request) : Response.error();
};

/** What a page of this site asks for. */
const answer = async (url: URL, request: Request, event: ExtendableEvent): Promise<Response> => {
  // Who opens a page that was fetched ahead has no id for it, so that its release could not be noted; and what is kept is
  // there at once without that.
  if (request.headers.get('sec-purpose')?.startsWith('prefetch'))
    return (await cache.findFile(url)) ? Response.error() : fetch(request);
  if (request.mode === 'navigate') {
    // What stands behind “?” comes along, where a host’s own redirect may drop it.
    const page = pageAddress(url);
    if (page.pathname !== url.pathname && (await cache.findFile(page))) return Response.redirect(page.href);
    return (await findPage(url, event)) ?? fromLine.handle({ request, event });
  }
  if (!url.href.startsWith(FINGERPRINTED)) return answerPart(url, request, (event as FetchEvent).clientId);
  return (await cache.findFingerprinted(url)) ?? fromLine.handle({ request, event });
};

registerRoute(
  ({ url, request }) =>
    // Pictures for link previews are for other sites; no reader of this one sees them.
    url.href.startsWith(scope) && request.method === 'GET' && !url.pathname.endsWith('.png'),
  // Where the caches fail, as they do on a full disk, the site is what it is without a worker.
  ({ url, request, event }) => answer(url, request, event).catch(() => fetch(request)),
);

setCatchHandler(async ({ request, event }) => {
  if (request.mode !== 'navigate') return Response.error();
  const url = new URL(request.url);
  // A host would lead on from an address that is not quite the page’s.
  const meant = pageAddress(url);
  if (meant.pathname !== url.pathname && (await cache.hasVisited(meant))) return Response.redirect(meant.href);
  const page = await findPage(new URL(OFFLINE_PAGE, scope), event).catch(() => undefined);
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
  event.waitUntil(cache.dropOthers(async (page) => (await worker.clients.get(page)) !== undefined));
});

worker.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message === 'adopt') event.waitUntil(worker.skipWaiting());
  // Where the line is cut meanwhile, the next page asks again.
  if (message === 'fill') event.waitUntil(cache.fill(event.source?.url ?? scope).catch(() => undefined));
});
