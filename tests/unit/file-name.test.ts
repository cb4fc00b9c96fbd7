import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/islands/scorer/panels/file-name.ts';

describe('a file’s name', () => {
  test.each([
    ['Contoh: Dinas Contoh', '', 2026, 'contoh-dinas-contoh-2026.html'],
    ['Résumé café', '', null, 'resume-cafe.html'],
    ['🙂 العربية', '', 2026, 'penilaian-2026.html'],
    ['', '', null, 'penilaian.html'],
    // The year once, wherever the name says it.
    ['Kota Contoh 2026', '', 2026, 'kota-contoh-2026.html'],
    ['Penilaian 2026 mandiri', '', 2026, 'penilaian-mandiri-2026.html'],
    ['2026', '', 2026, 'penilaian-2026.html'],
    ['Penilaian 2025', '', 2026, 'penilaian-2025-2026.html'],
    // The agency tells files of one name apart, and is not said twice.
    ['Penilaian saya', 'Kota Contoh', 2026, 'kota-contoh-penilaian-saya-2026.html'],
    ['Penilaian Kota Contoh 2026', 'Kota Contoh', 2026, 'penilaian-kota-contoh-2026.html'],
    ['Contoh', 'Kota Contoh', null, 'kota-contoh.html'],
    ['', 'Kota Contoh', null, 'kota-contoh.html'],
  ])('%j of %j in %j is %s', (name, agency, year, expected) => {
    expect(fileNameOf({ name, agency, year }, 'html')).toBe(expected);
  });

  test('is never longer than 60 characters before its ending, and keeps the year of long names', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.option(fc.maxSafeInteger()), (name, agency, year) => {
        expect(fileNameOf({ name, agency, year }, 'json')).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.json$/);
      }),
    );
    const long = 'Nama panjang '.repeat(800);
    expect(fileNameOf({ name: long, year: 2026 }, 'json')).toMatch(/^.{1,55}-2026\.json$/);
    expect(fileNameOf({ name: long, agency: 'Dinas '.repeat(800), year: 2026 }, 'json')).toMatch(
      /^dinas-(?=.*nama)[a-z-]{1,50}-2026\.json$/,
    );
  });
});
