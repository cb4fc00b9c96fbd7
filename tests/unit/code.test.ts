import { describe, expect, test } from 'vitest';
import { findParentCode, fragmentOfCode, isWithin, partOfCode, pathOfCode } from '../../src/domain/code/code.ts';

describe('codes and addresses', () => {
  test.each([
    ['SPBE2020', 'spbe2020/'],
    ['SPBE2020-I18', 'spbe2020/i18/'],
    ['SPBE2020-I18-PI1', 'spbe2020/i18/pi1/'],
    ['SPBE2020-I18-L4-K', 'spbe2020/i18/l4/k/'],
    ['SPBE2020-I18-L4-B1-a', 'spbe2020/i18/l4/b1/a/'],
  ])('%s stands at %s', (code, path) => {
    expect(pathOfCode(code)).toBe(path);
  });

  test('a fragment is what a code says beyond its page’s', () => {
    expect(fragmentOfCode('SPBE2020-I18-L4-B1', 'SPBE2020-I18')).toBe('l4-b1');
    expect(fragmentOfCode('SPBE2020-I18-L4-B1', 'SPBE2020-I18-L4')).toBe('b1');
    expect(fragmentOfCode('SPBE2020-I18-L4-B1-a', 'SPBE2020-I18-L4-B1')).toBe('a');
  });

  test('a code that only begins alike does not stand below', () => {
    expect(isWithin('SPBE2020-I18-PI1', 'SPBE2020-I18-P')).toBe(false);
    expect(isWithin('SPBE2020-I18', 'SPBE2020-I18')).toBe(false);
    expect(() => partOfCode('SPBE2020-I18-L4', 'SPBE2020-I1')).toThrow('does not stand below');
  });

  test('the code above an instrument is none', () => {
    expect(findParentCode('SPBE2020-I18-L4-B1-a')).toBe('SPBE2020-I18-L4-B1');
    expect(findParentCode('SPBE2020')).toBeNull();
  });
});
