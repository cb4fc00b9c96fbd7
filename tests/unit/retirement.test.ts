import { describe, expect, test } from 'vitest';
import { planRetirement, type RetirementFault } from '../../src/domain/ledger/retirement.ts';
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
    expect(plan(['GONE'])).toEqual({ faults: [], entries: [{ code: 'GONE', sha256: 'x2', ...retired }] });
    expect(plan(['GONE', 'WORDLESS', 'GONE'], 'HERE').entries).toEqual([
      { code: 'GONE', sha256: 'x2', ...retired, instead: 'HERE' },
      { code: 'WORDLESS', sha256: null, ...retired, instead: 'HERE' },
    ]);
  });

  test.each<{ codes: string[]; instead: string | null; fault: RetirementFault }>([
    { codes: ['X'], instead: null, fault: { kind: 'unknown', code: 'X' } },
    { codes: ['OLD'], instead: null, fault: { kind: 'retired-already', code: 'OLD', date: '2026-01-02' } },
    { codes: ['HERE'], instead: null, fault: { kind: 'present', code: 'HERE' } },
    { codes: ['GONE'], instead: 'X', fault: { kind: 'instead-unknown', code: 'X' } },
    { codes: ['GONE'], instead: 'OLD', fault: { kind: 'instead-retired', code: 'OLD' } },
    { codes: ['GONE'], instead: 'GONE', fault: { kind: 'instead-itself', code: 'GONE' } },
    { codes: ['GONE'], instead: 'LOST', fault: { kind: 'instead-lost', code: 'LOST' } },
  ])('refuses $fault.kind and then retires nothing', ({ codes, instead, fault }) => {
    expect(plan(['WORDLESS', ...codes], instead)).toEqual({ entries: [], faults: [fault] });
  });
});
