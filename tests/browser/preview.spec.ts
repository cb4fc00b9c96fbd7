import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { listNodes } from '../../src/domain/rubric/nodes.ts';
import { PREVIEW_SIZE } from '../../src/site/preview.ts';
import { sha256 } from '../../src/text/sha256.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, builtPages, siteAddress, siteFolder, siteUrl } from './site.ts';

const rubric = await readIndicator18();
const codePages = ['SPBE2020', rubric.code, ...listNodes(rubric).map(({ code }) => code)].map(pathOfCode);
/** Pages with content of their own: not those for addresses that do not exist, for times without a line, and for frames. */
const pages = builtPages().filter((path) => !['404.html', 'luring/'].includes(path) && !path.endsWith('sematan/'));
/** What a messenger loads for one link, at the most: some show no picture above a few hundred kilobytes. */
const MOST_BYTES = 40_000;

const metaOf = (path: string) => {
  const html = readFileSync(join(siteFolder, path, 'index.html'), 'utf8');
  return new Map(
    [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
};

test('every page has a small preview picture of its own of the size it says', () => {
  for (const path of pages) {
    const picture = readFileSync(join(siteFolder, path, 'pratinjau.png'));
    expect(picture.subarray(0, 8).toString('latin1'), path).toBe('\x89PNG\r\n\x1a\n');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], path).toEqual([
      PREVIEW_SIZE.width,
      PREVIEW_SIZE.height,
    ]);
    expect(picture.length, path).toBeLessThanOrEqual(MOST_BYTES);
  }
});

test('no two pages show the same picture', () => {
  const byHash = Map.groupBy(pages, (path) => sha256(readFileSync(join(siteFolder, path, 'pratinjau.png'), 'latin1')));
  expect([...byHash.values()].filter((same) => same.length > 1)).toEqual([]);
  expect(byHash.size).toBeGreaterThan(codePages.length);
});

test('the browser draws a preview picture, and its step is lit for the page’s level alone', async ({ page }) => {
  await page.goto(siteAddress);
  /** The colour in the middle of each of the ladder’s five steps, near its foot. */
  const stepsOf = (path: string) =>
    page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      return [0, 1, 2, 3, 4].map((step) => [...context.getImageData(72 + step * 48, 560, 1, 1).data].join());
    }, `${siteAddress}${path}pratinjau.png`);
  for (const { code, level } of rubric.levels) {
    const steps = await stepsOf(pathOfCode(code));
    expect(
      steps.map((colour, index) => (colour !== steps[level % 5] ? index + 1 : 0)).filter((step) => step > 0),
      code,
    ).toEqual([level]);
  }
  expect(new Set(await stepsOf(pathOfCode(rubric.code))).size).toBe(1);
});

test('every page tells a messenger what it is, where it stands and which picture is its own', () => {
  for (const path of pages) {
    const meta = metaOf(path);
    const url = `${siteUrl}${basePath}/${path}`;
    expect(Object.fromEntries(meta), path).toMatchObject({
      'og:url': url,
      'og:site_name': 'Tangga Kematangan',
      'og:locale': 'id_ID',
      'og:image': `${url}pratinjau.png`,
      'og:image:type': 'image/png',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(meta.get('og:title'), path).not.toBe('');
    expect(meta.get('og:description'), path).toBe(meta.get('description'));
    expect(meta.get('og:image:alt'), path).toContain('Bukan situs resmi Kementerian PANRB');
  }
});

test('the not-found page names the home page’s picture, which exists', () => {
  const html = readFileSync(join(siteFolder, '404.html'), 'utf8');
  expect(html).toContain(`<meta property="og:image" content="${siteUrl}${basePath}/pratinjau.png"`);
  expect(existsSync(join(siteFolder, 'pratinjau.png'))).toBe(true);
});
