import { escapePath, indent, REDIRECT_STATUS, type Host, type HostRedirect } from '../built-site/host.ts';
import {
  COMMON_HEADERS,
  COMPRESSED_ENDINGS,
  CONTENT_TYPES,
  FINGERPRINTED_FOLDER,
  FRAMED_PART,
  IMMUTABLE,
  REVALIDATED,
  TEXT_ENDINGS,
  UNFRAMED_HEADERS,
  type Header,
} from './host-rules.ts';

// What a host does not have is passed over: an unknown directive would answer every request with an error 500.
const where = (module: string, lines: readonly string[]): string[] => [
  `<IfModule ${module}>`,
  ...indent(lines),
  '</IfModule>',
];
const headerLines = (headers: readonly Header[], condition = ''): string[] =>
  headers.map(([name, value]) => `Header always set ${name} "${value}"${condition}`);

/** The rules that hold in a folder, whether from `.htaccess` or from the server’s configuration. */
const folderLines = ({ base }: Pick<Host, 'base'>, redirects: readonly HostRedirect[]): string[] => {
  const pattern = escapePath(base);
  const compressed = (encoding: string, ending: string): string[] => [
    `RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])${encoding}($|[,;\\s])`,
    `RewriteCond %{HTTP:Accept-Encoding} !${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`,
    'RewriteCond %{REQUEST_FILENAME} -d',
    `RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f`,
    `RewriteRule ^(.*/)?$ $1index.html.${ending} [L]`,
    `RewriteCond %{HTTP:Accept-Encoding} (^|[,\\s])${encoding}($|[,;\\s])`,
    `RewriteCond %{HTTP:Accept-Encoding} !${encoding}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`,
    `RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `RewriteRule ^(.+)$ $1.${ending} [L]`,
  ];
  return [
    `ErrorDocument 404 ${base}404.html`,
    ...where('mod_dir.c', ['DirectoryIndex index.html']),
    ...where('mod_mime.c', [
      'RemoveLanguage .br',
      'RemoveType .gz .br',
      ...Object.entries(CONTENT_TYPES).map(([ending, type]) => `AddType ${type} .${ending}`),
      `AddCharset utf-8 ${TEXT_ENDINGS.map((ending) => `.${ending}`).join(' ')}`,
      'AddEncoding br .br',
      'AddEncoding gzip .gz',
    ]),
    ...where('mod_setenvif.c', [
      `SetEnvIf Request_URI "^${pattern}.+/${FRAMED_PART}/(index\\.html(\\.br|\\.gz)?)?$" may_be_framed`,
      `SetEnvIf Request_URI "^${pattern}${FINGERPRINTED_FOLDER}/" never_changes`,
    ]),
    ...where('mod_headers.c', [
      ...headerLines(COMMON_HEADERS),
      ...headerLines(UNFRAMED_HEADERS, ' env=!may_be_framed'),
      ...headerLines([REVALIDATED], ' env=!never_changes'),
      ...headerLines([IMMUTABLE], ' env=never_changes'),
      `<FilesMatch "\\.(${COMPRESSED_ENDINGS.join('|')})(\\.br|\\.gz)?$">`,
      '  Header merge Vary Accept-Encoding',
      '</FilesMatch>',
    ]),
    ...where('mod_rewrite.c', [
      'RewriteEngine On',
      `RewriteBase ${base}`,
      ...redirects.map(
        ({ from, to }) => `RewriteRule ^${escapePath(from.slice(base.length))}$ ${to} [R=${REDIRECT_STATUS},L]`,
      ),
      '# What the build compressed is sent as it is, to browsers that ask for it.',
      ...compressed('br', 'br'),
      ...compressed('gzip', 'gz'),
    ]),
    ...where(
      '!mod_rewrite.c',
      redirects.map(({ from, to }) => `RedirectMatch ${REDIRECT_STATUS} "^${escapePath(from)}$" "${to}"`),
    ),
  ];
};

/** `.htaccess` in the site’s own folder: it works by being copied. Source: httpd.apache.org/docs/2.4. */
export const writeHtaccess = (host: Pick<Host, 'base'>, redirects: readonly HostRedirect[]): string =>
  [
    `# Written by the build for the address ${host.base}: it works by lying beside the pages. LiteSpeed reads it too.`,
    ...folderLines(host, redirects),
    '',
  ].join('\n');

/** The same rules for who may write Apache’s configuration, which is faster than `.htaccess`. */
export const writeApache = (host: Pick<Host, 'base'>, redirects: readonly HostRedirect[]): string =>
  [
    '# Written by the build, for the base path of this build. Include it in the virtual host, after a line such as',
    '#   Define TANGGA_FOLDER /var/www/tangga',
    '# It needs: a2enmod headers rewrite (alias, dir, mime and setenvif are there).',
    ...(host.base === '/'
      ? []
      : [`RedirectMatch ${REDIRECT_STATUS} "^${escapePath(host.base.slice(0, -1))}$" "${host.base}"`]),
    `Alias "${host.base}" "\${TANGGA_FOLDER}/"`,
    '<Directory "${TANGGA_FOLDER}">',
    ...indent(['Require all granted', 'AllowOverride None', ...folderLines(host, redirects)]),
    '</Directory>',
    '',
  ].join('\n');
