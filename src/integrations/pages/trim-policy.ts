import { createHash } from 'node:crypto';

const INLINE = /<(script|style)\b[^>]*>([^]*?)<\/\1>/g;
const POLICY = /(?<=<meta http-equiv="content-security-policy" content=")[^"]*/;

/**
 * A built page whose security policy allows what the page holds and no more. Astro names the hash of every style and
 * script of the whole site in each page: a kilobyte that does not compress, and leave for what is not there. Files of the
 * site’s own need no hash: `'self'` allows them.
 */
export const trimPolicy = (html: string): string => {
  const held = new Set(
    [...html.matchAll(INLINE)].map(([, , text = '']) => createHash('sha256').update(text).digest('base64')),
  );
  return html.replace(POLICY, (policy) =>
    policy.replaceAll(/ 'sha256-([^']*)'/g, (source, hash: string) => (held.has(hash) ? source : '')),
  );
};
