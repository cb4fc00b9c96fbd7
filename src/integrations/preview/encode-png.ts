import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
};

/**
 * The picture’s colours with so many bits a channel, as an index for each pixel, or null where they are too many.
 * Of colours that fall together the most frequent is shown, so that flat areas keep theirs exactly.
 */
const indexColours = (pixels: Uint8Array, bits: number): { palette: number[]; indices: Uint8Array } | null => {
  const shift = 8 - bits;
  const counts = new Map<number, Map<number, number>>();
  const keyAt = (at: number) =>
    (((pixels[at] ?? 0) >> shift) << 16) | (((pixels[at + 1] ?? 0) >> shift) << 8) | ((pixels[at + 2] ?? 0) >> shift);
  const colourAt = (at: number) => ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyAt(at);
    let shades = counts.get(key);
    if (!shades) {
      if (counts.size === MOST_COLOURS) return null;
      shades = new Map();
      counts.set(key, shades);
    }
    const colour = colourAt(at);
    shades.set(colour, (shades.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  const places = new Map<number, number>();
  for (const [key, shades] of counts) {
    const most = [...shades].sort(([a, m], [b, n]) => n - m || a - b)[0];
    places.set(key, palette.length);
    palette.push(most?.[0] ?? 0);
  }
  const indices = new Uint8Array(pixels.length / 4);
  for (let pixel = 0; pixel < indices.length; pixel++) indices[pixel] = places.get(keyAt(pixel * 4)) ?? 0;
  return { palette, indices };
};

/**
 * An opaque picture as a PNG with a palette: a third of the bytes of one in true colour, where shapes are flat and only
 * the edges of letters are shaded. `pixels` is RGBA, row by row; the transparency is not looked at.
 */
export const encodePng = (pixels: Uint8Array, width: number, height: number): Buffer => {
  const found = [8, 7, 6, 5, 4, 3, 2].reduce<ReturnType<typeof indexColours>>(
    (coarser, bits) => coarser ?? indexColours(pixels, bits),
    null,
  );
  if (!found) throw new Error('With two bits a channel no picture has more than 64 colours.');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits an index, colour type 3 (palette), the only compression and filtering, not interlaced.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(found.indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(found.palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
