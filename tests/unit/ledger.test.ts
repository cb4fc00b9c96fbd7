import { describe, expect, test } from 'vitest';
import { entriesToAppend, findLedgerFaults, listCurrentCodes } from '../../src/domain/ledger/ledger.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const hash = (text: string) => `#${text}`;
const entry = (code: string, words: string | null, event: LedgerEntry['event'] = 'published'): LedgerEntry => ({
  code,
  event,
  sha256: words === null ? null : hash(words),
  date: '2026-01-01',
  reason: 'contoh',
});

describe('the ledger', () => {
  test('holds every page of an indicator: 57 codes with their instrument', async () => {
    const current = listCurrentCodes('SPBE2020', [await readIndicator18()]);
    expect(current).toHaveLength(57);
    expect(new Set(current.map(({ code }) => code)).size).toBe(57);
    expect(current.filter(({ words }) => words !== null)).toHaveLength(21 + 27);
  });

  test('finds nothing where content and ledger agree', () => {
    expect(
      findLedgerFaults(
        [entry('A', 'kata'), entry('B', null)],
        [
          { code: 'A', words: 'kata' },
          { code: 'B', words: null },
        ],
        hash,
      ),
    ).toEqual([]);
  });

  test('tells new, changed, lost and reused codes apart', () => {
    const entries = [
      entry('changed', 'lama'),
      entry('lost', 'kata'),
      entry('reused', 'kata'),
      entry('reused', 'kata', 'retired'),
    ];
    const current = ['new', 'changed', 'reused'].map((code) => ({ code, words: 'kata' }));
    expect(findLedgerFaults(entries, current, hash)).toEqual([
      { kind: 'unrecorded', code: 'new' },
      { kind: 'changed', code: 'changed' },
      { kind: 'reused', code: 'reused' },
      { kind: 'lost', code: 'lost' },
    ]);
  });

  test('takes the last entry of a code as the one in force', () => {
    const entries = [entry('A', 'lama'), entry('A', 'baru', 'changed')];
    expect(findLedgerFaults(entries, [{ code: 'A', words: 'baru' }], hash)).toEqual([]);
    expect(findLedgerFaults(entries, [{ code: 'A', words: 'lama' }], hash)).toEqual([{ kind: 'changed', code: 'A' }]);
  });

  test('leaves a retired code alone', () => {
    expect(findLedgerFaults([entry('A', 'x'), entry('A', 'x', 'retired')], [], hash)).toEqual([]);
  });

  test('appends new codes and changed words, and never a lost or reused one', () => {
    const faults = (['unrecorded', 'changed', 'lost', 'reused'] as const).map((kind) => ({ kind, code: kind }));
    const current = ['unrecorded', 'changed', 'reused'].map((code) => ({ code, words: 'kata' }));
    expect(entriesToAppend(faults, current, hash, '2026-11-23', 'alasan')).toEqual([
      { code: 'unrecorded', event: 'published', sha256: '#kata', date: '2026-11-23', reason: 'alasan' },
      { code: 'changed', event: 'changed', sha256: '#kata', date: '2026-11-23', reason: 'alasan' },
    ]);
  });
});
