import { describe, expect, test } from 'vitest';
import { sayMonth, sayMonthFault, sayTarget, sayTargetFault } from '../../src/domain/estimate/lens/lens-sentences.ts';
import { readMonth, readTarget } from '../../src/domain/estimate/lens/readings.ts';
import { DAY } from '../fixtures/lens.ts';

describe('a typed target', () => {
  test.each([
    ['8', '10', { reached: 8, target: 10 }],
    [' 012 ', ' 10 ', { reached: 12, target: 10 }],
    ['0', '1', { reached: 0, target: 1 }],
  ])('%j of %j can be read', (reached, target, figures) => {
    expect(readTarget({ reached, target })).toEqual({ kind: 'valid', ...figures });
  });

  test('of two empty fields says nothing', () => {
    expect(readTarget({ reached: ' ', target: '' })).toEqual({ kind: 'empty' });
  });

  test.each([
    ['8', '', 'target', 'missing'],
    ['', '10', 'reached', 'missing'],
    ['8', '0', 'target', 'no-target'],
    ['0', '0', 'target', 'no-target'],
    ['80%', '100', 'reached', 'not-whole'],
    ['-1', '100', 'reached', 'not-whole'],
    ['8', '1,5', 'target', 'not-whole'],
    ['', 'x', 'target', 'not-whole'],
    ['1', '99999999999999999999', 'target', 'not-whole'],
  ] as const)('%j of %j is wrong in %s: %s', (reached, target, field, fault) => {
    const reading = readTarget({ reached, target });
    expect(reading).toEqual({ kind: 'fault', field, fault });
    expect(sayTargetFault(reading, field)).toMatch(/^(Isi|Tulis|Targetnya) .*\. Yang Anda tulis tetap disimpan/);
    expect(sayTargetFault(reading, field === 'reached' ? 'target' : 'reached')).toBeNull();
    expect(sayTarget(reading)).toBeNull();
  });

  test('is said with what it amounts to', () => {
    const say = (reached: string, target: string) => sayTarget(readTarget({ reached, target }));
    expect(say('10', '10')).toBe('Tercapai 10 dari target 10: terpenuhi.');
    expect(say('9', '10')).toBe('Tercapai 9 dari target 10: belum terpenuhi.');
    expect(say('', '')).toBeNull();
  });
});

describe('a typed month', () => {
  test.each([
    ['2026-11', 0],
    ['2026-10', 1],
    ['2025-12', 11],
    [' 2025-11 ', 12],
    ['2024-12', 23],
    ['2024-11', 24],
    ['0001-01', 24_310],
  ])('%j seen from November 2026 is %i months old', (typed, age) => {
    expect(readMonth(typed, DAY)).toMatchObject({ kind: 'valid', age });
  });

  test('that is empty says nothing', () => {
    expect(readMonth('  ', DAY)).toEqual({ kind: 'empty' });
  });

  test.each(['2026-12', '2027-01', '9999-12'])('%s is still to come', (typed) => {
    const reading = readMonth(typed, DAY);
    expect(reading).toEqual({ kind: 'fault', fault: 'to-come' });
    expect(sayMonthFault(reading, DAY)).toContain('sekarang November 2026');
  });

  test.each(['2025', '2025-0', '2025-00', '2025-13', '25-11', '2025-11-01', '11/2025', 'kemarin'])(
    '%s is no month, and the way to write one is said',
    (typed) => {
      const reading = readMonth(typed, DAY);
      expect(reading).toEqual({ kind: 'fault', fault: 'no-month' });
      expect(sayMonthFault(reading, DAY)).toMatch(/^Tulis tahun, .* 2025-11 .*tetap disimpan/);
      expect(sayMonth(reading, 24)).toBeNull();
    },
  );

  test('is said with its age', () => {
    const say = (typed: string) => sayMonth(readMonth(typed, DAY), 24);
    expect(say('2026-11')).toBe('November 2026, bulan ini: kurang dari 24 bulan.');
    expect(say('2024-12')).toBe('Desember 2024, 23 bulan yang lalu: kurang dari 24 bulan.');
    expect(say('2024-11')).toBe('November 2024, 24 bulan yang lalu: tidak kurang dari 24 bulan, jadi tidak dihitung.');
    expect(sayMonthFault(readMonth('2024-11', DAY), DAY)).toBeNull();
  });
});
