import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/check/check-content.ts';
import { readContent } from '../../src/integrations/content/read-content.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import type { WordArchive } from '../../src/model/word-archive.ts';
import { copyContent, type ContentCopy } from '../fixtures/content-copy.ts';

const FOLDER = 'content/spbe2020';
const FILES = ['ledger.json', 'kata-terbit.json'].map((name) => `${FOLDER}/${name}`);
const LEVEL_1 = `${FOLDER}/i18/level-1.mdx`;
const LEVEL_5 = `${FOLDER}/i18/level-5.mdx`;
const EVIDENCE = `${FOLDER}/i18/bukti.yaml`;
const ITEM = 'SPBE2020-I18-L1-B-d';
const ITEM_LINES = /^ {2}- code: B-d\n(?: {4}.*\n)+/m;
const PAIR_LINES = /^L1-B-d:\n(?: {2}.*\n)+/m;
/** How these files close; what stands before it may only grow. */
const END = '\n ]\n}\n';

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
});
afterEach(() => copy.remove());

const readAll = () => Promise.all(FILES.map((file) => copy.read(file)));
const entriesNow = async () => (JSON.parse(await copy.read(`${FOLDER}/ledger.json`)) as Ledger).entries;
const removeItem = async () => {
  await copy.edit(LEVEL_1, ITEM_LINES, '');
  await copy.edit(LEVEL_1, ', B-d]', ']');
  await copy.edit(EVIDENCE, PAIR_LINES, '');
};
const problemsNow = async () => checkContent(await readContent(copy.root), true).problems;

/** Runs the command and holds every file against what it was: each byte before its end stays where it is. */
const runAndCompare = async (...args: string[]) => {
  const before = await readAll();
  const result = copy.runLedger(...args);
  const after = await readAll();
  for (const [index, text] of before.entries()) {
    const now = after[index] ?? '';
    expect(now.startsWith(text.slice(0, -END.length)), FILES[index]).toBe(true);
    expect(now.endsWith(END), FILES[index]).toBe(true);
  }
  return { ...result, same: before.every((text, index) => text === after[index]) };
};

// Each test runs the command as a process of its own, some twice.
const limit = { timeout: 30_000 };

describe('the ledger command records what a person asks for, and only appends', limit, () => {
  test('a new code and changed words, with their words, after which the content holds', async () => {
    await copy.edit(LEVEL_1, '- code: B-d\n', '- code: B-e\n');
    await copy.edit(LEVEL_1, ', B-d]', ', B-e]');
    await copy.edit(EVIDENCE, 'L1-B-d:', 'L1-B-e:');
    await copy.edit(LEVEL_5, 'tingkat 4 telah terpenuhi', 'tingkat 4 sudah terpenuhi');
    const count = (await entriesNow()).length;
    const texts = (JSON.parse(await copy.read(`${FOLDER}/kata-terbit.json`)) as WordArchive).entries.length;
    const { out, status } = await runAndCompare('--reason', 'Uji');
    expect(out).toContain(`content/spbe2020/ledger.json: 2 entri ditambahkan, kini ${String(count + 2)}.`);
    expect(out).toContain('  terbit SPBE2020-I18-L1-B-e\n  berubah SPBE2020-I18-L5-K\n');
    expect(out).toContain(`content/spbe2020/kata-terbit.json: 1 teks ditambahkan, kini ${String(texts + 1)}.`);
    expect(out).toContain(
      `Tidak dicatat:\n  • ${FOLDER}/ledger.json › ${ITEM}: Kode ${ITEM} sudah terbit, tetapi tidak ada`,
    );
    expect(status).toBe(1);

    const retired = await runAndCompare(
      '--retire',
      ITEM,
      '--instead',
      'SPBE2020-I18-L1-B-e',
      '--reason',
      'Ganti huruf',
    );
    expect(retired).toMatchObject({ status: 0, error: '' });
    expect(retired.out).toBe(
      [
        `${FOLDER}/ledger.json: 1 entri ditambahkan, kini ${String(count + 3)}.`,
        `  dicabut ${ITEM}, gantinya SPBE2020-I18-L1-B-e`,
        '',
      ].join('\n'),
    );
    const entries = await entriesNow();
    const published = entries.find(({ code }) => code === ITEM);
    expect(entries.at(-1)).toEqual({
      code: ITEM,
      event: 'retired',
      sha256: published?.sha256,
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      reason: 'Ganti huruf',
      instead: 'SPBE2020-I18-L1-B-e',
    });
    expect(await problemsNow()).toEqual([]);
  });

  test('what an interrupted run left out: the archive was written, the ledger was not', async () => {
    const [ledger = ''] = await readAll();
    await copy.edit(LEVEL_5, 'tingkat 4 telah terpenuhi', 'tingkat 4 sudah terpenuhi');
    copy.runLedger('--reason', 'Uji');
    const whole = await readAll();
    await writeFile(join(copy.root, `${FOLDER}/ledger.json`), ledger);
    expect(copy.runLedger('--reason', 'Uji')).toMatchObject({ status: 0, error: '' });
    expect(await readAll()).toEqual(whole);
    expect(await problemsNow()).toEqual([]);
  });

  test('every code with its words, where there was nothing yet', async () => {
    const committed = await readAll();
    await Promise.all(FILES.map((file) => rm(join(copy.root, file))));
    expect(copy.runLedger('--reason', 'Uji').status).toBe(0);
    const codes = (text = '') => (JSON.parse(text) as Ledger).entries.map(({ code, sha256 }) => `${code} ${sha256}`);
    expect(codes((await readAll())[0]).sort()).toEqual(codes(committed[0]).sort());
    expect(await problemsNow()).toEqual([]);
  });

  test('several codes at once', async () => {
    await removeItem();
    await copy.edit(LEVEL_1, /^ {2}- code: B-c\n(?: {4}.*\n)+/m, '');
    await copy.edit(LEVEL_1, ', B-c]', ']');
    await copy.edit(EVIDENCE, /^L1-B-c:\n(?: {2}.*\n)+/m, '');
    await copy.edit('content/glosarium/notulensi.mdx', 'L1-B-c, ', '');
    const { status } = await runAndCompare('--retire', ITEM, '--retire', 'SPBE2020-I18-L1-B-c', '--reason', 'Uji');
    expect(status).toBe(0);
    expect((await entriesNow()).slice(-2).map(({ code, event }) => [code, event])).toEqual([
      [ITEM, 'retired'],
      ['SPBE2020-I18-L1-B-c', 'retired'],
    ]);
  });
});

