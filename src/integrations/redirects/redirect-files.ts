import { targetOf } from '../../domain/address/redirects.ts';
import type { Redirect } from '../../model/redirect.ts';
import { REDIRECT_STATUS, type Host, type HostRedirect } from '../built-site/host.ts';

const NOTE = 'From content/pengalihan.yaml, written by the build. Paths hold the base path of this build.';

/** The redirects as whole paths on the host. */
export const listHostRedirects = (redirects: readonly Redirect[], { base }: Host): HostRedirect[] =>
  redirects.map((redirect) => ({ from: `${base}${redirect.from}`, to: `${base}${targetOf(redirect)}` }));

/**
 * The redirects as data: paths below the built folder with their texts. The pages that the build makes work without any
 * of them; with them, or with the files of `hosting/`, the host answers at once.
 */
export const writeRedirectFiles = (redirects: readonly Redirect[], host: Host): Map<string, string> => {
  const rows = listHostRedirects(redirects, host);
  const data = {
    format: 'pengalihan',
    version: 1,
    redirects: redirects.map(({ date, reason }, place) => {
      const { from = '', to = '' } = rows[place] ?? {};
      return { from, to, date, reason, url: new URL(to, host.site).href, status: REDIRECT_STATUS };
    }),
  };
  return new Map([
    ['pengalihan.json', `${JSON.stringify(data, null, 1)}\n`],
    // Netlify serves the page in its place, which leads on as well; Cloudflare Pages takes the rule.
    ['_redirects', [`# ${NOTE}`, ...rows.map(({ from, to }) => `${from} ${to} ${REDIRECT_STATUS}`), ''].join('\n')],
  ]);
};
