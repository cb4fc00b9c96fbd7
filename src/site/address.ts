import { pathOfCode } from '../domain/code/code.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The link to a path under the site’s base: `glosarium/` → `/panduan/glosarium/`. */
export const hrefOf = (path: string): string => `${base}${path}`;

/** The link to a code’s page, with an optional fragment. */
export const hrefOfCode = (code: string): string => hrefOf(pathOfCode(code));

/** The whole address of a path, for citations and data. */
export const urlOf = (path: string): string => new URL(hrefOf(path), import.meta.env.SITE).href;

/** The whole address of a code’s page: what a memo cites. */
export const urlOfCode = (code: string): string => urlOf(pathOfCode(code));
