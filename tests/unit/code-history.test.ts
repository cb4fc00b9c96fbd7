import { describe, expect, test } from 'vitest';
import { listHistories, listHistoryEvents } from '../../src/domain/ledger/code-history.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { nameOfCode } from '../../src/site/name-of-code.ts';
import { nameOfIndicator, nameOfItem, nameOfPassage } from '../../src/site/names.ts';
import { readIndicator18 } from '../fixtures/content.ts';

const entry = (code: string, event: LedgerEntry['event'], sha256: string | null, date: string, reason: string) => ({
  code,
  event,
  sha256,
  date,
  reason,
});
const K = 'X2020-I1-L1-K';
const entries: LedgerEntry[] = [
  entry('X2020', 'published', null, '2026-01-01', 'terbit'),
  entry('X2020-I1', 'published', null, '2026-01-01', 'terbit'),
  entry(K, 'published', '#1', '2026-01-01', 'terbit'),
  entry('X2020-I2', 'published', null, '2026-02-01', 'menyusul'),
  entry(K, 'changed', '#2', '2026-02-01', 'salah salin'),
  entry(K, 'changed', '#3', '2026-03-01', 'salah salin lagi'),
  { ...entry(K, 'retired', '#3', '2026-03-02', 'dipecah'), instead: 'X2020-I1' },
];
const archive = ['satu', 'dua', 'tiga'].map((words, index) => ({ sha256: `#${String(index + 1)}`, words }));
const changes = [
  { code: K, number: 1, date: '2026-02-01', reason: 'salah salin', before: 'satu', after: 'dua' },
  { code: K, number: 2, date: '2026-03-01', reason: 'salah salin lagi', before: 'dua', after: 'tiga' },
];
const retired = { code: K, date: '2026-03-02', reason: 'dipecah', instead: 'X2020-I1' };

describe('the history of a code', () => {
  test('tells when it was published, every change with its words, its retirement and its last words', () => {
    expect(listHistories(entries, archive).find(({ code }) => code === K)).toEqual({
      code: K,
      published: '2026-01-01',
      changes,
      retired,
      words: 'tiga',
    });
  });

  test('is short for a code without words', () => {
    expect(listHistories(entries, archive)[0]).toEqual({
      code: 'X2020',
      published: '2026-01-01',
      changes: [],
      retired: null,
      words: null,
    });
  });
});

test('the history of all goes by day and reason, the latest first, and counts published codes by indicator', () => {
  const nothing = { published: [], changes: [], retired: [] };
  expect(listHistoryEvents(entries, archive)).toEqual([
    { ...nothing, date: '2026-03-02', reason: 'dipecah', retired: [retired] },
    { ...nothing, date: '2026-03-01', reason: 'salah salin lagi', changes: [changes[1]] },
    { ...nothing, date: '2026-02-01', reason: 'salah salin', changes: [changes[0]] },
    { ...nothing, date: '2026-02-01', reason: 'menyusul', published: [{ code: 'X2020-I2', count: 1 }] },
    {
      ...nothing,
      date: '2026-01-01',
      reason: 'terbit',
      published: [
        { code: 'X2020', count: 1 },
        { code: 'X2020-I1', count: 2 },
      ],
    },
  ]);
});

test('a code alone gives the name that its page has', async () => {
  const rubric = await readIndicator18();
  const nameOf = (code: string) => nameOfCode(code, () => rubric.instrument.shortName);
  for (const passage of rubric.passages) expect(nameOf(passage.code)).toBe(nameOfPassage(passage));
  for (const item of rubric.items) {
    const passage = rubric.passages.find(({ code }) => code === item.passage);
    expect(nameOf(item.code)).toBe(passage && nameOfItem(passage, item));
  }
  expect(nameOf(rubric.code)).toBe(nameOfIndicator(rubric));
  expect(nameOf('SPBE2020-I18-L4')).toBe('Level 4');
  expect(nameOf('SPBE2020')).toBe('Instrumen SPBE 2020');
  expect(nameOf('SPBE2020-I18-L4-XX')).toBe('Level 4 · XX');
});
