import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPackedFiles } from '../../src/integrations/offline/list-packed-files.ts';
import { makePack, unpack } from '../../src/offline/pack.ts';
import { cachePrefix, packsFor, packsOf, type Release } from '../../src/offline/release.ts';

const release: Release = {
  id: 'a',
  packs: { '': '0', 'x/i1/': '1', 'x/i2/': '2' },
  home: 'x/i1/',
};

describe('a pack of many files', () => {
  it('gives back what was put in, letter by letter', () => {
    const html = fc
      .array(fc.constantFrom('<p>', '</p>', 'satu', '<b>dua</b>', '\n', '“é”'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), html), (files) => {
        const texts = new Map(Object.entries(files));
        expect(unpack(makePack(texts, new Map()))).toEqual(texts);
      }),
    );
  });

  it('gives back other files byte by byte', () => {
    const base64 = Buffer.from([0, 255, 128]).toString('base64');
    expect(unpack(makePack(new Map(), new Map([['a.woff2', base64]]))).get('a.woff2')).toEqual(
      new Uint8Array([0, 255, 128]),
    );
  });

  it('holds once what two pages have in common', () => {
    const { pieces } = makePack(new Map(['a', 'b'].map((name) => [name, `<i>sama</i><b>${name}</b>`])), new Map());
    expect(pieces).toEqual(['<i>sama</i>', '<b>a</b>', '<b>b</b>']);
  });

  it('goes with its indicator; pages of none go with the home page’s', () => {
    const [site, first, second] = ['luring/situs.0.paket', 'luring/x-i1.1.paket', 'luring/x-i2.2.paket'];
    expect(packsFor(release, 'x/i2/l1/')).toEqual([site, second]);
    expect(packsFor(release, '')).toEqual([site, first]);
    expect(packsFor(release, 'glosarium/')).toEqual([site, first]);
    expect(packsOf(release, 'x/i2/l1/')).toEqual([site, second]);
    expect(packsOf(release, 'glosarium/')).toEqual([site]);
  });

  it('takes pages, what they load and what they ask for, no pictures, frames or downloads', () => {
    const files = [
      ...['index.html', 'pratinjau.png', 'sw.js', 'host/sw-cabut.js', 'kode.json', 'pengalihan.json', '_astro/a.js'],
      ...['_astro/write-docx-memo.1.js', '_astro/client.1.js', '_astro/fonts/a.woff2', 'pagefind/kata.json'],
      ...['pagefind/index/a.pf_index', 'pagefind/fragment/a.pf_fragment'],
      ...['x/i1/index.html', 'x/i1/sematan/index.html', 'x/i1/rubrik.json', 'x/i1/kutipan.json', 'x/i1/pratinjau.png'],
    ];
    const packs = listPackedFiles(files, ['x/i1/']);
    expect(packs.get('')).toEqual({
      texts: ['_astro/a.js', 'index.html', 'kode.json', 'pagefind/fragment/a.pf_fragment', 'pagefind/kata.json'],
      binaries: ['_astro/fonts/a.woff2', 'pagefind/index/a.pf_index'],
    });
    expect(packs.get('x/i1/')).toEqual({ texts: ['x/i1/index.html', 'x/i1/kutipan.json'], binaries: [] });
  });

  it('has a rubric’s own search index where there are several, of the whole site’s the engine alone, and its instrument’s page', () => {
    const files = [
      ...['pagefind/pagefind.js', 'pagefind/wasm.id.pagefind', 'pagefind/kata.json', 'pagefind/index/a.pf_index'],
      ...[
        'pagefind/x/i1/kata.json',
        'pagefind/x/i1/index/a.pf_index',
        'pagefind/x/i2/kata.json',
        'index.html',
        'x/index.html',
      ],
    ];
    const packs = listPackedFiles(files, ['x/i1/', 'x/i2/']);
    expect(packs.get('')).toEqual({
      texts: ['index.html', 'pagefind/pagefind.js'],
      binaries: ['pagefind/wasm.id.pagefind'],
    });
    expect(packs.get('x/i1/')).toEqual({
      texts: ['pagefind/x/i1/kata.json', 'x/index.html'],
      binaries: ['pagefind/x/i1/index/a.pf_index'],
    });
    expect(packs.get('x/i2/')).toEqual({ texts: ['pagefind/x/i2/kata.json', 'x/index.html'], binaries: [] });
  });

  it('is kept under the name of the site’s own base', () => {
    expect(cachePrefix('/a/')).not.toBe(cachePrefix('/b/'));
  });
});
