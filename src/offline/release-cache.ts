import { unpack, type Pack } from './pack.ts';
import { cachePrefix, packsFor, packsOf, placeOfPack, type Release } from './release.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
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
 * The cache of one release: all of its files and nothing of another. Beside it lie, under the same release, the other
 * pages that were visited and a note of each open page that was answered with its files.
 * @param scope the whole address of the site’s base, with a trailing "/"
 */
export const openReleaseCache = (release: Release, scope: string) => {
  const prefix = cachePrefix(new URL(scope).pathname);
  const filesOf = (id: string) => `${prefix}${id}`;
  const notesOf = (id: string) => `${prefix}${id}:laman`;
  const visitedName = `${prefix}${release.id}:kunjungan`;
  // A pack that is being fetched is not fetched a second time meanwhile.
  const running = new Map<string, Promise<void>>();
  // Pages whose note could not be written, with their release; known for as long as this worker runs.
  const unwritten = new Map<string, string>();

  /** What a cache holds. It is not opened: that would make it where it is missing, and on a full disk nothing is made. */
  const read = (cacheName: string, address: string): Promise<Response | undefined> =>
    caches.match(address, { cacheName });

  const ownNames = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix));
  const releaseOf = (name: string): string => name.slice(prefix.length).split(':')[0] ?? '';

  /** The address under which a file is kept: without a query, a folder by its index. */
  const keyOf = (url: URL): string => `${url.origin}${url.pathname.replace(/\/$/, '/index.html')}`;
  /** The address under which what was visited is kept: without a query, a folder by itself. */
  const visitedKeyOf = (url: URL): string => `${url.origin}${url.pathname.replace(/\/index\.html$/, '/')}`;
  const noteOf = (page: string): string => `${scope}?laman=${page}`;

  /** The releases of which files are kept, the latest first. */
  const keptReleases = async (): Promise<string[]> =>
    (await ownNames())
      .filter((name) => name === filesOf(releaseOf(name)))
      .map(releaseOf)
      .reverse();
  /** What a release has whole packs for; of another release the worker knows no hash. */
  const wholeIn = async (id: string): Promise<string[]> => {
    const kept = (await (await caches.open(filesOf(id))).keys()).map(({ url }) => url);
    return Object.keys(release.packs).filter((below) => kept.some((url) => url.startsWith(scope + placeOfPack(below))));
  };

  /** Notes that a page is of a release. What is kept can be read on a full disk too, where no note can be written. */
  const note = async (page: string, id: string): Promise<void> => {
    try {
      await (await caches.open(notesOf(id))).put(noteOf(page), new Response(''));
    } catch {
      unwritten.set(page, id);
    }
  };

  const addPack = async (file: string): Promise<void> => {
    const address = `${scope}${file}`;
    const cache = await caches.open(filesOf(release.id));
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
    visitedName,
    visitedKeyOf,

    /** Whether a page was visited under this release and is kept. */
    hasVisited: async (url: URL): Promise<boolean> => (await read(visitedName, visitedKeyOf(url))) !== undefined,

    /**
     * Fetches what the reader of a page is to have without a line, once.
     * @param page the page’s whole address
     * @throws where the line is cut or a pack is no longer there; the packs that are whole by then are used all the same
     */
    fill: async (page: string): Promise<void> => {
      const path = page.startsWith(scope) ? page.slice(scope.length) : '';
      await Promise.all(
        packsFor(release, path).map((file) => {
          const work = running.get(file) ?? addPack(file).finally(() => running.delete(file));
          running.set(file, work);
          return work;
        }),
      );
    },

    /** A file of this release, once all packs are there that a page at this address takes its parts from. */
    findFile: async (url: URL): Promise<Response | undefined> => {
      const found = await read(filesOf(release.id), keyOf(url));
      if (!found) return undefined;
      for (const file of packsOf(release, url.href.slice(scope.length)))
        if (!(await read(filesOf(release.id), `${scope}${file}`))) return undefined;
      return found;
    },

    /** A file whose name holds a hash of what it holds: it may be of any release that is still kept. */
    findFingerprinted: async (url: URL): Promise<Response | undefined> => {
      for (const name of (await ownNames()).reverse()) {
        const found = await read(name, keyOf(url));
        if (found) return found;
      }
      return undefined;
    },

    /** Notes that a page is of this release. @param page the id that the browser gives it */
    notePage: (page: string): Promise<void> => note(page, release.id),

    /**
     * A file of the release before, which stays until this one has all that it had; without a line it is better than none.
     * @param page the page that is answered with it is noted as one of that release
     */
    findEarlier: async (url: URL, page: string): Promise<Response | undefined> => {
      const path = url.href.slice(scope.length);
      for (const id of await keptReleases()) {
        const found = id === release.id ? undefined : await read(filesOf(id), keyOf(url));
        if (!found) continue;
        const whole = await wholeIn(id);
        if (!Object.keys(release.packs).every((below) => !path.startsWith(below) || whole.includes(below))) continue;
        await note(page, id);
        return found;
      }
      return undefined;
    },

    /** The release with whose files a page was answered; none where it came from the line or was visited before. */
    findReleaseOf: async (page: string): Promise<string | undefined> => {
      const noted = unwritten.get(page);
      if (noted !== undefined) return noted;
      for (const name of await ownNames())
        if (name === notesOf(releaseOf(name)) && (await read(name, noteOf(page)))) return releaseOf(name);
      return undefined;
    },

    /** A file that a page of a release asks for, whichever release is in force by now. */
    findPart: (url: URL, id: string): Promise<Response | undefined> => read(filesOf(id), keyOf(url)),

    /**
     * Throws the caches of other releases away. Those of which pages are open stay, since such a page still loads its parts;
     * so does the latest that has a pack which this release has not, as where it came on a metered line.
     * @param isOpen whether a page is open, by its id
     */
    dropOthers: async (isOpen: (page: string) => Promise<boolean>): Promise<void> => {
      const names = await ownNames();
      const used = new Set([release.id]);
      for (const name of names) {
        if (name !== notesOf(releaseOf(name))) continue;
        const notes = await caches.open(name);
        for (const { url } of await notes.keys())
          if (await isOpen(url.slice(noteOf('').length))) used.add(releaseOf(name));
          else await notes.delete(url);
      }
      const whole = await wholeIn(release.id);
      for (const id of await keptReleases())
        if ((await wholeIn(id)).some((below) => !whole.includes(below))) {
          used.add(id);
          break;
        }
      await Promise.all(names.filter((name) => !used.has(releaseOf(name))).map((name) => caches.delete(name)));
    },
  };
};
