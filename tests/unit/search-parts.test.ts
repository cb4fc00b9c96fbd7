import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchInTime, fetchJson } from '../../src/page-scripts/search/fetch-in-time.ts';
import { countMissing, fetchIndexPart } from '../../src/page-scripts/search/fetch-index-part.ts';
import { untilDone } from '../../src/page-scripts/search/until-done.ts';

/* What reaches a page in the place of a part of the search is never taken for it. What a reader then meets: browser/search-faults.spec.ts. */

const FOLDER = '/panduan/pagefind/index/';
const INDEX_PART = `${FOLDER}a.pf_index`;
const CATALOGUE = '/panduan/pagefind/katalog.json';

const BODIES: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  [INDEX_PART]: new Uint8Array(gzipSync(`pagefind_dcd${'isi '.repeat(500)}`)),
  [CATALOGUE]: new TextEncoder().encode(JSON.stringify({ records: Array.from({ length: 200 }, String) })),
};

/** A body of which this much comes before the line ends, under a length that says otherwise. */
const cutOff = (body: Uint8Array) =>
  new ReadableStream({
    start: (stream) => {
      stream.enqueue(body);
      stream.error(new TypeError('terminated'));
    },
  });

/** How a part fails, as `fetch` gives it to a page. */
const FAULTS: Readonly<Record<string, (body: Uint8Array<ArrayBuffer>) => Promise<Response>>> = {
  'no line': () => Promise.reject(new TypeError('Failed to fetch')),
  // Whatever its body is.
  404: (body) => Promise.resolve(new Response(body, { status: 404 })),
  503: () => Promise.resolve(new Response('', { status: 503 })),
  'cut, and the line says so': (body) => Promise.resolve(new Response(cutOff(body.slice(0, body.length * 0.6)))),
  'cut, and nothing says so': (body) => Promise.resolve(new Response(body.slice(0, body.length * 0.6))),
  'cut at its end': (body) => Promise.resolve(new Response(body.slice(0, -3))),
  'the page of a captive portal': () =>
    Promise.resolve(new Response('<!doctype html><title>Masuk</title><p>Setujui ketentuan Wi-Fi.')),
};

/** Lets `fetch` fail in a way until what it returns is called. */
const failing = (fault: (body: Uint8Array<ArrayBuffer>) => Promise<Response>) => {
  let fails = true;
  vi.stubGlobal('fetch', (address: string) => {
    const body = BODIES[address] ?? new Uint8Array();
    return fails ? fault(body) : Promise.resolve(new Response(body));
  });
  return () => {
    fails = false;
  };
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each(Object.keys(FAULTS))(
  'what fails by this is no part, is known to be missing, and is had later: %s',
  (name) => {
    const fault = FAULTS[name] ?? (() => Promise.reject(new Error('There is no such fault.')));

    test('a part of the index', async () => {
      const mend = failing(fault);
      const load = untilDone(async () => (await fetchIndexPart(INDEX_PART)).text());
      const before = countMissing(FOLDER);
      await expect(load()).rejects.toThrow();
      expect(countMissing(FOLDER)).toBe(before + 1);
      mend();
      expect(await load()).toMatch(/^pagefind_dcdisi /);
      expect(countMissing(FOLDER)).toBe(before + 1);
    });

    test('a list', async () => {
      const mend = failing(fault);
      const load = untilDone(() => fetchJson(CATALOGUE));
      await expect(load()).rejects.toThrow();
      mend();
      expect(await load()).toHaveProperty('records');
    });
  },
);

test.each(['before it answers', 'in the middle of an answer'])(
  'a line that falls silent is given up: %s',
  async (when) => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
      const ended = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
      if (when === 'before it answers') return ended;
      const begun = new ReadableStream({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode('{'));
          ended.catch((error: unknown) => {
            stream.error(error);
          });
        },
      });
      return Promise.resolve(new Response(begun));
    });
    const answer = fetchInTime(CATALOGUE).then((response) => response.text());
    const failed = expect(answer).rejects.toThrow('aborted');
    await vi.advanceTimersByTimeAsync(31_000);
    await failed;
  },
);
