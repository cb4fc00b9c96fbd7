import { initWasm, Resvg } from '@resvg/resvg-wasm';
import jsqr from 'jsqr';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The drawing library can be started once for each process, and a worker process runs several test files. */
let started: Promise<void> | undefined;

/** What the QR code in `svg` (a whole `<svg>` with its namespace) says, or undefined where it cannot be read. */
export const readQr = async (svg: string): Promise<string | undefined> => {
  started ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await started;
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: 300 } }).render();
  return jsqr(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
};
