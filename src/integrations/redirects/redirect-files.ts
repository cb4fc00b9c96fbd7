import type { Redirect } from '../../model/redirect.ts';
import { targetOf } from '../../domain/redirects.ts';

/** Where the site is hosted. */
export interface Host {
  /** The host’s address, such as `https://contoh.example`. */
  site: string;
  /** The path below it, with "/" at both ends. */
  base: string;
}

/*
 * 302, not 301: browsers keep a permanent redirect for good, and a short address may one day lead to another indicator.
 */
const STATUS = 302;

const NOTE = 'From content/pengalihan.yaml, written by the build. Paths hold the base path of this build.';

/** A path as a regular expression for it; a base path may have dots in it. */
const escape = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The redirects as data for hosts: paths below the built folder with their texts. The pages that the build makes work
 * without any of them; with them, the host answers at once.
 */
export const writeRedirectFiles = (redirects: readonly Redirect[], { site, base }: Host): Map<string, string> => {
  const rows = redirects.map((redirect) => ({
    from: `${base}${redirect.from}`,
    to: `${base}${targetOf(redirect)}`,
    date: redirect.date,
    reason: redirect.reason,
  }));
  const lines = (write: (row: (typeof rows)[number]) => string, ...head: string[]) =>
    [...head, ...rows.map(write), ''].join('\n');
  const data = {
    format: 'pengalihan',
    version: 1,
    redirects: rows.map((row) => ({ ...row, url: new URL(row.to, site).href, status: STATUS })),
  };
  return new Map([
    ['pengalihan.json', `${JSON.stringify(data, null, 1)}\n`],
    // Netlify serves the page in its place, which leads on as well; Cloudflare Pages takes the rule.
    ['_redirects', lines(({ from, to }) => `${from} ${to} ${String(STATUS)}`, `# ${NOTE}`)],
    [
      'host/nginx.conf',
      lines(
        ({ from, to }) => `location = ${from} { return ${String(STATUS)} ${to}$is_args$args; }`,
        `# ${NOTE} Include it in the server block.`,
      ),
    ],
    [
      'host/apache.conf',
      lines(
        ({ from, to }) => `RedirectMatch ${String(STATUS)} "^${escape(from)}$" "${to}"`,
        `# ${NOTE} Include it in the virtual host (mod_alias).`,
      ),
    ],
  ]);
};
