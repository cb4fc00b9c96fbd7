import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from '../built-site/after-build.ts';
import type { Host, HostRedirect } from '../built-site/host.ts';
import { listHostRedirects } from '../redirects/redirect-data.ts';
import { compressFiles } from './compress-files.ts';
import { FILE_LIST, writeFileList } from './file-list.ts';
import { writeApache, writeHtaccess } from './write-apache.ts';
import { writeGithubPages } from './write-github-pages.ts';
import { writeHeaderFile, writeNetlifyHeaders } from './write-header-file.ts';
import { writeNginx, writeNginxBrotli } from './write-nginx.ts';

/** The guide for those who have no command line, shipped as text with the files that it speaks of. */
const GUIDE = 'src/integrations/hosting/panduan-hosting.md';

/**
 * The files by which hosts learn what to send: paths below the built folder with their texts.
 * @param pages the addresses of all pages below the base, `''` for the first
 */
export const writeHostFiles = (host: Host, redirects: readonly HostRedirect[], pages: readonly string[]) => ({
  '.htaccess': writeHtaccess(host, redirects),
  _headers: writeHeaderFile(host),
  // GitHub’s older way of publishing leaves out folders with "_" where this file is missing.
  '.nojekyll': '',
  'host/nginx.conf': writeNginx(host, redirects),
  'host/nginx-brotli.conf': writeNginxBrotli(),
  'host/apache.conf': writeApache(host, redirects),
  'host/netlify-headers.txt': writeNetlifyHeaders(host, pages),
  'host/github-pages.txt': writeGithubPages(host),
});

/** Writes the files for hosts beside the built pages. */
export const writeHostData: BuildStep = async ({ root, folder, host, content, pages, write }) => {
  const redirects = listHostRedirects(content.redirects, host);
  const leading = new Set(redirects.map(({ from }) => from.slice(host.base.length)));
  const paths = pages
    .map((path) => (path === '404/' ? '404.html' : path))
    .filter((path) => !leading.has(path))
    .sort();
  for (const [path, text] of Object.entries(writeHostFiles(host, redirects, paths))) await write(path, text);
  await write('host/panduan-hosting.txt', await readFile(join(root, GUIDE)));
  await write(FILE_LIST, await writeFileList(folder));
  return `for ${String(paths.length)} pages`;
};

/** Compresses what is sent, beside each file; `COMPRESSION=none` leaves that out. */
export const compressSite: BuildStep = async ({ folder }) =>
  process.env['COMPRESSION'] === 'none'
    ? 'left out, as COMPRESSION=none asks'
    : `${String(await compressFiles(folder))} files`;
