import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectRoot } from '../gates/project-root.ts';

/** The base path that the tested site is built for, as it is hosted: below a folder, not at the root. */
export const basePath = '/panduan';

/** The public host that the tested site is built for. Nothing answers there, so that a request to it is noticed. */
export const siteUrl = 'https://contoh.example';

/** The variables with which the tested site is built and previewed (contract §1). */
export const siteEnvironment = { BASE_PATH: basePath, SITE_URL: siteUrl };

/** By this variable the process that serves the tested site tells those that it starts where it stands. */
export const ADDRESS_VARIABLE = 'TESTED_ADDRESS';

/** The address of the tested site’s start page; it ends with "/", so that relative addresses can follow. */
export const siteAddress = process.env[ADDRESS_VARIABLE] ?? '';

/** The folder of the built site. */
export const siteFolder = join(projectRoot, 'dist');

/** The built file of a page, by its address relative to the start page. */
export const fileOf = (path: string): string =>
  join(siteFolder, path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** The addresses that lead on to others, relative to the start page. @throws where nothing was built */
export const redirectPages = (): string[] => {
  const data = JSON.parse(readFileSync(join(siteFolder, 'pengalihan.json'), 'utf8')) as {
    redirects: { from: string }[];
  };
  return data.redirects.map(({ from }) => from.slice(`${basePath}/`.length));
};

/**
 * The addresses of all built pages, relative to the start page and in order: `''`, `404.html`, `spbe2020/i18/` … Those
 * that lead on to others are left out: nobody stays there.
 * @throws where nothing was built
 */
export const builtPages = (): string[] => {
  const leaving = new Set(redirectPages());
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .map((file) => (file === 'index.html' ? '' : file.replace(/\/index\.html$/, '/')))
    .filter((path) => !leaving.has(path))
    .sort();
};

/**
 * Makes sure that `dist/` holds the site that the browser tests are for.
 * @throws where it is missing or was built for another host or base path, with the command that mends it
 */
export const requireBuiltSite = (): void => {
  const startPage = join(siteFolder, 'index.html');
  const fault = !existsSync(startPage)
    ? 'There is no built site in dist/.'
    : !readFileSync(startPage, 'utf8').includes(`${siteUrl}${basePath}/`)
      ? `The site in dist/ was built for another address than ${siteUrl}${basePath}/.`
      : null;
  if (fault === null) return;
  throw new Error(
    `${fault} The browser tests need the site as it is hosted below a folder. ` +
      'Build it with npm run build:test, or run all gates with npm test.',
  );
};
