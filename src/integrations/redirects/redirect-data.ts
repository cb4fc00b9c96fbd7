import { targetOf } from '../../domain/address/redirects.ts';
import type { Redirect } from '../../model/redirect.ts';
import type { BuildStep } from '../built-site/after-build.ts';
import { REDIRECT_STATUS, type Host, type HostRedirect } from '../built-site/host.ts';

const NOTE = 'From content/pengalihan.yaml, written by the build. Paths hold the base path of this build.';

/** The redirects as whole paths on the host. */
export const listHostRedirects = (redirects: readonly Redirect[], { base }: Host): HostRedirect[] =>
  redirects.map((redirect) => ({ from: `${base}${redirect.from}`, to: `${base}${targetOf(redirect)}` }));

/**
 * Writes the redirects as data beside the built pages. The pages that the build makes work without any of them; with them,
 * or with the files of `hosting/`, the host answers at once.
 */
export const writeRedirectData: BuildStep = async ({ content, host, write }) => {
  const rows = listHostRedirects(content.redirects, host);
  const data = {
    format: 'pengalihan',
    version: 1,
    redirects: content.redirects.map(({ date, reason }, place) => {
      const { from = '', to = '' } = rows[place] ?? {};
      return { from, to, date, reason, url: new URL(to, host.site).href, status: REDIRECT_STATUS };
    }),
  };
  await write('pengalihan.json', `${JSON.stringify(data, null, 1)}\n`);
  // Netlify serves the page in its place, which leads on as well; Cloudflare Pages takes the rule.
  const rules = rows.map(({ from, to }) => `${from} ${to} ${REDIRECT_STATUS}`);
  await write('_redirects', [`# ${NOTE}`, ...rules, ''].join('\n'));
  return `${String(rows.length)} redirects`;
};
