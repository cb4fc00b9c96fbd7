import { describe, expect, test } from 'vitest';
import { createAssessment, EMPTY_ANSWER, tickedCodes } from '../../src/assessment/answers/assessment.ts';
import { withAnswer } from '../../src/assessment/answers/fields.ts';
import { changeRecord, createRecord, markDeleted, type KeptRecord } from '../../src/assessment/answers/kept-record.ts';
import type { Noted, StoreContents } from '../../src/assessment/store/store.ts';
import { takeIn } from '../../src/assessment/kept/take-in.ts';

const RUBRIC = 'SPBE2020-I18';
const made = (id: string, ...codes: string[]): KeptRecord =>
  codes.reduce(
    (record, code) => changeRecord(record, withAnswer(record.assessment, code, { ...EMPTY_ANSWER, ticked: true })),
    createRecord(createAssessment(id, RUBRIC, 'Penilaian saya')),
  );
const contents = (records: KeptRecord[], noted: Noted[] = [], currentId: string | null = null): StoreContents => ({
  records,
  aside: [],
  currentId,
  noted,
});
const first = made('first');
const presentOf = (record: KeptRecord, joins: boolean) => ({
  records: new Map([[record.id, record]]),
  currentId: record.id,
  first,
  rubric: RUBRIC,
  joins,
});
/** What each assessment says, with the open one marked. */
const seen = ({ shown: { records, currentId } }: ReturnType<typeof takeIn>) =>
  [...records.values()].map(
    ({ id, assessment }) =>
      `${id === currentId ? '>' : ''}${assessment.name}: ${[...tickedCodes(assessment)].sort().join(' ')}`,
  );

describe('what is kept, taken in', () => {
  test('opens what was open last, else the first that is not deleted', () => {
    const [a, b] = [made('a', 'A'), made('b', 'B')];
    expect(takeIn(contents([a, b], [], 'b'), presentOf(first, true)).shown.currentId).toBe('b');
    expect(takeIn(contents([markDeleted(a, true), b], [], 'a'), presentOf(first, true)).shown.currentId).toBe('b');
  });

  test('is joined by what was ticked while the page was loading', () => {
    expect(seen(takeIn(contents([made('a', 'A')]), presentOf(made('first', 'B'), true)))).toEqual([
      '>Penilaian saya: A B',
    ]);
  });

  test('stands beside what was ticked because nothing answered, under a name of its own', () => {
    const taken = takeIn(contents([made('a', 'A')]), presentOf(made('first', 'B'), false));
    expect(seen(taken)).toEqual(['Penilaian saya: A', '>Penilaian saya (2): B']);
    expect(taken.shown.keptBeside).toBe(true);
    expect(taken.unsaved).toEqual(['first']);
  });

  test('takes the place of an assessment in which nothing was ticked, however late it comes', () => {
    const taken = takeIn(contents([made('a', 'A')]), presentOf(first, false));
    expect(seen(taken)).toEqual(['>Penilaian saya: A']);
    expect(taken.shown.keptBeside).toBe(false);
    expect(taken.unsaved).toEqual([]);
  });

  test('is merged with what an earlier page noted and did not see kept', () => {
    const kept = made('a', 'A');
    const noted = [
      {
        record: changeRecord(kept, withAnswer(kept.assessment, 'B', { ...EMPTY_ANSWER, ticked: true })),
        provisional: false,
      },
    ];
    const taken = takeIn(contents([kept], noted), presentOf(first, true));
    expect(seen(taken)).toEqual(['>Penilaian saya: A B']);
    expect(taken.unsaved).toEqual(['a']);
  });

  test('takes what a page noted before it knew what is kept into the assessment that opens', () => {
    const noted = [{ record: made('other', 'B'), provisional: true }];
    expect(seen(takeIn(contents([made('a', 'A')], noted), presentOf(first, true)))).toEqual(['>Penilaian saya: A B']);
  });

  test('keeps an assessment that was made and noted in the moment of a reload', () => {
    const noted = [{ record: made('new', 'B'), provisional: false }];
    expect(seen(takeIn(contents([made('a', 'A')], noted, 'a'), presentOf(first, true)))).toEqual([
      '>Penilaian saya: A',
      'Penilaian saya: B',
    ]);
  });

  test('opens what an earlier page noted where all that was kept is gone, and takes the empty one away', () => {
    const noted = [{ record: made('lost', 'B'), provisional: false }];
    const taken = takeIn(contents([first], noted, 'first'), presentOf(first, true));
    expect(taken.shown.currentId).toBe('lost');
    expect(taken.shown.records.get('first')?.deleted).toBe(true);
    expect(taken.unsaved.sort()).toEqual(['first', 'lost']);
  });

  test('goes on in what was ticked while loading, beside what an earlier page noted', () => {
    const noted = [{ record: made('lost', 'B'), provisional: false }];
    expect(seen(takeIn(contents([first], noted, 'first'), presentOf(made('first', 'C'), true)))).toEqual([
      '>Penilaian saya: C',
      'Penilaian saya: B',
    ]);
  });
});