describe('the ledger command refuses with a sentence and then writes nothing', limit, () => {
  test.each<{ what: string; args: string[]; sentence: string; removed?: boolean }>([
    { what: 'no reason', args: [], sentence: 'Alasannya belum disebut.' },
    { what: 'an empty reason', args: ['--reason', '  '], sentence: 'Alasannya belum disebut.' },
    {
      what: 'nothing to do',
      args: ['--reason', 'x'],
      sentence: 'Tidak ada yang perlu dicatat: isi situs dan ledger sudah sama.',
    },
    {
      what: 'an unknown code',
      args: ['--retire', 'SPBE2020-I18-L9', '--reason', 'x'],
      sentence: 'Kode SPBE2020-I18-L9 tidak ada dalam ledger, jadi tidak ada yang dicabut.',
    },
    {
      what: 'a code whose content is there',
      args: ['--retire', ITEM, '--reason', 'x'],
      sentence: `Kode ${ITEM} masih ada dalam isi situs. Keluarkan dulu isinya`,
    },
    {
      what: 'an unknown code in its place',
      args: ['--retire', ITEM, '--instead', 'SPBE2020-I18-L9', '--reason', 'x'],
      sentence: 'Pengganti SPBE2020-I18-L9 tidak ada dalam ledger.',
      removed: true,
    },
    {
      what: 'itself in its place',
      args: ['--retire', ITEM, '--instead', ITEM, '--reason', 'x'],
      sentence: `Kode ${ITEM} tidak dapat menggantikan dirinya sendiri.`,
      removed: true,
    },
    {
      what: 'a place without a code',
      args: ['--instead', 'SPBE2020', '--reason', 'x'],
      sentence: '--instead menyebut pengganti kode yang dicabut.',
    },
    {
      what: 'an option that it does not know',
      args: ['--hapus', ITEM],
      sentence: 'Pilihannya tidak dikenal. Tulis: npm run ledger',
    },
  ])('$what', async ({ args, sentence, removed = false }) => {
    if (removed) await removeItem();
    const { status, error, same } = await runAndCompare(...args);
    expect(error).toContain(sentence);
    expect(status).toBe(1);
    expect(same).toBe(true);
    expect((await readdir(join(copy.root, FOLDER))).filter((name) => name.endsWith('.baru'))).toEqual([]);
  });

  test('a code that was lost, while new ones are recorded', async () => {
    await removeItem();
    const { status, out, same } = await runAndCompare('--reason', 'x');
    expect(out).toContain(`Tidak dicatat:\n  • ${FOLDER}/ledger.json › ${ITEM}: Kode ${ITEM} sudah terbit`);
    expect({ status, same }).toEqual({ status: 1, same: true });
  });

  test('a code that is used again after it was retired', async () => {
    const kept = await Promise.all([LEVEL_1, EVIDENCE].map(async (file) => [file, await copy.read(file)] as const));
    await removeItem();
    copy.runLedger('--retire', ITEM, '--reason', 'Uji');
    for (const [file, text] of kept) await writeFile(join(copy.root, file), text);
    const { status, out, same } = await runAndCompare('--reason', 'x');
    expect(out).toContain(`Kode ${ITEM} sudah dicabut dan dipakai lagi.`);
    expect({ status, same }).toEqual({ status: 1, same: true });
  });

  test.each([
    { what: 'out of turn', file: 'ledger.json', before: '"event": "published"', after: '"event": "changed"' },
    { what: 'out of step with its words', file: 'kata-terbit.json', before: 'Sistem Penghubung', after: 'sistem' },
  ])('a ledger that is $what', async ({ file, before, after }) => {
    await removeItem();
    await copy.edit(`${FOLDER}/${file}`, before, after);
    const { status, error, same } = await runAndCompare('--retire', ITEM, '--reason', 'x');
    expect(error).toContain('Isi situs belum dapat diterbitkan');
    expect({ status, same }).toEqual({ status: 1, same: true });
  });

  test('a clock that stands before the last entry', async () => {
    await removeItem();
    copy.runLedger('--retire', ITEM, '--reason', 'Uji');
    await copy.edit(`${FOLDER}/ledger.json`, /("event": "retired"[^}]*"date": )"[^"]*"/, '$1"2999-01-01"');
    await copy.edit(LEVEL_5, 'tingkat 4 telah terpenuhi', 'tingkat 4 sudah terpenuhi');
    expect(copy.runLedger('--reason', 'x')).toMatchObject({
      status: 1,
      error: expect.stringContaining('entri terakhirnya bertanggal 1 Januari 2999, sedangkan') as string,
    });
  });
});
