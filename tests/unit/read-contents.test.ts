import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { createRecord } from '../../src/assessment/answers/kept-record.ts';
import { readContents, readNoted } from '../../src/assessment/kept/read-contents.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';

const stored = writeStoredRecord(createRecord(createAssessment('a', 'SPBE2020-I18', 'Penilaian saya')));

describe('what lies in the browser', () => {
  test('is read record by record: what cannot be read, or is of a newer version, hides no other', () => {
    const { records, aside } = readContents({
      assessments: [
        ['a', stored],
        ['b', { ...stored, id: 'b', version: 99 }],
        ['c', 'rusak'],
        ['d', stored],
      ],
      aside: [
        ['1', { why: 'tidak terbaca', raw: 7 }],
        ['2', null],
      ],
    });
    expect(records.map(({ id }) => id)).toEqual(['a']);
    expect(aside.map(({ key, raw }) => [key, raw])).toEqual([
      ['b', { ...stored, id: 'b', version: 99 }],
      ['c', 'rusak'],
      ['d', stored],
      ['dipisahkan-1', 7],
      ['dipisahkan-2', null],
    ]);
    expect(aside[0]?.why).toContain('versi situs yang lebih baru');
  });

  test('never makes reading throw', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.anything())), (rows) => {
        const { records, aside } = readContents({ assessments: rows, aside: rows });
        expect(records.length + aside.length).toBe(2 * rows.length);
      }),
    );
  });
});

describe('what a page noted in its journal', () => {
  const text = (generation: unknown, noted: unknown = [{ provisional: true, record: stored }]) =>
    JSON.stringify({ generation, noted });

  test('is read where it was noted of the present data, or before any was known', () => {
    expect(readNoted(text('g'), 'g')).toMatchObject([{ provisional: true, record: { id: 'a' } }]);
    expect(readNoted(text(null), 'g')).toHaveLength(1);
  });

  test('is left out where everything was taken away since', () => {
    expect(readNoted(text('earlier'), 'g')).toEqual([]);
  });

  test('is nothing where it cannot be read', () => {
    expect(readNoted('{', 'g')).toEqual([]);
    expect(readNoted(text('g', { record: stored }), 'g')).toEqual([]);
    expect(readNoted(text('g', [{ record: 'rusak' }, { record: { ...stored, version: 99 } }]), 'g')).toEqual([]);
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readNoted(json, 'g')).toEqual([]);
      }),
    );
  });
});
