import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAssessment, tickedCodes, type Assessment } from '../../src/assessment/assessment.ts';
import { applySharedAnswers } from '../../src/assessment/proposal.ts';
import { readShareLink, writeShareLink } from '../../src/assessment/share-link.ts';

const RUBRIC = 'SPBE2020-I18';
const assessment = (parts: readonly string[], more: Partial<Assessment> = {}): Assessment => ({
  ...createAssessment('a', RUBRIC, 'Contoh'),
  answers: new Map(parts.map((part) => [`${RUBRIC}-${part}`, { ticked: true, note: 'rahasia', evidence: [] }])),
  ...more,
});

describe('the share link', () => {
  test('is readable and carries ticks, figures and target alone', () => {
    const units = { applied: '12', total: '34', inForce: { applied: 12, total: 34 } };
    expect(writeShareLink(assessment(['L2-P-a', 'L2-B-a'], { units, target: 4 }))).toBe(
      'v=1&ada=l2-b-a,l2-p-a&unit=12/34&target=4',
    );
  });

  test('brings back the ticks that it was made of', () => {
    const parts = ['L2-P-a', 'L2-B-a', 'L4-B1-a', 'PB-a', 'L9-X9-z'];
    const reading = readShareLink(`#${writeShareLink(assessment(parts))}`, RUBRIC);
    if (reading.kind !== 'read') throw new Error('The link was not read.');
    expect([...(reading.shared.ticked ?? [])].sort()).toEqual(parts.map((part) => `${RUBRIC}-${part}`).sort());
    expect(reading.unreadable).toEqual([]);
  });

  test('of no version is none, of another version is said to be', () => {
    expect(readShareLink('#l4-b1', RUBRIC)).toEqual({ kind: 'none' });
    expect(readShareLink('', RUBRIC)).toEqual({ kind: 'none' });
    expect(readShareLink('#v=2&ada=x', RUBRIC)).toEqual({ kind: 'newer-version' });
  });

  test('names what it cannot read and takes the rest', () => {
    expect(readShareLink('#v=1&ada=l2-p-a,<script>,&unit=13/12&target=9', RUBRIC)).toEqual({
      kind: 'read',
      shared: { ticked: [`${RUBRIC}-L2-P-a`], coverage: undefined, target: null },
      unreadable: ['ada=<script>', 'unit=13/12', 'target=9'],
    });
  });

  test('that names a target alone leaves ticks and figures as they are', () => {
    const units = { applied: '12', total: '34', inForce: { applied: 12, total: 34 } };
    const before = assessment(['L2-P-a'], { units });
    const reading = readShareLink('#v=1&target=4', RUBRIC);
    if (reading.kind !== 'read') throw new Error('The link was not read.');
    expect(applySharedAnswers(before, reading.shared)).toEqual({ ...before, target: 4 });
  });

  test('with figures that cannot be read leaves the good ones in place', () => {
    const units = { applied: '34', total: '34', inForce: { applied: 34, total: 34 } };
    const reading = readShareLink('#v=1&ada=&unit=50/34', RUBRIC);
    if (reading.kind !== 'read') throw new Error('The link was not read.');
    expect(reading.unreadable).toEqual(['unit=50/34']);
    expect(applySharedAnswers(assessment([], { units }), reading.shared).units).toEqual(units);
  });

  test('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `#v=1&ada=${text}&unit=${text}`),
        ),
        (fragment) => {
          expect(['none', 'newer-version', 'read']).toContain(readShareLink(fragment, RUBRIC).kind);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('changes ticks when it is taken, and leaves notes alone', () => {
    const before = assessment(['L2-P-a', 'L2-B-a']);
    const after = applySharedAnswers(before, {
      ticked: [`${RUBRIC}-L2-B-a`, `${RUBRIC}-L3-P-a`],
      coverage: null,
      target: null,
    });
    expect([...tickedCodes(after)].sort()).toEqual([`${RUBRIC}-L2-B-a`, `${RUBRIC}-L3-P-a`]);
    expect(after.answers.get(`${RUBRIC}-L2-P-a`)).toEqual({ ticked: false, note: 'rahasia', evidence: [] });
  });
});
