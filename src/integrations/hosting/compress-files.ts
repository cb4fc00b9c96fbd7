import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../built-site/list-files.ts';
import { COMPRESSED_ENDINGS, REPLACEABLE_FILE } from './host-rules.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What is shorter gains nothing that a reader would notice. */
const SHORTEST = 256;

/** Twice as many as Node has threads for it, so that none waits for a file to be read. */
const AT_ONCE = 8;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/**
 * Lays a `.br` and a `.gz` beside every file that gains by it, for hosts that send them as they are. The same file gives the
 * same bytes.
 * @param folder an absolute path
 * @returns how many files have them now
 */
export const compressFiles = async (folder: string): Promise<number> => {
  const files = (await listFiles(folder))
    .filter((path) => COMPRESSED_ENDINGS.includes(endingOf(path)) && path !== REPLACEABLE_FILE)
    .map((path) => join(folder, path));
  let count = 0;
  const compress = async (file: string): Promise<void> => {
    const bytes = await readFile(file);
    if (bytes.length < SHORTEST) return;
    await Promise.all([
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }).then((packed) => writeFile(`${file}.br`, packed)),
      zip(bytes, { level: constants.Z_BEST_COMPRESSION }).then((packed) => writeFile(`${file}.gz`, packed)),
    ]);
    count += 1;
  };
  // Each takes the next from the one list: all at once would hold the whole site in memory.
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) await compress(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
};
