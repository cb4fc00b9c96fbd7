import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue, type RecordFacts } from '../../src/domain/search/catalogue.ts';
import { cutExcerpt, textFragment } from '../../src/domain/search/excerpt.ts';
import { applyFilters, countValues, readFilters, writeFilters, type Filters } from '../../src/domain/search/filters.ts';
import { findNearestWord } from '../../src/domain/search/nearest-word.ts';
import { planQuestion } from '../../src/domain/search/plan-question.ts';
import { dropRepeats, rankRecords, type Hit } from '../../src/domain/search/rank-records.ts';
import { searchRecords } from '../../src/domain/search/search-records.ts';

const lexicon = readCatalogue(
  {
    format: 'katalog-pencarian',
    version: 1,
    release: 'uji',
    scope: null,
    records: {
      teks: [0, 4, 'X2020-I1-L4-B'],
      butir: [1, 4, 'X2020-I1-L4-B-a'],
      kedua: [0, 4, 'X2020-I1-L4-C'],
      panduan: [3, 4, 'X2020-I1-L4'],
      istilah: [4, 0, ''],
    },
    stopWords: ['yang', 'dan', 'apa'],
    synonyms: [[['perangkat daerah', 'unit kerja'], ['opd']]],
  },
  ['evaluasi', 'perangkat', 'daerah', 'unit', 'kerja', 'reviu', 'tangkapan'],
);

const plan = (question: string) => planQuestion(question, lexicon);

describe('what a question asks for', () => {
  test('stop words are left out, unless there is nothing else', () => {
    expect(plan('apa yang dievaluasi').map(({ typed }) => typed)).toEqual(['dievaluasi']);
    expect(plan('yang dan').map(({ typed }) => typed)).toEqual(['yang', 'dan']);
  });

  test('an abbreviation is searched as what it stands for, and less than what was typed', () => {
    expect(plan('OPD')[0]?.variants).toEqual([
      { words: 'opd', weight: 1 },
      { words: 'perangkat daerah', weight: 0.8 },
      { words: 'unit kerja', weight: 0.8 },
    ]);
  });

  test('a mistyped word becomes part of the phrase that it was meant for', () => {
    expect(plan('perngkat daerah')).toMatchObject([{ typed: 'perngkat daerah', meant: 'perangkat daerah' }]);
  });

  test('the beginning of a word is no slip: somebody is typing', () => {
    expect(plan('evalu')).toMatchObject([{ typed: 'evalu', meant: null }]);
  });

  test('what stands in quotation marks of any kind is asked for as it stands, its slips too', () => {
    expect(plan('“Evalusi yang”')).toMatchObject([{ match: 'exact', variants: [{ words: '"evalusi yang"' }] }]);
    expect(plan('"reviu" opd').map(({ match }) => match)).toEqual(['exact', 'any']);
  });

  test('no text makes it throw or ask for very much', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const terms = plan(text);
        expect(terms.length).toBeLessThanOrEqual(8);
        expect(terms.every(({ variants }) => variants.length <= 5)).toBe(true);
      }),
    );
    expect(plan('kata '.repeat(2_000)).length).toBeLessThanOrEqual(8);
    expect(plan('"'.repeat(10_000))).toEqual([]);
    expect(plan('<b>&amp;</b> 🙂').length).toBeLessThanOrEqual(8);
  });
});

describe('slips', () => {
  test.each([
    ['tangkpan', 'tangkapan'],
    ['evalusi', 'evaluasi'],
    ['reviuu', 'reviu'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(findNearestWord(typed, lexicon.vocabulary)).toBe(meant);
  });

  test.each(['api', 'kerbau', 'x'.repeat(10_000)])('%s is close to nothing', (typed) => {
    expect(findNearestWord(typed, lexicon.vocabulary)).toBeNull();
  });
});

describe('ranking', () => {
  const hit = (id: string, score = 1, places = [0]): Hit => ({ id, score, places });
  const search = async (question: string, hits: Record<string, Hit[]>) => {
    const { ranked } = await searchRecords(question, lexicon, (words) => Promise.resolve(hits[words] ?? []));
    return ranked.map(({ id }) => id);
  };

  test('the official words win over the pages that speak about them', async () => {
    expect(await search('reviu', { reviu: [hit('panduan'), hit('istilah'), hit('kedua')] })).toEqual([
      'kedua',
      'istilah',
      'panduan',
    ]);
  });

  test('a passage and its items are one result, the one that fits best', async () => {
    expect(await search('reviu', { reviu: [hit('teks'), hit('butir')] })).toEqual(['teks']);
    expect(await search('reviu', { reviu: [hit('teks', 0.1), hit('butir')] })).toEqual(['butir']);
  });

  test('what has every word stands before what has one of them often', async () => {
    const hits = { reviu: [hit('panduan'), hit('kedua', 9)], evaluasi: [hit('panduan')] };
    expect((await search('reviu evaluasi', hits))[0]).toBe('panduan');
  });

  test('a record without the quoted words is no result', async () => {
    expect(await search('"reviu" evaluasi', { '"reviu"': [hit('kedua')], evaluasi: [hit('teks')] })).toEqual(['kedua']);
    expect(await search('"reviu" evaluasi', { evaluasi: [hit('teks')] })).toEqual([]);
  });

  test('the order is the same whatever order the engine gives', () => {
    const ids = ['teks', 'kedua', 'panduan', 'istilah'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 4 }), (order) => {
        const [term] = plan('reviu');
        if (!term) throw new Error('There is a term.');
        const ranked = rankRecords([{ term, hits: [order.map((id) => hit(id))] }], lexicon);
        expect(dropRepeats(ranked).map(({ id }) => id)).toEqual(['teks', 'kedua', 'istilah', 'panduan']);
      }),
    );
  });
});

