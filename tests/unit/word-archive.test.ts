import { expect, test } from 'vitest';
import { writeLedger } from '../../src/commands/ledger/write-ledger.ts';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { findArchiveProblems, listMissingWords } from '../../src/integrations/ledger/find-archive-problems.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { readProjectContent } from '../fixtures/content.ts';

const entries = ['lama', 'baru', null].map((words): LedgerEntry => ({
  code: 'A',
  event: 'published',
  sha256: words === null ? null : sha256(words),
  date: '2026-01-01',
  reason: 'contoh',
}));
const lama = { sha256: sha256('lama'), words: 'lama' };
const baru = { sha256: sha256('baru'), words: 'baru' };
/** Of an entry that is gone. */
const asing = { sha256: sha256('asing'), words: 'asing' };
const find = (archive: (typeof lama)[], current: string[] = []) =>
  findArchiveProblems('arsip', entries, archive, new Set(current)).map(({ field, message }) => `${field}: ${message}`);

test('the archive agrees with a ledger all of whose hashes it has', () => {
  expect(find([lama, baru])).toEqual([]);
});

test('the archive’s missing, altered, doubled and unnamed texts are told apart', () => {
  expect(find([lama])).toEqual([`${baru.sha256}: Kata-kata A dengan sidik ${baru.sha256} tidak ada dalam arsip.`]);
  expect(find([lama, { ...baru, words: 'lain' }])).toEqual([
    `entries[1]: Kata-katanya tidak cocok dengan sidiknya, ${baru.sha256}.`,
  ]);
  expect(find([lama, baru, lama])).toEqual([`entries[2]: Sidik ${lama.sha256} tersimpan dua kali.`]);
  expect(find([lama, baru, asing])).toEqual([
    `entries[2]: Sidik ${asing.sha256} tidak disebut oleh entri ledger mana pun; sebuah entri telah hilang.`,
  ]);
});

test('the archive may have words of today’s content that the ledger is about to name', () => {
  expect(find([lama, baru, asing], [asing.sha256])).toEqual([]);
});

test('the archive takes in what the ledger names and it lacks, once, and nothing else', () => {
  expect([...listMissingWords([...entries, ...entries], [lama]).keys()]).toEqual([baru.sha256]);
});

test('no words are archived under a hash that is not theirs: what nobody has stops the command before it writes', async () => {
  const [folder] = parseContent(await readProjectContent()).content.instruments;
  const [first] = entries;
  if (!folder || !first) throw new Error('There is no instrument, or no entry.');
  await expect(writeLedger('/tidak-ada', folder, [first])).rejects.toThrow(
    `Kata-kata A dengan sidik ${lama.sha256} tidak ada dalam isi situs maupun dalam arsip.`,
  );
});
