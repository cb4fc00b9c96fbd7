import { describe, expect, test } from 'vitest';
import { applyCoverage, readCoverage } from '../../src/domain/estimate/coverage.ts';

describe('typed unit figures', () => {
  test.each([
    ['12', '34', { applied: 12, total: 34 }],
    [' 0 ', '1', { applied: 0, total: 1 }],
    ['007', '10', { applied: 7, total: 10 }],
  ])('%j of %j is a valid pair', (applied, total, coverage) => {
    expect(readCoverage(applied, total)).toEqual({ kind: 'valid', coverage });
  });

  test('two empty fields say nothing', () => {
    expect(readCoverage('', '  ')).toEqual({ kind: 'empty' });
  });

  test.each([
    ['12', '', 'incomplete'],
    ['', '34', 'incomplete'],
    ['-1', '34', 'not-whole'],
    ['1,5', '34', 'not-whole'],
    ['1.5', '34', 'not-whole'],
    ['1e3', '34', 'not-whole'],
    ['dua', '34', 'not-whole'],
    ['1', '99999999999999999999', 'not-whole'],
    ['-1', '', 'not-whole'],
    ['0', '0', 'no-units'],
    ['13', '12', 'too-many'],
  ])('%j of %j is refused as %s', (applied, total, fault) => {
    expect(readCoverage(applied, total)).toEqual({ kind: 'fault', fault });
  });
});

describe('figures in force', () => {
  const items = { some: 'some', all: 'all' };
  const apply = (applied: number, total: number) =>
    [...applyCoverage(new Set(['some', 'other']), items, { applied, total })].sort();

  test('set the two boxes and leave the others', () => {
    expect(apply(0, 3)).toEqual(['other']);
    expect(apply(1, 3)).toEqual(['other', 'some']);
    expect(apply(3, 3)).toEqual(['all', 'other']);
  });

  test('do not touch the reader’s own ticks', () => {
    const ticked = new Set(['all']);
    applyCoverage(ticked, items, { applied: 0, total: 3 });
    expect([...ticked]).toEqual(['all']);
  });
});
