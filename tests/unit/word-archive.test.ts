import { expect, test } from 'vitest';
import { findArchiveProblems, listMissingWords } from '../../src/integrations/ledger/find-archive-problems.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { sha256 } from '../../src/text/sha256.ts';

const entries = ['lama', 'baru', null].map((words): LedgerEntry => ({
  code: 'A',
  event: 'published',
  sha256: words === null ? null : sha256(words),
  date: '2026-01-01',
  reason: 'contoh',
}));
const lama = { sha256: sha256('lama'), words: 'lama' };
const baru = { sha256: sha256('baru'), words: 'baru' };
const find = (...archive: (typeof lama)[]) =>
  findArchiveProblems('arsip', entries, archive).map(({ field, message }) => `${field}: ${message}`);

test('the archive agrees with a ledger all of whose hashes it has', () => {
  expect(find(lama, baru)).toEqual([]);
});

test('the archive’s missing and altered texts are told apart', () => {
  expect(find(lama)).toEqual([`${baru.sha256}: Kata-kata A dengan sidik ${baru.sha256} tidak ada dalam arsip.`]);
  expect(find(lama, { ...baru, words: 'lain' })).toEqual([
    `entries[1]: Kata-katanya tidak cocok dengan sidiknya, ${baru.sha256}.`,
  ]);
});

test('the archive takes in what the ledger names and it lacks, once, and nothing else', () => {
  expect([...listMissingWords([...entries, ...entries], [lama]).keys()]).toEqual([baru.sha256]);
});
