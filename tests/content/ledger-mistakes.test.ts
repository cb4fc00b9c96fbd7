import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { formatProblem } from '../../src/integrations/content/problem.ts';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import type { ContentFile } from '../../src/integrations/content/read-content.ts';
import type { Ledger, LedgerEntry } from '../../src/model/ledger.ts';
import type { WordArchive } from '../../src/model/word-archive.ts';
import { readProjectContent, ROOT } from '../fixtures/content.ts';
import { rewriteContent } from '../fixtures/rewrite-content.ts';

const files = await readProjectContent();
const LEDGER = 'content/spbe2020/ledger.json';
const ARCHIVE = 'content/spbe2020/kata-terbit.json';
const LEVEL_1 = 'content/spbe2020/i18/level-1.mdx';
const EVIDENCE = 'content/spbe2020/i18/bukti.yaml';
const LEVEL_5 = 'content/spbe2020/i18/level-5.mdx';

/** The lines of the item L1-B-d and of its evidence. */
const ITEM_LINES = /^ {2}- code: B-d\n(?: {4}.*\n)+/m.exec(await readFile(join(ROOT, LEVEL_1), 'utf8'))?.[0] ?? '';
const PAIR_LINES = /^L1-B-d:\n(?: {2}.*\n)+/m.exec(await readFile(join(ROOT, EVIDENCE), 'utf8'))?.[0] ?? '';

const sentencesOf = (changed: readonly ContentFile[]) =>
  checkContent(changed, true).problems.map((problem) => formatProblem({ ...problem, place: undefined }));

const folder = parseContent(files).content.instruments[0];
const entries: readonly LedgerEntry[] = folder?.ledger.entries ?? [];
const archived = folder?.archive.entries ?? [];
const last = entries.at(-1);
if (!last) throw new Error('The ledger is empty.');

const replaceData = (from: readonly ContentFile[], file: string, data: unknown): ContentFile[] =>
  from.map((source) => (source.file === file ? { ...source, data } : source));

/** The content with another ledger. */
const withLedger = (from: readonly ContentFile[], changed: readonly LedgerEntry[]): ContentFile[] => {
  const ledger: Ledger = { format: 'ledger-spbe', version: 1, entries: [...changed] };
  return replaceData(from, LEDGER, ledger);
};

const withArchive = (changed: WordArchive['entries']): ContentFile[] =>
  replaceData(files, ARCHIVE, { format: 'kata-terbit-spbe', version: 1, entries: changed });

/** The content without the item L1-B-d. */
const withoutItem = async (): Promise<ContentFile[]> =>
  rewriteContent(await rewriteContent(files, LEVEL_1, [ITEM_LINES, ''], [', B-d]', ']']), EVIDENCE, [PAIR_LINES, '']);

const CODE = 'SPBE2020-I18-L1-B-d';
const RECORD = 'npm run ledger -- --reason "alasannya"';

