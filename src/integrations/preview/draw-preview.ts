import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { PREVIEW_SIZE } from '../../site/preview.ts';
import type { Drawn } from './compose-preview.ts';
import { encodePng } from './encode-png.ts';

const FONTS = [
  { name: 'Public Sans', file: '@fontsource/public-sans/files/public-sans-latin-400-normal.woff', weight: 400 },
  { name: 'Public Sans', file: '@fontsource/public-sans/files/public-sans-latin-700-normal.woff', weight: 700 },
  {
    name: 'Source Serif 4',
    file: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
    weight: 400,
  },
] as const;

/**
 * Gets ready to draw: loads the fonts and the renderer (WebAssembly, the same on every machine) once.
 * @param root the project’s folder, from which the packages are found
 * @returns what draws one composed preview as the bytes of a PNG; the same one always gives the same bytes
 */
export const loadPainter = async (root: string): Promise<(drawn: Drawn) => Promise<Uint8Array>> => {
  const { resolve } = createRequire(`${root}package.json`);
  const fonts = await Promise.all(
    FONTS.map(async ({ name, file, weight }) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(resolve(file)),
    })),
  );
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return async (drawn) => {
    const svg = await satori(drawn, { ...PREVIEW_SIZE, fonts });
    const image = new Resvg(svg).render();
    const png = encodePng(image.pixels, image.width, image.height);
    image.free();
    return png;
  };
};
