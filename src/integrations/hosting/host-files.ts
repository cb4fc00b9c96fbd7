import type { Host, HostRedirect } from '../built-site/host.ts';
import { writeApache, writeHtaccess } from './write-apache.ts';
import { writeGithubPages } from './write-github-pages.ts';
import { writeHeaderFile, writeNetlifyHeaders } from './write-header-file.ts';
import { writeNginx, writeNginxBrotli } from './write-nginx.ts';

/**
 * The files by which hosts learn what to send: paths below the built folder with their texts.
 * @param pages the addresses of all pages below the base, `''` for the first
 */
export const writeHostFiles = (
  host: Host,
  redirects: readonly HostRedirect[],
  pages: readonly string[],
): Map<string, string> =>
  new Map([
    ['.htaccess', writeHtaccess(host, redirects)],
    ['_headers', writeHeaderFile(host)],
    // GitHub’s older way of publishing leaves out folders with "_" where this file is missing.
    ['.nojekyll', ''],
    ['host/nginx.conf', writeNginx(host, redirects)],
    ['host/nginx-brotli.conf', writeNginxBrotli()],
    ['host/apache.conf', writeApache(host, redirects)],
    ['host/netlify-headers.txt', writeNetlifyHeaders(host, pages)],
    ['host/github-pages.txt', writeGithubPages(host)],
  ]);
