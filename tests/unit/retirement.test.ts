import { describe, expect, test } from 'vitest';
import { planRetirement } from '../../src/commands/ledger/plan-retirement.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';

const published = (code: string, sha256: string | null): LedgerEntry => ({
  code,
  event: 'published',
  sha256,
  date: '2026-01-01',
  reason: 'terbit',
});
const entries: LedgerEntry[] = [
  published('GONE', 'x1'),
  { ...published('GONE', 'x2'), event: 'changed' },
  published('WORDLESS', null),
  published('HERE', 'y'),
  published('LOST', 'l'),
  published('OLD', 'z'),
  { ...published('OLD', 'z'), event: 'retired', date: '2026-01-02' },
];
const plan = (codes: string[], instead: string | null = null) =>
  planRetirement(entries, new Set(['HERE']), { codes, instead, day: '2026-02-01', reason: 'alasan' });

describe('retiring codes', () => {
  test('appends one entry a code, with its last hash, and the code that takes its place', () => {
    const retired = { event: 'retired', date: '2026-02-01', reason: 'alasan' };
    expect(plan(['GONE'])).toEqual([{ code: 'GONE', sha256: 'x2', ...retired }]);
    expect(plan(['GONE', 'WORDLESS', 'GONE'], 'HERE')).toEqual([
      { code: 'GONE', sha256: 'x2', ...retired, instead: 'HERE' },
      { code: 'WORDLESS', sha256: null, ...retired, instead: 'HERE' },
    ]);
  });

  test.each<{ codes: string[]; instead: string | null; says: string }>([
    { codes: ['X'], instead: null, says: 'Kode X tidak ada dalam ledger' },
    { codes: ['OLD'], instead: null, says: 'Kode OLD sudah dicabut pada 2 Januari 2026.' },
    { codes: ['HERE'], instead: null, says: 'Kode HERE masih ada' },
    { codes: ['GONE'], instead: 'X', says: 'Pengganti X tidak ada dalam ledger' },
    { codes: ['GONE'], instead: 'OLD', says: 'Pengganti OLD sudah dicabut.' },
    { codes: ['GONE'], instead: 'GONE', says: 'Kode GONE tidak dapat menggantikan dirinya' },
    { codes: ['GONE'], instead: 'LOST', says: 'Pengganti LOST tidak ada lagi dalam isi situs.' },
  ])('refuses with “$says” and then retires nothing', ({ codes, instead, says }) => {
    expect(() => plan(['WORDLESS', ...codes], instead)).toThrow(says);
  });

  test('says every reason at once', () => {
    expect(() => plan(['X', 'HERE'], 'OLD')).toThrow(/Kode X .*\n.*Kode HERE .*\n.*Pengganti OLD /);
  });
});
