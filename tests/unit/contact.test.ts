import { describe, expect, it } from 'vitest';
import { parseContact } from '../../src/site/contact.ts';

describe('parseContact', () => {
  it.each([
    ['https://contoh.example/lapor', { href: 'https://contoh.example/lapor', label: 'https://contoh.example/lapor' }],
    ['mailto:a@contoh.example', { href: 'mailto:a@contoh.example', label: 'a@contoh.example' }],
    ['mailto:a@contoh.example?subject=x', { href: 'mailto:a@contoh.example?subject=x', label: 'a@contoh.example' }],
    [undefined, null],
    [' ', null],
  ])('reads %s', (value, contact) => {
    expect(parseContact(value)).toEqual(contact);
  });

  it.each(['http://contoh.example', 'javascript:alert(1)', 'a@contoh.example', 'mailto:', 'https://', 'https://a b'])(
    'refuses %s with the remedy',
    (value) => {
      expect(() => parseContact(value)).toThrow(/begins with https:\/\/ or mailto:/);
    },
  );
});
