import { describe, expect, it } from 'vitest';
import { onlyWorker } from '../../src/page-scripts/offline/worker-address.ts';

describe('the policy for script addresses', () => {
  const rule = onlyWorker('/panduan/sw.js');

  it('takes the site’s own worker', () => {
    expect(rule('/panduan/sw.js')).toBe('/panduan/sw.js');
  });

  it.each([
    '',
    '/sw.js',
    'sw.js',
    '/panduan/sw.js?lain',
    '/panduan/../sw.js',
    '//lain.example/panduan/sw.js',
    'data:,',
  ])('refuses %j', (text) => {
    expect(() => rule(text)).toThrow(TypeError);
  });
});
