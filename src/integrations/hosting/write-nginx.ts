import { escapePath, indent, REDIRECT_STATUS, type Host, type HostRedirect } from '../built-site/host.ts';
import {
  COMMON_HEADERS,
  CONTENT_TYPES,
  FINGERPRINTED_FOLDER,
  FRAMED_PART,
  IMMUTABLE,
  REVALIDATED,
  TEXT_ENDINGS,
  UNFRAMED_HEADERS,
  type Header,
} from './host-rules.ts';

// `always`: error pages are protected as well.
const headerLines = (headers: readonly Header[]): string[] =>
  headers.map(([name, value]) => `add_header ${name} "${value}" always;`);
// A block that adds a header inherits none, so that each names all of its own.
const location = (place: string, headers: readonly Header[], ...more: string[]): string[] => [
  `location ${place} {`,
  ...indent([...more, ...headerLines(headers)]),
  '}',
];

/** The content types by type, since nginx wants each type once. */
const typeLines = (): string[] => {
  const types = [...new Set(Object.values(CONTENT_TYPES))];
  return types.map((type) => {
    const endings = Object.keys(CONTENT_TYPES).filter((ending) => CONTENT_TYPES[ending] === type);
    return `${type} ${endings.join(' ')};`;
  });
};

/**
 * nginx: one location for the whole site, to be included in a server block whose root holds the built site under its
 * base path. It needs no module beyond those of Debian’s package. Source: nginx.org/en/docs.
 */
export const writeNginx = ({ base }: Pick<Host, 'base'>, redirects: readonly HostRedirect[]): string => {
  const page = [...COMMON_HEADERS, ...UNFRAMED_HEADERS, REVALIDATED];
  const texts = [...new Set(TEXT_ENDINGS.map((ending) => CONTENT_TYPES[ending] ?? ''))];
  const pattern = escapePath(base);
  return [
    '# Written by the build, for the base path of this build. Include it in the server block:',
    '#   root /var/www/html;   # the files of dist/ lie in it, below the base path',
    '#   include /etc/nginx/tangga/nginx.conf;',
    '#   include /etc/nginx/tangga/nginx-brotli.conf;   # only with the module libnginx-mod-http-brotli-static',
    '# It sends people to https only if the server block does; HSTS counts on https alone.',
    'absolute_redirect off;',
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return ${REDIRECT_STATUS} ${base}$is_args$args; }`]),
    `location ^~ ${base} {`,
    ...indent([
      'index index.html;',
      'types {',
      ...indent(typeLines()),
      '}',
      'default_type application/octet-stream;',
      'charset utf-8;',
      `charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};`,
      'etag on;',
      // What the build compressed is sent as it is; to compress again at each request would cost the same words twice.
      'gzip off;',
      'gzip_static on;',
      'gzip_vary on;',
      `error_page 403 404 =404 ${base}404.html;`,
      ...headerLines(page),
      ...redirects.map(({ from, to }) => `location = ${from} { return ${REDIRECT_STATUS} ${to}$is_args$args; }`),
      ...location(`= ${base}404.html`, page, 'internal;'),
      ...location(`~ ^${pattern}${FINGERPRINTED_FOLDER}/`, [...COMMON_HEADERS, ...UNFRAMED_HEADERS, IMMUTABLE]),
      ...location(`~ ^${pattern}.+/${FRAMED_PART}/(?:index\\.html)?$`, [...COMMON_HEADERS, REVALIDATED]),
      '# Files for hosts of other kinds.',
      `location ~ ^${pattern}(?:\\.|_headers$|_redirects$) { return 404; }`,
    ]),
    '}',
    '',
  ].join('\n');
};

/** A file of its own, since nginx does not start where it names a module that is not there. */
export const writeNginxBrotli = (): string =>
  '# Include it in the server block where nginx has its brotli module (Debian: libnginx-mod-http-brotli-static).\nbrotli_static on;\n';
