import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../text/sha256.ts';
import { listFiles } from '../built-site/list-files.ts';

/** Where the list lies in a built site: one line a file, as `sha256sum` writes and reads it. */
export const FILE_LIST = 'host/sha256.txt';

/** The worker that takes the others back, which a person may have put in the place of `sw.js`. */
export const RETIRING_WORKER = 'host/sw-cabut.js';

/** What hosts read themselves, and the not-found page, which some of them give out under no address of its own. */
const NOT_ASKED = /^(?:host\/(?!sw-cabut\.js$)|\.|_headers$|_redirects$|404\.html$)/;

/**
 * The list of a built site’s files with the SHA-256 of each, in order: what a host must have whole.
 * @param folder an absolute path
 */
export const writeFileList = async (folder: string): Promise<string> => {
  const paths = (await listFiles(folder)).filter((path) => !NOT_ASKED.test(path));
  const lines: string[] = [];
  // One after the other: with many rubrics there are more than a process may have open.
  for (const path of paths) lines.push(`${sha256(await readFile(join(folder, path)))}  ${path}\n`);
  return lines.join('');
};

/** The files of such a list with their hashes, by path; null where it is none. */
export const readFileList = (text: string): Map<string, string> | null => {
  const lines = text.trim().split(/\r?\n/);
  const files = lines.map((line) => /^([0-9a-f]{64}) [ *](\S.*)$/.exec(line));
  return files.every((found) => found !== null)
    ? new Map(files.map(([, hash = '', path = '']): [string, string] => [path, hash]))
    : null;
};
