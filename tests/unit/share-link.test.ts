import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAssessment, tickedCodes, type Assessment } from '../../src/assessment/answers/assessment.ts';
import { applySharedAnswers } from '../../src/assessment/proposal/proposal.ts';
import { listUnshared, readShareLink, writeShareLink } from '../../src/assessment/links/share-link.ts';

const RUBRIC = 'SPBE2020-I18';
const assessment = (parts: readonly string[], more: Partial<Assessment> = {}): Assessment => ({
  ...createAssessment('a', RUBRIC, 'Contoh'),
  answers: new Map(parts.map((part) => [`${RUBRIC}-${part}`, { ticked: true, note: 'rahasia' }])),
  ...more,
});

describe('the share link', () => {
  test('is readable and carries ticks, figures and target alone', () => {
    const units = { applied: '12', total: '34', inForce: { applied: 12, total: 34 } };
    expect(writeShareLink(assessment(['L2-P-a', 'L2-B-a'], { units, target: 4 }))).toBe(
      'v=1&k=6fagr&ada=l2-b-a,l2-p-a&unit=12/34&target=4',
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
    expect(readShareLink('#:~:text=v%3D1', RUBRIC)).toEqual({ kind: 'none' });
    expect(readShareLink('#v=2&ada=x', RUBRIC)).toEqual({ kind: 'newer-version' });
    expect(readShareLink('#k=abcde&ada=l2-p-a', RUBRIC)).toEqual({ kind: 'no-version' });
  });

  test('whose signs became others is told of, and not taken for one of a newer version or for none', () => {
    for (const fragment of ['v:1&k:6fagr&ada:l2-b-a', 'v=l&k=6fagr&ada=l2-b-a', 'v=1.0&ada=l2-b-a', 'v%zz&ada|l2-p-a'])
      expect(readShareLink(fragment, RUBRIC), fragment).toEqual({ kind: 'no-version' });
    for (const fragment of ['v=1;k=6fagr;ada=l2-b-a', 'v=1k=6fagrada=l2-b-a'])
      expect(readShareLink(fragment, RUBRIC).kind, fragment).toBe('no-answers');
    // Whatever an address asks of the page, or of another one.
    for (const fragment of ['', 'hasil', 'l4-b1', 'ada', '?utm_source=ada&x=1'])
      expect(readShareLink(fragment, RUBRIC), fragment).toEqual({ kind: 'none' });
  });

  test('takes time in proportion to its length, whatever it holds', { timeout: 20_000 }, () => {
    for (const text of ['ada.', '<', '%23v', 'v=1&k=', '&ada=l2-', 'l2-a-', '>', '=3d', '\ufdfa'])
      expect(() => readShareLink(`v=1&k=6fagr&${text.repeat(1_900_000 / text.length)}`, RUBRIC)).not.toThrow();
  });

  test('names what it cannot read and takes the rest', () => {
    expect(readShareLink('#v=1&ada=l2-p-a,<script>,&unit=13/12&target=9', RUBRIC)).toEqual({
      kind: 'read',
      shared: { ticked: [`${RUBRIC}-L2-P-a`], coverage: undefined, target: null },
      unreadable: ['ada=<script>', 'unit=13/12', 'target=9'],
      wholeness: 'unknown',
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

  // A thousand cases take their time on a machine with other work to do.
  test('never throws, whatever stands in the address', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `#v=1&ada=${text}&unit=${text}`),
        ),
        (fragment) => {
          const kinds = ['none', 'no-version', 'newer-version', 'no-answers', 'read'];
          expect(kinds).toContain(readShareLink(fragment, RUBRIC).kind);
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
    expect(after.answers.get(`${RUBRIC}-L2-P-a`)).toEqual({ ticked: false, note: 'rahasia' });
  });

  test.each([
    ['v=1', 'no-answers', []],
    ['v=1&', 'no-answers', []],
    ['v=1&k=', 'no-answers', []],
    ['v=1&k=6fagr', 'no-answers', []],
    ['v', 'no-answers', []],
    ['v=', 'no-answers', []],
    ['v%253', 'no-answers', []],
    ['v=1&k', 'no-answers', ['k']],
    ['v=1&ada=l2', 'no-answers', ['ada=l2']],
    ['v=1&unit=12', 'no-answers', ['unit=12']],
    ['v=1&unit=', 'no-answers', ['unit=']],
    ['v=1&ada', 'no-answers', ['ada']],
    ['v=1&target=9&apa=x', 'no-answers', ['apa=x', 'target=9']],
  ])('%s says nothing that can be taken, and is not the same as what is there', (fragment, kind, unreadable) => {
    expect(readShareLink(fragment, RUBRIC)).toEqual({ kind, unreadable });
  });

  test.each([
    // Each with what it proposes and what it names.
    ['v=1&ada=SPBE2020-I18-L2-P-a,I18-L2-B-a', ['L2-P-a', 'L2-B-a'], []],
    ['v=1&ada=SPBE2020-I17-L2-P-a,i17-l2-b-a,l3-p-a', ['L3-P-a'], ['ada=spbe2020-i17-l2-p-a', 'ada=i17-l2-b-a']],
    ['v=1&ada=l2-p-a&ada=l3-p-a', ['L2-P-a'], ['ada=l3-p-a']],
    ['v=1&ada=l2-p-a&unit=12/34/56', ['L2-P-a'], ['unit=12/34/56']],
    ['v=1&ada=l2-p-a&unit=12/34&unit=1/34', ['L2-P-a'], ['unit=1/34']],
    ['v=1&ada=l2-p-a&target=4&target=4', ['L2-P-a'], []],
    ['v=1&ada=l2-p-a&catatan=rahasia', ['L2-P-a'], ['catatan=rahasia']],
    ['v=1&ada=l2-p-a&v=2', ['L2-P-a'], ['v=2']],
    [`v=1&ada=l2-p-a,${'x'.repeat(60)}`, ['L2-P-a'], [`ada=${'x'.repeat(36)}…`]],
  ])('%s drops nothing without a word', (fragment, parts, unreadable) => {
    const reading = readShareLink(fragment, RUBRIC);
    expect(reading).toMatchObject({ kind: 'read', unreadable });
    expect(reading).toMatchObject({ shared: { ticked: parts.map((part) => `${RUBRIC}-${part}`) } });
  });

  test('is read behind 20,000 letters too, and beyond what the site can write it is refused', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `X${String(index)}-a`);
    const written = writeShareLink(assessment(many, { target: 4 }));
    expect(readShareLink(written, RUBRIC)).toMatchObject({ kind: 'read', wholeness: 'whole', shared: { target: 4 } });
    expect(readShareLink(`${written}&ada=l2-p-a`, RUBRIC)).toMatchObject({ unreadable: ['ada=l2-p-a'] });
    expect(readShareLink(`v=1&ada=${'l2-p-a,'.repeat(20_001)}`, RUBRIC)).toEqual({ kind: 'too-long' });
    expect(readShareLink(`v=1&ada=${'a'.repeat(2_000_000)}`, RUBRIC)).toEqual({ kind: 'too-long' });
  });

  test('carries no code that would come back as another; those are named', () => {
    const odd = ['L2-P-a', 'SPBE2020-I18-L2-B-a', 'l2-b-b', 'I17-L2-P-a', 'a&target=5'];
    expect(writeShareLink(assessment(odd))).toMatch(/^v=1&k=\w{5}&ada=l2-p-a$/);
    expect(listUnshared(assessment(odd))).toEqual(odd.slice(1).map((part) => `${RUBRIC}-${part}`));
  });
});
