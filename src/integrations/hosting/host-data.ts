import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from '../built-site/after-build.ts';
import { listHostRedirects } from '../redirects/redirect-files.ts';
import { compressFiles } from './compress-files.ts';
import { FILE_LIST, writeFileList } from './file-list.ts';
import { writeHostFiles } from './host-files.ts';

/** The guide for those who have no command line, shipped as text with the files that it speaks of. */
const GUIDE = 'src/integrations/hosting/panduan-hosting.md';

/** Writes the files for hosts beside the built pages. */
export const writeHostData: BuildStep = async ({ root, folder, host, content, pages, write }) => {
  const redirects = listHostRedirects(content.redirects, host);
  const leading = new Set(redirects.map(({ from }) => from.slice(host.base.length)));
  const paths = pages
    .map((path) => (path === '404/' ? '404.html' : path))
    .filter((path) => !leading.has(path))
    .sort();
  for (const [path, text] of writeHostFiles(host, redirects, paths)) await write(path, text);
  await write('host/panduan-hosting.txt', await readFile(join(root, GUIDE)));
  await write(FILE_LIST, await writeFileList(folder));
  return `for ${String(paths.length)} pages`;
};

/** Compresses what is sent, beside each file; `COMPRESSION=none` leaves that out. */
export const compressSite: BuildStep = async ({ folder }) =>
  process.env['COMPRESSION'] === 'none'
    ? 'left out, as COMPRESSION=none asks'
    : `${String(await compressFiles(folder))} files`;
