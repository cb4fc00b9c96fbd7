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
    { says: 'tercatat terbit dua kali', entries: [A, A] },
    { says: 'tercatat terbit dua kali', entries: [A, entry('A', 'retired', 'a1'), A] },
    { says: 'tanpa pernah tercatat terbit', entries: [entry('A', 'changed', 'a1')] },
    { says: 'tanpa pernah tercatat terbit', entries: [entry('A', 'retired', 'a1')] },
    { says: 'masih punya entri sesudahnya', entries: [A, entry('A', 'retired', 'a1'), entry('A', 'changed', 'a2')] },
    { says: 'masih punya entri sesudahnya', entries: [A, entry('A', 'retired', 'a1'), entry('A', 'retired', 'a1')] },
    { says: 'tanpa kata-kata yang berubah', entries: [A, entry('A', 'changed', 'a1')] },
    { says: 'tanpa kata-kata yang berubah', entries: [B, entry('B', 'changed', null)] },
    {
      says: 'tidak membawa sidik kata-katanya yang terakhir',
      entries: [A, entry('A', 'changed', 'a2'), entry('A', 'retired', 'a1')],
    },
    { says: 'padahal entri ini bukan pencabutan', entries: [B, { ...A, instead: 'B' }] },
    { says: 'bukan kode lain yang masih berlaku', entries: [A, entry('A', 'retired', 'a1', { instead: 'A' })] },
    {
      says: 'bukan kode lain yang masih berlaku',
      entries: [A, B, entry('B', 'retired', null), entry('A', 'retired', 'a1', { instead: 'B' })],
    },
    { says: 'lebih awal daripada entri sebelumnya', entries: [A, { ...B, date: '2025-12-31' }] },
  ])('says “$says” of the last entry alone', ({ says, entries }) => {
    expect(find(entries)).toEqual([
      expect.objectContaining({
        field: `entries[${entries.length - 1}]`,
        message: expect.stringMatching(`${entries.at(-1)?.code} .*${says}|${says}`) as string,
      }),
    ]);
  });
});
