import { describe, expect, test } from 'vitest';
import { readAssessmentBytes, readAssessmentFile } from '../../src/assessment/files/assessment-file.ts';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { changeRecord, createRecord } from '../../src/assessment/answers/kept-record.ts';
import { sayFileFault } from '../../src/assessment/files/say-file-fault.ts';
import { readShareLink, writeShareLink } from '../../src/assessment/links/share-link.ts';
import { readStoredRecord } from '../../src/assessment/kept/read-stored-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { writeMarkdownMemo } from '../../src/domain/memo/memo-writers.ts';

const RUBRIC = 'SPBE2020-I18';
const file = (more: Record<string, unknown>) =>
  JSON.stringify({ format: 'asesmen-spbe', version: 1, rubric: RUBRIC, id: 'x', ...more });
const say = (text: string) => {
  const reading = readAssessmentFile(text, RUBRIC);
  return reading.kind === 'refused' ? sayFileFault(reading.fault) : 'read';
};

describe('a hostile file', () => {
  test.each([
    ['broken UTF-8', Buffer.concat([Buffer.from(file({})), Buffer.from([0xff, 0xc3])])],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${file({})}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(file({}), 'utf16le')],
  ])('of %s is refused, not read as other signs', (_what, bytes) => {
    expect(readAssessmentBytes(bytes, RUBRIC)).toEqual({ kind: 'refused', fault: { kind: 'other-encoding' } });
  });

  test('in UTF-8 is read, with or without its mark', () => {
    for (const text of [file({}), `\uFEFF${file({})}`])
      expect(readAssessmentBytes(Buffer.from(text), RUBRIC).kind).toBe('read');
  });

  test('is faulted in the reader’s words, not in those of the format', () => {
    const answers = { 'SPBE2020-I18-L2-P-a': { evidence: [{}, { link: 5 }] } };
    expect(say(file({ answers }))).toContain(
      'tautan pada dokumen 2 pada butir SPBE2020-I18-L2-P-a seharusnya sebuah teks',
    );
    expect(say(file({ agency: 5 }))).toContain('instansi pada berkas ini seharusnya sebuah teks');
  });

  test('nested 100,000 deep is refused or read, and nothing runs over', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(say(`{"format":"asesmen-spbe","version":1,"rubric":"${RUBRIC}","id":"x","answers":${deep}}`)).toContain(
      'daftar jawaban pada berkas ini',
    );
    expect(say(deep)).not.toBe('read');
  });

  test('with more evidence in all than any assessment has is refused', () => {
    const evidence = Array.from({ length: 15_000 }, () => ({}));
    expect(say(file({ answers: { a: { evidence } } }))).toBe('read');
    expect(say(file({ answers: { a: { evidence }, b: { evidence } } }))).toContain(
      'dokumen dan baris tabel, sedangkan batasnya paling banyak 20000',
    );
  });

  // Without the count of each id, this takes minutes and the test’s own limit ends it.
  test('that gives 20,000 entries one id is read, each with its own', { timeout: 10_000 }, () => {
    const evidence = Array.from({ length: 20_000 }, () => ({ id: 'x' }));
    const reading = readAssessmentFile(file({ answers: { a: { evidence } } }), RUBRIC);
    const entries = reading.kind === 'read' ? reading.assessment.documents : [];
    expect(new Set(entries.map(({ id }) => id)).size).toBe(20_000);
  });
});

describe('a hostile link', () => {
  test.each(['#ada=l2-p-a', '#unit=1/2', '#target=4'])('without its version is told of: %s', (fragment) => {
    expect(readShareLink(fragment, RUBRIC)).toEqual({ kind: 'no-version' });
  });

  test('is never made of a code that would add fields to it', () => {
    const answers = new Map([[`${RUBRIC}-x&target=5`, { ticked: true, note: '' }]]);
    expect(writeShareLink({ ...createAssessment('a', RUBRIC, ''), answers })).toMatch(/^v=1&k=[a-z0-9]{5}&ada=$/);
  });
});

describe('hostile data in the browser’s store', () => {
  const stored = writeStoredRecord(createRecord(createAssessment('id', RUBRIC, 'Contoh')));
  const withAnswers = (answers: unknown) => ({ ...stored, assessment: { ...(stored.assessment as object), answers } });

  test.each([
    ['a list with gaps', withAnswers({ a: { evidence: new Array(3) } })],
    ['a list that is said to be endless', withAnswers({ a: { evidence: new Array(2 ** 32 - 1) } })],
    ['a map', withAnswers(new Map([['a', { ticked: true }]]))],
    ['a million bytes', withAnswers(new Uint8Array(1_000_000))],
    ['a date', new Date(0)],
  ])('is set aside as unreadable: %s', (_what, value) => {
    expect(readStoredRecord(structuredClone(value)).kind).toBe('unreadable');
  });

  test('with the highest count there is still lets a later change count above it', () => {
    const reading = readStoredRecord({ ...stored, stamps: { name: Number.MAX_SAFE_INTEGER, year: 7 } });
    if (reading.kind !== 'read') throw new Error('The record was not read.');
    const changed = changeRecord(reading.record, { ...reading.record.assessment, name: 'Baru' });
    const back = readStoredRecord(writeStoredRecord(changed));
    const stamps = back.kind === 'read' ? back.record.stamps : new Map<string, number>();
    expect(stamps.get('name')).toBeGreaterThan(stamps.get('year') ?? Infinity);
    expect(stamps.get('year')).toBeGreaterThan(0);
  });
});

// A search that tries every blank as the last one takes minutes here.
test('a memo with many blanks amid a text is written', { timeout: 10_000 }, () => {
  const text = ` a${' '.repeat(200_000)}b `;
  expect(writeMarkdownMemo([{ kind: 'paragraph', runs: [{ text }] }])).toContain('b');
});
