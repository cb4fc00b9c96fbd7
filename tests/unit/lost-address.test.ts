import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readShareLink } from '../../src/assessment/links/share-link.ts';
import { helpLostReader } from '../../src/page-scripts/lost/help-lost-reader.ts';
import { projectCodeList } from '../fixtures/listed-codes.ts';
import { LOST_PAGES, SHARED_ADDRESSES, TYPED_CODES, WHOLE_LINK } from '../fixtures/mangled-links.ts';

/* Where an address that no page has leads, from the address itself on. In a browser: typed-code.spec.ts, share.spec.ts. */

const SITE = 'https://contoh.example/panduan/';
const PAGES =
  'cari/ glosarium/ kutipan/ nilai/>spbe2020/i18/nilai/ perbandingan/>spbe2020/i18/perbandingan/ riwayat/ ' +
  'rubrik/>spbe2020/i18/ spbe2020/ spbe2020/i18/ spbe2020/i18/nilai/ spbe2020/i18/perbandingan/ tentang/ unduh/ ';
const list = JSON.stringify(await projectCodeList());

beforeEach(() => {
  const makeElement = () => ({ setAttribute: () => undefined, append: () => undefined });
  vi.stubGlobal('document', { createElement: makeElement });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(list)));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Where the page for what is not there goes from an address below the site’s; null where it stays. */
const leadsTo = async (below: string): Promise<string | null> => {
  const { pathname, search, hash, href } = new URL(SITE + below);
  let gone: string | null = null;
  const replace = (to: string) => {
    gone = new URL(to, href).href.slice(SITE.length);
  };
  vi.stubGlobal('location', { pathname, search, hash, replace });
  const place = { append: () => undefined } as unknown as HTMLElement;
  await helpLostReader(place, '/panduan/', PAGES);
  return gone;
};

test.each(LOST_PAGES)('%s leads to the page %s', async (asked, path) => {
  expect(await leadsTo(asked)).toBe(path);
});

test.each(TYPED_CODES)('%s leads to the code at %s', async (typed, path) => {
  expect(await leadsTo(typed)).toBe(path);
});

describe('a share link whose address no page has', () => {
  const lost = SHARED_ADDRESSES.filter((address) => !/^spbe2020\/i18\/nilai\/[?#]/.test(address));

  test.each(lost)('%s leads to the scorer with all that was sent', async (address) => {
    const [, fragment = ''] = /^spbe2020\/i18\/nilai\/(#.+)$/s.exec((await leadsTo(address)) ?? '') ?? [];
    expect(readShareLink(fragment, 'SPBE2020-I18')).toEqual(readShareLink(`#${WHOLE_LINK}`, 'SPBE2020-I18'));
  });

  test('is one of several', () => {
    expect(lost.length).toBeGreaterThan(8);
  });
});
