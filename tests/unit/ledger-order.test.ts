import { describe, expect, test } from 'vitest';
import { findOrderProblems } from '../../src/integrations/ledger/find-order-problems.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';

const entry = (code: string, event: LedgerEntry['event'], sha256: string | null, more: Partial<LedgerEntry> = {}) => ({
  code,
  event,
  sha256,
  date: '2026-01-01',
  reason: 'contoh',
  ...more,
});
const find = (entries: LedgerEntry[], elsewhere?: ReadonlySet<string>) =>
  findOrderProblems('ledger.json', entries, elsewhere);
const A = entry('A', 'published', 'a1');
const B = entry('B', 'published', null);

describe('the order of the ledger', () => {
  test('holds where a code is published, changed twice, and retired in favour of a living one', () => {
    const entries = [
      A,
      B,
      entry('A', 'changed', 'a2'),
      entry('A', 'changed', 'a1', { date: '2026-01-02' }),
      entry('A', 'retired', 'a1', { date: '2026-01-02', instead: 'B' }),
    ];
    expect(find(entries)).toEqual([]);
  });

  test('holds where a code of another instrument takes the place', () => {
    const retired = entry('A', 'retired', 'a1', { instead: 'Z' });
    expect(find([A, retired], new Set(['Z']))).toEqual([]);
    expect(find([A, retired]).map(({ message }) => message)).toEqual([
      'Pengganti A bukan kode lain yang masih berlaku saat itu.',
    ]);
  });

  test.each<{ says: string; entries: LedgerEntry[] }>([
    { says: 'Kode A tercatat terbit dua kali, padahal sebuah kode tidak pernah dipakai ulang.', entries: [A, A] },
    {
      says: 'Kode A tercatat terbit dua kali, padahal sebuah kode tidak pernah dipakai ulang.',
      entries: [A, entry('A', 'retired', 'a1'), A],
    },
    { says: 'Kode A berubah atau dicabut tanpa pernah tercatat terbit.', entries: [entry('A', 'changed', 'a1')] },
    { says: 'Kode A berubah atau dicabut tanpa pernah tercatat terbit.', entries: [entry('A', 'retired', 'a1')] },
    {
      says: 'Kode A sudah dicabut, tetapi masih punya entri sesudahnya.',
      entries: [A, entry('A', 'retired', 'a1'), entry('A', 'changed', 'a2')],
    },
    {
      says: 'Kode A sudah dicabut, tetapi masih punya entri sesudahnya.',
      entries: [A, entry('A', 'retired', 'a1'), entry('A', 'retired', 'a1')],
    },
    { says: 'Entri ini mencatat perubahan A tanpa kata-kata yang berubah.', entries: [A, entry('A', 'changed', 'a1')] },
    { says: 'Entri ini mencatat perubahan B tanpa kata-kata yang berubah.', entries: [B, entry('B', 'changed', null)] },
    {
      says: 'Entri pencabutan A tidak membawa sidik kata-katanya yang terakhir.',
      entries: [A, entry('A', 'changed', 'a2'), entry('A', 'retired', 'a1')],
    },
    { says: 'Kode A menyebut pengganti, padahal entri ini bukan pencabutan.', entries: [B, { ...A, instead: 'B' }] },
    {
      says: 'Pengganti A bukan kode lain yang masih berlaku saat itu.',
      entries: [A, entry('A', 'retired', 'a1', { instead: 'A' })],
    },
    {
      says: 'Pengganti A bukan kode lain yang masih berlaku saat itu.',
      entries: [A, B, entry('B', 'retired', null), entry('A', 'retired', 'a1', { instead: 'B' })],
    },
    { says: 'Tanggal entri B lebih awal daripada entri sebelumnya.', entries: [A, { ...B, date: '2025-12-31' }] },
  ])('says “$says” of the last entry alone', ({ says, entries }) => {
    expect(find(entries)).toMatchObject([{ field: `entries[${entries.length - 1}]`, message: says }]);
  });
});
