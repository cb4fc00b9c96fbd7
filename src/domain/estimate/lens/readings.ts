import type { Month } from '../../day.ts';
import { readWhole } from '../coverage.ts';
import type { LensQuestion } from '../../rubric/lens.ts';

/** What a reader answers beside the checklist: null is an open question, a text stands as it was typed. */
export interface Readings {
  splp: boolean | null;
  issues: boolean | null;
  coverageTarget: { reached: string; target: string };
  reviewed: string;
}

/** What is wrong with a typed target, and in which of its two fields. */
export interface TargetFault {
  field: 'reached' | 'target';
  fault: 'missing' | 'not-whole' | 'no-target';
}

/** What a typed target amounts to. */
export type TargetReading =
  { kind: 'empty' } | { kind: 'valid'; reached: number; target: number } | ({ kind: 'fault' } & TargetFault);

/** Reads the year’s target and what was reached of it: whole numbers, 1 ≤ target; more may be reached than was aimed at. */
export const readTarget = (typed: Readings['coverageTarget']): TargetReading => {
  const texts = { reached: typed.reached.trim(), target: typed.target.trim() };
  if (texts.reached === '' && texts.target === '') return { kind: 'empty' };
  const fault = (field: TargetFault['field'], what: TargetFault['fault']) =>
    ({ kind: 'fault', field, fault: what }) as const;
  const [reached, target] = [readWhole(texts.reached), readWhole(texts.target)];
  if (texts.reached !== '' && reached === null) return fault('reached', 'not-whole');
  if (texts.target !== '' && target === null) return fault('target', 'not-whole');
  if (reached === null) return fault('reached', 'missing');
  if (target === null) return fault('target', 'missing');
  return target === 0 ? fault('target', 'no-target') : { kind: 'valid', reached, target };
};

/**
 * What a typed month amounts to, seen from the day’s month. `age` is in calendar months. A month that is still to come is a
 * fault: nothing can have been reviewed in it.
 */
export type MonthReading =
  { kind: 'empty' } | { kind: 'valid'; month: Month; age: number } | { kind: 'fault'; fault: 'no-month' | 'to-come' };

/** Reads a month typed as “2025-11”. */
export const readMonth = (typed: string, day: Month): MonthReading => {
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || number === undefined) return { kind: 'fault', fault: 'no-month' };
  const month = { year: Number(year), month: Number(number) };
  const age = (day.year - month.year) * 12 + day.month - month.month;
  return age < 0 ? { kind: 'fault', fault: 'to-come' } : { kind: 'valid', month, age };
};

/** What is said of a question. What is typed and cannot be read leaves it open. */
export const answerOfQuestion = (question: LensQuestion, readings: Readings, day: Month): boolean | null => {
  switch (question.kind) {
    case 'yes-no':
      return readings[question.id];
    case 'pair': {
      const reading = readTarget(readings[question.id]);
      return reading.kind === 'valid' ? reading.reached >= reading.target : null;
    }
    case 'month': {
      const reading = readMonth(readings[question.id], day);
      return reading.kind === 'valid' ? reading.age < question.youngerThan : null;
    }
  }
};
