import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { siteFolder } from './site.ts';

/** The bytes of a text as a host sends it. */
export const compressedText = (text: string): number => brotliCompressSync(text).length;

/**
 * The bytes of a built file as a host sends it: those of the `.br` that the build laid beside it, where there is one.
 * @param file relative to the built site
 */
export const compressedFile = (file: string): number => {
  const path = join(siteFolder, file);
  return existsSync(`${path}.br`) ? statSync(`${path}.br`).size : brotliCompressSync(readFileSync(path)).length;
};
