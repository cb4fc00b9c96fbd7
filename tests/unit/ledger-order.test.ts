import { describe, expect, test } from 'vitest';
import { findOrderFaults, type OrderFault } from '../../src/domain/ledger/ledger-order.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';

const entry = (code: string, event: LedgerEntry['event'], sha256: string | null, more: Partial<LedgerEntry> = {}) => ({
  code,
  event,
  sha256,
  date: '2026-01-01',
  reason: 'contoh',
  ...more,
});
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
    expect(findOrderFaults(entries)).toEqual([]);
  });

  test('holds where a code of another instrument takes the place', () => {
    const retired = entry('A', 'retired', 'a1', { instead: 'Z' });
    expect(findOrderFaults([A, retired], new Set(['Z']))).toEqual([]);
    expect(findOrderFaults([A, retired]).map(({ kind }) => kind)).toEqual(['dead-instead']);
  });

  test.each<{ kind: OrderFault['kind']; entries: LedgerEntry[] }>([
    { kind: 'published-twice', entries: [A, A] },
    { kind: 'published-twice', entries: [A, entry('A', 'retired', 'a1'), A] },
    { kind: 'never-published', entries: [entry('A', 'changed', 'a1')] },
    { kind: 'never-published', entries: [entry('A', 'retired', 'a1')] },
    { kind: 'after-retirement', entries: [A, entry('A', 'retired', 'a1'), entry('A', 'changed', 'a2')] },
    { kind: 'after-retirement', entries: [A, entry('A', 'retired', 'a1'), entry('A', 'retired', 'a1')] },
    { kind: 'no-change', entries: [A, entry('A', 'changed', 'a1')] },
    { kind: 'no-change', entries: [B, entry('B', 'changed', null)] },
    { kind: 'other-words', entries: [A, entry('A', 'changed', 'a2'), entry('A', 'retired', 'a1')] },
    { kind: 'stray-instead', entries: [B, { ...A, instead: 'B' }] },
    { kind: 'dead-instead', entries: [A, entry('A', 'retired', 'a1', { instead: 'A' })] },
    {
      kind: 'dead-instead',
      entries: [A, B, entry('B', 'retired', null), entry('A', 'retired', 'a1', { instead: 'B' })],
    },
    { kind: 'earlier-day', entries: [A, { ...B, date: '2025-12-31' }] },
  ])('says $kind of the last entry alone', ({ kind, entries }) => {
    expect(findOrderFaults(entries)).toEqual([{ kind, code: entries.at(-1)?.code, place: entries.length - 1 }]);
  });
});
