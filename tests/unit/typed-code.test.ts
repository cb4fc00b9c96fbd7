import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCodes } from '../../src/domain/code/code-list.ts';
import { editCost } from '../../src/domain/search/edit-cost.ts';
import { makeTypedCodeFinder } from '../../src/domain/code/typed-code.ts';
import { whole } from '../fixtures/content.ts';
import { listProjectCodes } from '../fixtures/listed-codes.ts';

const codes = await listProjectCodes();
const find = makeTypedCodeFinder(codes);

/** Two indicators and a retired code, as no content has them yet. */
const findAmongTwo = makeTypedCodeFinder(
  listCodes({
    format: 'kode-spbe',
    version: 1,
    groups: [
      { code: 'SPBE2020', name: 'SPBE (Permen PANRB 59/2020)', parts: {}, retired: [] },
      {
        code: 'SPBE2020-I17',
        name: 'Indikator 17 SPBE (Permen PANRB 59/2020)',
        parts: { L4: 'Level 4 Terpadu', 'L4-K': 'Level 4 · Kriteria Level' },
        retired: ['L4-B9'],
      },
      {
        code: 'SPBE2020-I18',
        name: 'Indikator 18 SPBE (Permen PANRB 59/2020)',
        parts: { L4: 'Level 4 Terpadu', 'L4-K': 'Level 4 · Kriteria Level', 'L4-B1': 'Level 4 · Bukti, angka 1' },
        retired: [],
      },
    ],
  }),
);

describe('a code as people type it', () => {
  test.each([
    ['SPBE2020-I18-L4-B1-a', 'L4-B1-a'],
    ['spbe2020/i18/l4/b1/a/', 'L4-B1-a'],
    ['I18.L4.B1.a', 'L4-B1-a'],
    ['l4b1a', 'L4-B1-a'],
    ['L4 B1 a.', 'L4-B1-a'],
    ['“L4–B1”', 'L4-B1'],
    ['  l4 -- b1  ', 'L4-B1'],
    ['kode L4-B1', 'L4-B1'],
    ['Level 4 B1', 'L4-B1'],
    ['level4-b1', 'L4-B1'],
    ['indikator 18 level 4', 'L4'],
    ['L4 butir B1 huruf a', 'L4-B1-a'],
    ['l4 b', 'L4-B'],
    ['Ｌ４－Ｋ', 'L4-K'],
    ['l4%20k', 'L4-K'],
    ['pi1', 'PI1'],
    ['SPBE2020 L4-B1', 'L4-B1'],
    ['Level 4 · Kriteria Bukti Dukung, angka 1, butir a', 'L4-B1-a'],
  ])('%s is %s', (typed, part) => {
    expect(find(typed)).toEqual({ kind: 'exact', code: whole(part) });
  });

  test.each([
    ['https://contoh.example/panduan/spbe2020/i18/l4/b1/', 'L4-B1'],
    ['http://127.0.0.1:4399/spbe2020/i18/l4/#b1', 'L4-B1'],
    ['https://contoh.example/a/b/c/spbe2020/i18/#l4-b1', 'L4-B1'],
    ['memo kami menyebut (L4-B1), tolong diperiksa', 'L4-B1'],
    ['apa arti I18-L4?', 'L4'],
  ])('%s holds %s among other words', (typed, part) => {
    expect(find(typed)).toEqual({ kind: 'within', code: whole(part) });
  });

  test('an instrument and an indicator are codes too', () => {
    expect(find('spbe 2020')).toEqual({ kind: 'exact', code: 'SPBE2020' });
    expect(find('Indikator 18')).toEqual({ kind: 'exact', code: 'SPBE2020-I18' });
    expect(find('https://contoh.example/panduan/spbe2020/i18/nilai/')).toEqual({
      kind: 'within',
      code: 'SPBE2020-I18',
    });
  });

  test('two codes in one text are both offered', () => {
    expect(find('bandingkan L4-K dengan L5-K')).toEqual({ kind: 'ambiguous', codes: [whole('L4-K'), whole('L5-K')] });
  });

  test.each([
    'reviu berkala',
    'level 4 reviu berkala',
    'api',
    'sop',
    'app',
    'opd',
    'pp 95 tahun 2018',
    'SPL',
    '',
    '  ',
    '2',
  ])('“%s” is no code and close to none', (typed) => {
    expect(find(typed)).toEqual({ kind: 'none' });
  });
});

