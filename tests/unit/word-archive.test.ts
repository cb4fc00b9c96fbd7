import { describe, expect, test } from 'vitest';
import { findArchiveFaults, wordsToArchive } from '../../src/domain/ledger/word-archive.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';

const hash = (text: string) => `#${text}`;
const entries = ['lama', 'baru', null].map((words): LedgerEntry => ({
  code: 'A',
  event: 'published',
  sha256: words === null ? null : hash(words),
  date: '2026-01-01',
  reason: 'contoh',
}));
const lama = { sha256: '#lama', words: 'lama' };
const baru = { sha256: '#baru', words: 'baru' };

describe('the archive of published words', () => {
  test('agrees with a ledger all of whose hashes it has, once each', () => {
    expect(findArchiveFaults(entries, [lama, baru], hash)).toEqual([]);
  });

  test('tells missing, altered, unnamed and doubled texts apart', () => {
    expect(findArchiveFaults(entries, [lama], hash)).toEqual([{ kind: 'missing-words', code: 'A', sha256: '#baru' }]);
    expect(findArchiveFaults(entries, [lama, { ...baru, words: 'lain' }], hash)).toEqual([
      { kind: 'other-hash', place: 1, sha256: '#baru' },
    ]);
    expect(findArchiveFaults(entries, [lama, baru, { sha256: '#x', words: 'x' }], hash)).toEqual([
      { kind: 'unnamed', place: 2, sha256: '#x' },
    ]);
    expect(findArchiveFaults(entries, [lama, baru, lama], hash)).toEqual([
      { kind: 'doubled', place: 2, sha256: '#lama' },
    ]);
  });

  test('takes in what the ledger names and the content can give, once, and nothing else', () => {
    expect(wordsToArchive([...entries, ...entries], [lama], ['baru', 'lama', 'lain'], hash)).toEqual([baru]);
    expect(wordsToArchive(entries, [], ['baru'], hash)).toEqual([baru]);
  });
});
