import { describe, expect, it } from 'vitest';
import { readPlace } from '../../src/integrations/hosting/read-place.ts';

describe('readPlace', () => {
  it.each([
    [undefined, undefined, 'http://localhost:4321', '/'],
    ['', '', 'http://localhost:4321', '/'],
    ['https://contoh.example', '/panduan', 'https://contoh.example', '/panduan'],
    ['https://contoh.example/', 'panduan/', 'https://contoh.example', '/panduan'],
    ['HTTPS://Contoh.Example:443', '/Dinas_1/v1.2~a+b@c-d/', 'https://contoh.example', '/Dinas_1/v1.2~a+b@c-d'],
    ['http://127.0.0.1:8080', '/', 'http://127.0.0.1:8080', '/'],
  ])('reads %s and %s', (siteUrl, basePath, site, base) => {
    expect(readPlace(siteUrl, basePath)).toEqual({ site, base });
  });

  it.each([
    'contoh.example',
    'localhost:4321',
    'ftp://contoh.example',
    'https://contoh.example/panduan',
    'https://contoh.example/?a',
    'https://contoh.example/#a',
    'https://nama:sandi@contoh.example',
    'https://contoh .example',
  ])('refuses the host %s with the remedy', (siteUrl) => {
    expect(() => readPlace(siteUrl, '/panduan')).toThrow(/^SITE_URL is .* Write the host alone/);
  });

  it.each([
    '/panduan spbe',
    '/panduan%20spbe',
    '/pandüan',
    '//panduan//',
    '//panduan',
    '/panduan//isi',
    '/../panduan',
    '/panduan/..',
    '.',
    "/a'b",
    '/a&b',
    '/a"b',
    '/a$1',
    '/a#b',
    '/a?b',
    '/a*',
    '/a;b',
    'C:/Program Files/Git/panduan',
    'https://contoh.example/panduan',
    '\\panduan',
  ])('refuses the path %s with the remedy', (basePath) => {
    expect(() => readPlace('https://contoh.example', basePath)).toThrow(/^BASE_PATH is .* such as \/panduan/);
  });
});