describe('filters', () => {
  const facts = (kind: RecordFacts['kind'], level: number | null) => ({ facts: { kind, level, code: null, order: 0 } });
  const found = [facts('teks', 4), facts('teks', 5), facts('butir', 4), facts('istilah', null)];

  test('values that are none are left out, all others come back from the address as they went', () => {
    const read = (address: string) => readFilters(new URLSearchParams(address));
    expect(read('level=99999&jenis=lain&suara=<b>&q=%')).toEqual({ level: null, kind: null, voice: null });
    const filters: Filters = { level: 4, kind: 'butir', voice: 'kriteria' };
    const address = new URLSearchParams('q=reviu');
    writeFilters(address, filters);
    expect(read(address.toString())).toEqual(filters);
    expect(address.get('q')).toBe('reviu');
  });

  test('an address as messengers leave it keeps its filters, and loses them once they are taken off', () => {
    const address = new URLSearchParams('q=reviu&amp;level=4&amp;jenis=Butir&amp;suara=kriteria).');
    const filters: Filters = { level: 4, kind: 'butir', voice: 'kriteria' };
    expect(readFilters(address)).toEqual(filters);
    writeFilters(address, { ...filters, kind: null });
    expect(readFilters(address)).toEqual({ ...filters, kind: null });
    expect(readFilters(new URLSearchParams(`level=${'.'.repeat(100_000)}4`)).level).toBe(null);
  });

  test('a filter counts what it would show, under the other filters', () => {
    const filters: Filters = { level: 4, kind: null, voice: 'kriteria' };
    expect([...countValues(found, filters, 'level')]).toEqual([
      ['4', 2],
      ['5', 1],
    ]);
    expect([...countValues(found, filters, 'kind')]).toEqual([
      ['teks', 1],
      ['butir', 1],
    ]);
    expect(applyFilters(found, filters)).toHaveLength(2);
  });
});

describe('excerpts', () => {
  test('found words are marked, the blanks around them are not', () => {
    expect(cutExcerpt('telah direviu dan dievaluasi.', [1, 3])).toEqual(['telah ', 'direviu', ' dan ', 'dievaluasi.']);
  });

  test('a long text is cut around its found words, with an ellipsis on both sides', () => {
    const words = Array.from({ length: 100 }, (_, index) => `k${String(index)}`);
    const [before = '', marked, after = ''] = cutExcerpt(words.join(' '), [50]);
    expect(marked).toBe('k50');
    expect([before.startsWith('… k46'), after.endsWith(' …')]).toEqual([true, true]);
  });

  test('its words are those of the text, in their order, whatever is marked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bb', 'c-d'), { maxLength: 60 }),
        fc.array(fc.nat(80)),
        (words, places) => {
          const text = words.join(' ');
          const cut = cutExcerpt(
            text,
            [...new Set(places)].sort((a, b) => a - b),
          ).join('');
          expect(text).toContain(cut.replace(/^… /, '').replace(/ …$/, ''));
        },
      ),
    );
  });

  test('the page is asked to mark the same words, without what would end or part the fragment', () => {
    expect(textFragment(['', 'reviu, dan', ' x ', 'antar-sistem.', ' ', 'reviu, dan'])).toBe(
      'text=reviu%2C%20dan&text=antar%2Dsistem',
    );
    expect(textFragment(['nothing'])).toBe('');
  });
});
