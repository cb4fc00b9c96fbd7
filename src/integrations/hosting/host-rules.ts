/**
 * What a host must send with the site’s files (issue of safe hosting): data alone, from which the files for each kind of
 * host are written. A page’s own policy stands in its `<meta>`; here stands what a `<meta>` cannot carry.
 */

/** A response header with its value. */
export type Header = readonly [name: string, value: string];

/** Headers of every response. */
export const COMMON_HEADERS: readonly Header[] = [
  // One year; the host’s other names are not the site’s to decide on, so that there is no includeSubDomains.
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Headers of everything but the pages that are made for frames on other sites. */
export const UNFRAMED_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  // For browsers from before frame-ancestors.
  ['X-Frame-Options', 'DENY'],
];

/** The last part of the address of a page that may be framed, without "/". */
export const FRAMED_PART = 'sematan';

/** The folder whose files have the hash of what is in them in their names; no "/" around it. */
export const FINGERPRINTED_FOLDER = '_astro';

/** Fingerprinted files never change. */
export const IMMUTABLE: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** All else may be kept and is asked for again each time; with an ETag the answer is mostly “not modified”. */
export const REVALIDATED: Header = ['Cache-Control', 'no-cache'];

/** Content types by the end of a file’s name. What is not named is sent as bytes: Pagefind unpacks its files itself. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  pdf: 'application/pdf',
  zip: 'application/zip',
  paket: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
};

/** Of those, the texts in UTF-8: they say so, and gain by compression. */
export const TEXT_ENDINGS: readonly string[] = Object.keys(CONTENT_TYPES).filter((ending) =>
  /^text\/|[/+](?:json|xml)$/.test(CONTENT_TYPES[ending] ?? ''),
);

/** Binary files that gain by compression as well. */
export const COMPRESSED_ENDINGS: readonly string[] = [...TEXT_ENDINGS, 'wasm'];

/**
 * Has no compressed copies beside it: a host would go on sending those after a person has replaced the file to take the
 * worker back, which must be done by replacing one.
 */
export const REPLACEABLE_FILE = 'sw.js';
