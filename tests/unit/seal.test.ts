import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSealFaults, sealEntries } from '../../src/domain/ledger/seal.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { sha256 } from '../../src/text/sha256.ts';

const entry = (code: string, reason = 'contoh'): LedgerEntry => ({
  code,
  event: 'published',
  sha256: null,
  date: '2026-01-01',
  reason,
});
const entries = ['A', 'B', 'C', 'D'].map((code) => entry(code));
const seals = [sealEntries(entries.slice(0, 2), sha256), sealEntries(entries, sha256)];
const find = (changed: readonly LedgerEntry[]) => findSealFaults(changed, seals, sha256);

describe('the seals of a ledger', () => {
  test('hold what they were made for, whatever the order of the fields', () => {
    expect(find(entries)).toEqual([]);
    expect(find(entries.map(({ reason, ...rest }) => ({ reason, ...rest })))).toEqual([]);
  });

  test('break where any one entry is taken out, moved or altered in any field', () => {
    const other: Partial<LedgerEntry>[] = [
      { code: 'X' },
      { event: 'retired' },
      { sha256: 'x' },
      { date: '2026-01-02' },
      { reason: 'lain' },
      { instead: 'X' },
    ];
    const changes = fc.oneof(
      fc.nat({ max: 3 }).map((at) => entries.toSpliced(at, 1)),
      fc.nat({ max: 2 }).map((at) => entries.toSpliced(at, 2, ...entries.slice(at, at + 2).toReversed())),
      fc
        .tuple(fc.nat({ max: 3 }), fc.constantFrom(...other))
        .map(([at, fields]) => entries.map((entry, place) => (place === at ? { ...entry, ...fields } : entry))),
    );
    fc.assert(
      fc.property(changes, (changed) => {
        expect(find(changed).map(({ kind }) => kind)).toEqual(['broken-seal']);
      }),
    );
  });

  test('name the first seal that broke', () => {
    expect(find(entries.with(0, entry('A', 'lain')))).toEqual([{ kind: 'broken-seal', entries: 2 }]);
    expect(find(entries.slice(0, 3))).toEqual([{ kind: 'broken-seal', entries: 4 }]);
  });

  test('tell how many entries none of them covers', () => {
    expect(find([...entries, entry('E')])).toEqual([{ kind: 'unsealed', entries: 1 }]);
    expect(findSealFaults(entries, [], sha256)).toEqual([{ kind: 'unsealed', entries: 4 }]);
  });
});
