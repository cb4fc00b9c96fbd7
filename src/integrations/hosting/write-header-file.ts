import type { Host } from '../built-site/host.ts';
import {
  COMMON_HEADERS,
  FINGERPRINTED_FOLDER,
  FRAMED_PART,
  IMMUTABLE,
  REVALIDATED,
  UNFRAMED_HEADERS,
  type Header,
} from './host-rules.ts';

const rule = (path: string, headers: readonly Header[], ...taken: readonly Header[]): string[] => [
  path,
  ...taken.map(([name]) => `  ! ${name}`),
  ...headers.map(([name, value]) => `  ${name}: ${value}`),
];

/**
 * `_headers` as Cloudflare Pages reads it: all rules that fit a path add up, and “!” takes a header away again. At most 100
 * rules are read, whatever the number of pages. Source: developers.cloudflare.com/pages/configuration/headers.
 */
export const writeHeaderFile = ({ base }: Pick<Host, 'base'>): string =>
  [
    '# Written by the build for Cloudflare Pages; for Netlify copy host/netlify-headers.txt over it.',
    ...rule(`${base}*`, [...COMMON_HEADERS, ...UNFRAMED_HEADERS, REVALIDATED]),
    ...rule(`${base}${FINGERPRINTED_FOLDER}/*`, [IMMUTABLE], IMMUTABLE),
    ...rule(`${base}*/${FRAMED_PART}/`, [], ...UNFRAMED_HEADERS),
    '',
  ].join('\n');

/**
 * The same for Netlify, which has no “!”: what may not be framed, and what is asked for again, is named page by page.
 * Source: docs.netlify.com/manage/routing/headers.
 * @param pages the addresses of all pages below the base, `''` for the first
 */
export const writeNetlifyHeaders = ({ base }: Pick<Host, 'base'>, pages: readonly string[]): string =>
  [
    '# Written by the build for Netlify: copy it over _headers.',
    ...rule(`${base}*`, COMMON_HEADERS),
    ...rule(`${base}${FINGERPRINTED_FOLDER}/*`, [IMMUTABLE]),
    ...pages
      .filter((page) => !page.endsWith(`/${FRAMED_PART}/`))
      .flatMap((page) => rule(`${base}${page}`, UNFRAMED_HEADERS)),
    '',
  ].join('\n');
