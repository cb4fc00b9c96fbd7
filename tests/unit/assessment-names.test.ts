import { describe, expect, test } from 'vitest';
import { createAssessment, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { changeRecord, createRecord } from '../../src/assessment/answers/kept-record.ts';
import {
  nameWithYear,
  numberedNameOf,
  takenNames,
} from '../../src/islands/scorer/panels/assessments/assessment-names.ts';
import { nameSides, pickPair } from '../../src/islands/scorer/panels/assessments/pick-pair.ts';

const assessment = (name: string, year: number | null = null, id = name): Assessment => ({
  ...createAssessment(id, 'SPBE2020-I18', name),
  year,
});

describe('a name', () => {
  test.each([
    ['Penilaian saya', [], 'Penilaian saya'],
    ['Penilaian saya', ['Penilaian saya'], 'Penilaian saya (2)'],
    ['Penilaian saya', ['Penilaian saya', 'Penilaian saya (2)'], 'Penilaian saya (3)'],
    ['Penilaian saya (2)', ['Penilaian saya (2)'], 'Penilaian saya (3)'],
    ['Penilaian (2025)', ['Penilaian (2025)'], 'Penilaian (2025) (2)'],
    ['', [], ''],
    ['', [''], 'Tanpa nama (2)'],
  ])('%j beside %j becomes %j', (name, taken, expected) => {
    expect(numberedNameOf(name, new Set(taken))).toBe(expected);
  });

  test('is taken by what somebody wrote in, deleted or not, and by no other rubric’s', () => {
    const untouched = createRecord(assessment('Penilaian saya'));
    const written = changeRecord(createRecord(assessment('', null, 'a')), assessment('Penilaian 2026', null, 'a'));
    expect([...takenNames([untouched, { ...written, deleted: true }], 'SPBE2020-I18')]).toEqual(['Penilaian 2026']);
    expect([...takenNames([written], 'SPBE2020-I7')]).toEqual([]);
  });

  test.each([
    ['Penilaian saya', 2025, 'Penilaian saya (2025)'],
    ['Penilaian 2025', 2025, 'Penilaian 2025'],
    ['Penilaian 20251', 2025, 'Penilaian 20251 (2025)'],
    ['', null, 'Tanpa nama'],
  ])('%j of %j is said as %j', (name, year, expected) => {
    expect(nameWithYear({ name, year })).toBe(expected);
  });
});

describe('the two assessments that are compared', () => {
  const [a24, a25, a26, free] = [assessment('a', 2024), assessment('b', 2025), assessment('c', 2026), assessment('d')];
  const pick = (list: Assessment[], current: Assessment, before: string | null = null, after: string | null = null) => {
    const pair = pickPair(list, current.id, { before, after });
    return pair && [pair.before.id, pair.after.id];
  };

  test('are the open one and that of the nearest earlier year, which stands before it', () => {
    expect(pick([a24, a25, a26], a26)).toEqual(['b', 'c']);
    expect(pick([a26, a25, a24], a26)).toEqual(['b', 'c']);
  });

  test('stand in the order of their years where the open one is the earlier', () => {
    expect(pick([a26, a25], a25)).toEqual(['b', 'c']);
  });

  test('end with the open one where no year tells', () => {
    expect(pick([free, a25], free)).toEqual(['b', 'd']);
  });

  test('are those that the reader chose, in that order', () => {
    expect(pick([a24, a25, a26], a26, 'c', 'a')).toEqual(['c', 'a']);
    expect(pick([a24, a25, a26], a26, 'b')).toEqual(['b', 'c']);
    expect(pick([a24, a25], a25, 'gone', 'gone')).toEqual(['a', 'b']);
  });

  test('are none where there is only one', () => {
    expect(pick([a26], a26)).toBeNull();
  });

  test('are told apart by name and year, and by their place where these are the same', () => {
    expect(nameSides(a24, a25)).toEqual(['a (2024)', 'b (2025)']);
    expect(nameSides(a24, { ...a24, id: 'x' })).toEqual(['a (2024), pilihan pertama', 'a (2024), pilihan kedua']);
  });
});
