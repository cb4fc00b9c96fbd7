import { posix } from 'node:path';

/** Where the site is published, and which of its files are in the folder. */
export interface Folder {
  /** `https://contoh.example` */
  origin: string;
  /** The path below it, with "/" at both ends. */
  base: string;
  /** Paths below the base. */
  files: ReadonlySet<string>;
}

/**
 * An address as it is written in a page of the folder: relative, and to a file; a browser shows a folder’s list where it is
 * given a folder. What is not in the folder is on the published site.
 * @param address as the site has it; one that leads out of it stays as it is
 * @param page the path of the page that holds it
 */
export const folderAddress = (address: string, page: string, { origin, base, files }: Folder): string => {
  // Within the page, or with a scheme of its own.
  if (/^(?:#|[a-z]+:)/.test(address)) return address;
  const { host, pathname, hash } = new URL(address, new URL(page, `http://folder${base}`));
  if (host !== 'folder' || !pathname.startsWith(base)) return address;
  const path = decodeURI(pathname).slice(base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return origin + pathname + hash;
  return encodeURI(posix.relative(posix.dirname(page), file)) + hash;
};