describe('a near miss', () => {
  test.each([
    ['L6', 'L5'],
    ['level 0', 'L1'],
    ['L4-B1-z', 'L4-B1'],
    ['L4-C', 'L4'],
    ['14-B1', 'L4-B1'],
    ['l4 bl', 'L4-B1'],
    ['4lb1', 'L4-B1'],
    ['SPBE2002-I18-L4-K', 'L4-K'],
    ['SPBE2020-I8-L4-K', 'L4-K'],
    ['spbe2020/i18/l9', 'L5'],
    ['pi', 'PI1'],
    ['b1a', 'L4-B1-a'],
    ['L2-B1', 'L2-B'],
  ])('%s is offered %s first', (typed, part) => {
    const found = find(typed);
    expect(found.kind).toBe('near');
    expect('codes' in found && found.codes[0]).toBe(whole(part));
    expect('codes' in found && found.codes.length).toBeLessThanOrEqual(5);
  });

  test('a half code that several continue is offered those in the order of the text', () => {
    expect(find('b1a')).toMatchObject({ codes: [whole('L4-B1-a'), whole('L5-B1-a')] });
  });
});

describe('several indicators', () => {
  test('a short code that both have is ambiguous, with its indicator it is not', () => {
    expect(findAmongTwo('L4-K')).toEqual({ kind: 'ambiguous', codes: ['SPBE2020-I17-L4-K', 'SPBE2020-I18-L4-K'] });
    expect(findAmongTwo('i17 l4 k')).toEqual({ kind: 'exact', code: 'SPBE2020-I17-L4-K' });
  });

  test('a short code that one alone has leads there, and a retired code is a code', () => {
    expect(findAmongTwo('l4b1')).toEqual({ kind: 'exact', code: 'SPBE2020-I18-L4-B1' });
    expect(findAmongTwo('l4-b9')).toEqual({ kind: 'exact', code: 'SPBE2020-I17-L4-B9' });
  });
});

describe('for all codes and texts', () => {
  test('every code finds itself in every spelling', () => {
    const spelling = fc.record({
      listed: fc.constantFrom(...codes),
      from: fc.nat({ max: 2 }),
      separators: fc.array(fc.constantFrom('', '-', '/', '.', ' ', ' - ', '--', ' / ', '–', '\t'), {
        minLength: 8,
        maxLength: 8,
      }),
      upper: fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }),
      before: fc.constantFrom('', ' ', 'kode ', '"', 'Kode: ', '('),
      after: fc.constantFrom('', '.', ' ', '"', ')', '/', '?'),
    });
    fc.assert(
      fc.property(spelling, ({ listed, from, separators, upper, before, after }) => {
        const parts = listed.code.split('-');
        const kept = parts.slice(Math.min(from, parts.length - 1));
        const joined = kept.map((part, index) => (index === 0 ? part : (separators[index] ?? '') + part)).join('');
        const typed = joined.replace(/./gu, (c, i: number) => (upper[i] ? c.toUpperCase() : c.toLowerCase()));
        expect(find(before + typed + after)).toEqual({ kind: 'exact', code: listed.code });
      }),
      { numRuns: 2000 },
    );
  });

  test('no text makes it throw, and what it offers exists', () => {
    const known = new Set(codes.map(({ code }) => code));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('l', '4', 'b', '1', 'a', '-', ' ', 'p', 'i', '8', '%', '#') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const found = find(typed);
        const offered = 'codes' in found ? found.codes : 'code' in found ? [found.code] : [];
        expect(offered.every((code) => known.has(code))).toBe(true);
        expect(offered.length).toBeLessThanOrEqual(5);
        expect(new Set(offered).size).toBe(offered.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('a very long text is looked at only once, wherever its codes stand', () => {
    expect(find('l4 '.repeat(3_333))).toEqual({ kind: 'none' });
    expect(find(`${'kata '.repeat(2_000)} L4-B1`)).toEqual({ kind: 'within', code: whole('L4-B1') });
    expect(find('l'.repeat(10_000))).toEqual({ kind: 'none' });
    expect(find('%'.repeat(10_000))).toEqual({ kind: 'none' });
  });

  test('slips are counted alike in both directions, and none is none', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editCost(a, b)).toBeCloseTo(editCost(b, a));
        expect(editCost(a, a)).toBe(0);
        expect(editCost(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
