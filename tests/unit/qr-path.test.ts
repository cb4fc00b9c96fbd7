import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { drawQr } from '../../src/islands/collection/QrCode.tsx';

/** The modules that a path of horizontal lines covers, row by row. */
const modulesOf = ({ size, path }: ReturnType<typeof drawQr>): boolean[][] => {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let [x, y] = [0, 0];
  for (const [, order = '', first = '', second = ''] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (order === 'M') [x, y] = [Number(first), Number(second)];
    else if (order === 'm') [x, y] = [x + Number(first), y + Number(second)];
    else for (const end = x + Number(first); x < end; x += 1) (rows[Math.floor(y)] ?? [])[x] = true;
  }
  return rows;
};

describe('the drawing of a QR code', () => {
  test.each(['https://contoh.example/', 'https://contoh.example/panduan/spbe2020/i18/l4/b2/c/', 'x'.repeat(300)])(
    'covers the dark modules and no others: %s',
    (text) => {
      const drawn = drawQr(text);
      expect(modulesOf(drawn)).toEqual(encode(text, { ecc: 'M', border: 4 }).data);
      expect(drawn.path).toMatch(/^M\d+ \d+\.5(?:h\d+|m-?\d+ \d+)+$/);
    },
  );
});