describe('a ledger that the content contradicts stops the build with one sentence', () => {
  test('a code that was removed', async () => {
    expect(sentencesOf(await withoutItem())).toEqual([
      `${LEDGER} › ${CODE}: Kode ${CODE} sudah terbit, tetapi tidak ada lagi dalam isi situs. Kembalikan isinya; jika memang harus dicabut, catat dengan npm run ledger -- --retire ${CODE} --reason "alasannya".`,
    ]);
  });

  test('words that were changed', async () => {
    const changed = await rewriteContent(files, LEVEL_5, ['tingkat 4 telah terpenuhi', 'tingkat 4 sudah terpenuhi']);
    expect(sentencesOf(changed)).toEqual([
      `${LEDGER} › SPBE2020-I18-L5-K: Kata-kata SPBE2020-I18-L5-K berubah sejak tercatat. Kembalikan kata-katanya; jika perubahan itu benar, catat dengan ${RECORD}.`,
    ]);
  });

  test('a code that is used again after it was retired', () => {
    const item = entries.find(({ code }) => code === CODE);
    if (!item) throw new Error(`The ledger has no ${CODE}.`);
    const retired: LedgerEntry = { ...item, event: 'retired', date: last.date, reason: 'Uji' };
    expect(sentencesOf(withLedger(files, [...entries, retired]))).toEqual([
      `${LEDGER} › ${CODE}: Kode ${CODE} sudah dicabut dan dipakai lagi. Beri isi yang baru kode yang belum pernah dipakai.`,
    ]);
  });

  test('a code that was never recorded, here one that was given another name', async () => {
    const moved = await rewriteContent(files, EVIDENCE, ['L1-B-d:', 'L1-B-e:']);
    const renamed = await rewriteContent(moved, LEVEL_1, ['- code: B-d\n', '- code: B-e\n'], [', B-d]', ', B-e]']);
    expect(sentencesOf(renamed)).toEqual([
      `${LEDGER} › SPBE2020-I18-L1-B-e: Kode SPBE2020-I18-L1-B-e belum tercatat. Jika kode ini memang hendak terbit untuk selamanya, catat dengan ${RECORD}.`,
      expect.stringContaining(`Kode ${CODE} sudah terbit, tetapi tidak ada lagi dalam isi situs.`),
    ]);
  });

  test('at the last entry of the code', async () => {
    const text = await readFile(join(ROOT, LEDGER), 'utf8');
    const lines = text.split('\n').map((line) => line.includes(`"code": "${CODE}"`));
    const [problem] = checkContent(await withoutItem(), true).problems;
    expect(problem?.place?.line).toBe(lines.lastIndexOf(true) + 1);
  });

  test('nothing, where the removed code was retired', async () => {
    const item = entries.find(({ code }) => code === CODE);
    if (!item) throw new Error(`The ledger has no ${CODE}.`);
    const retired: LedgerEntry = { ...item, event: 'retired', date: last.date };
    expect(sentencesOf(withLedger(await withoutItem(), [...entries, retired]))).toEqual([]);
  });
});

// That all that is recorded stays as it was, tests/content/ledger-grows.test.ts asks of the repository’s history.
describe('a ledger out of turn stops the build with one sentence', () => {
  test('a code that is published twice', () => {
    expect(sentencesOf(withLedger(files, [...entries, last]))).toEqual([
      `${LEDGER} › entries[${String(entries.length)}]: Kode ${last.code} tercatat terbit dua kali, padahal sebuah kode tidak pernah dipakai ulang. Ledger hanya ditambah oleh perintahnya: ambil kembali berkas ini dari riwayat git, lalu jalankan ${RECORD}.`,
    ]);
  });

  test('a retired code whose entries were all taken out, which would leave it without a page', async () => {
    const item = entries.find(({ code }) => code === CODE);
    const without = entries.filter(({ code }) => code !== CODE);
    const place = archived.findIndex(({ sha256 }) => sha256 === item?.sha256);
    expect(without.map(({ sha256 }) => sha256)).not.toContain(item?.sha256);
    expect(sentencesOf(withLedger(await withoutItem(), without))).toEqual([
      `${ARCHIVE} › entries[${String(place)}]: Sidik ${item?.sha256 ?? ''} tidak disebut oleh entri ledger mana pun; sebuah entri telah hilang. Ambil kembali ledger.json dari riwayat git.`,
    ]);
  });
});

describe('an archive that does not fit the ledger stops the build with one sentence', () => {
  const first = archived[0];
  if (!first) throw new Error('The archive is empty.');

  test('a text that is missing', () => {
    const { code } = entries.findLast((entry) => entry.sha256 === first.sha256) ?? last;
    expect(sentencesOf(withArchive(archived.slice(1)))).toEqual([
      `${ARCHIVE} › ${first.sha256}: Kata-kata ${code} dengan sidik ${first.sha256} tidak ada dalam arsip. Ambil kembali berkas ini dari riwayat git.`,
    ]);
  });

  test('a text that was altered', () => {
    expect(sentencesOf(withArchive(archived.with(0, { ...first, words: `${first.words}.` })))).toEqual([
      `${ARCHIVE} › entries[0]: Kata-katanya tidak cocok dengan sidiknya, ${first.sha256}. Ambil kembali berkas ini dari riwayat git.`,
    ]);
  });

  test('a text that stands there twice', () => {
    expect(sentencesOf(withArchive([...archived, first]))).toEqual([
      `${ARCHIVE} › entries[${String(archived.length)}]: Sidik ${first.sha256} tersimpan dua kali. Ambil kembali berkas ini dari riwayat git.`,
    ]);
  });
});
