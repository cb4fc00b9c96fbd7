import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng } from '../../src/integrations/preview/encode-png.ts';

/** The colours of a PNG with a palette, pixel by pixel, read by the format’s rules. */
const decode = (png: Buffer) => {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = chunks.get('IHDR')?.readUInt32BE(0) ?? 0;
  const height = chunks.get('IHDR')?.readUInt32BE(4) ?? 0;
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0);
  const colours: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) colours.push(palette.readUIntBE((rows[y * (width + 1) + 1 + x] ?? 0) * 3, 3));
  return { width, height, colours };
};

const paint = (colours: readonly number[]) =>
  Uint8Array.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));

it('keeps every colour of a picture with at most 256 of them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffffff), { minLength: 1, maxLength: 60 }), (colours) => {
      const png = encodePng(paint(colours), colours.length, 1);
      expect(decode(png)).toEqual({ width: colours.length, height: 1, colours });
    }),
  );
});

it('keeps the colours of flat areas where there are too many', () => {
  const shades = Array.from({ length: 1000 }, (_, index) => index * 16_001);
  const colours = [...shades, ...Array.from({ length: 3000 }, () => 0xfdfcf9)];
  const decoded = decode(encodePng(paint(colours), 100, 40));
  expect(new Set(decoded.colours).size).toBeLessThanOrEqual(256);
  expect(decoded.colours.slice(1000)).toEqual(colours.slice(1000));
});
