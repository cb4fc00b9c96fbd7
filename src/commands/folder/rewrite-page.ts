import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { parse, TextNode, type HTMLElement } from 'node-html-parser';
import { TYPEFACES_ID } from '../../site/late.ts';
import { folderAddress, type Folder } from './folder-address.ts';

/** The scorer’s script, at the top of the folder. */
export const SCORER_SCRIPT = 'penilaian.js';

/** Puts a text into an element as it stands: in scripts and styles nothing is escaped. */
const setRawText = (element: HTMLElement, text: string): void => {
  element.childNodes = [new TextNode(text, element)];
};

const hashesOf = (elements: readonly HTMLElement[]): string =>
  elements.map(({ rawText }) => `'sha256-${createHash('sha256').update(rawText).digest('base64')}'`).join(' ');

/** Scripts of a folder are classic: browsers load no module from it. Those in the page that import nothing can become so. */
const rewriteScripts = (root: HTMLElement, leadsOn: boolean): void => {
  for (const script of root.querySelectorAll('script')) {
    const type = script.getAttribute('type');
    if (type === 'application/json' || type === 'application/ld+json') continue;
    const isOwn = (type === undefined || type === 'module') && script.getAttribute('src') === undefined;
    const imports = type === 'module' && /\bimport\b/.test(script.rawText);
    if (!isOwn || leadsOn || imports) script.remove();
    else script.removeAttribute('type');
  }
};

/** The search has no engine here: the list of all passages stands in its place. */
const rewriteSearch = (root: HTMLElement, list: string): void => {
  root
    .querySelector('form.search-open')
    ?.replaceWith(parse(`<p class="search-open"><a class="button" href="${list}">Daftar teks</a></p>`));
  for (const form of root.querySelectorAll('form[role="search"]'))
    form.replaceWith(
      parse(
        form.id === 'search'
          ? '<p>Di folder ini tidak ada mesin pencari. Cari kata di daftar ini dengan pencarian peramban (Ctrl+F).</p>'
          : `<p><a href="${list}">Semua teks kriteria dalam satu daftar</a></p>`,
      ),
    );
  root.querySelector('#search-results')?.remove();
};

/**
 * What a folder’s page needs of the scorer: its script, and within the page all that the script would fetch, since a folder’s
 * pages can fetch nothing. Whatever it fetches is named in its properties, as an address of the site that ends in “.json”.
 */
const rewriteScorer = (
  root: HTMLElement,
  page: string,
  { base }: Folder,
  readText: (path: string) => string,
): boolean => {
  const data = root.querySelector('script#scorer-props');
  if (!data) return false;
  const properties: unknown = JSON.parse(data.rawText, (_key, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith(base) || !value.endsWith('.json')) return value;
    return `data:application/json;base64,${Buffer.from(readText(value.slice(base.length))).toString('base64')}`;
  });
  setRawText(data, JSON.stringify(properties).replaceAll('<', '\\u003c'));
  const top = posix.relative(posix.dirname(page), '');
  root
    .querySelector('body')
    ?.appendChild(parse(`<script src="${top}/${SCORER_SCRIPT}" data-top="${top}/" data-base="${base}"></script>`));
  return true;
};

/**
 * A page of the built site as a page of the folder: relative links to files, no modules, no worker, no rules for fetching
 * ahead, a security policy of its own. The canonical link and all that is written down keep the public address.
 * @param page its path below the base
 * @param script a classic script for every page, which is written into it; pages that lead on have none
 * @param readText gives another file of the site, whether or not it is in the folder
 */
export const rewritePage = (
  html: string,
  page: string,
  folder: Folder,
  script: string,
  readText: (path: string) => string,
): string => {
  const root = parse(html, { comment: true });
  const leading = root.querySelector('meta[http-equiv="refresh"]');
  const rewrite = (address: string) => folderAddress(address, page, folder);
  leading?.setAttribute(
    'content',
    (leading.getAttribute('content') ?? '').replace(/(?<=url=).*/, (address) => rewrite(address)),
  );
  rewriteScripts(root, leading !== null);
  if (!leading) root.querySelector('body')?.appendChild(parse(`<script>${script}</script>`));
  rewriteSearch(root, rewrite(`${folder.base}cari/#semua`));
  for (const link of root.querySelectorAll('nav a'))
    if (link.getAttribute('href') === `${folder.base}kutipan/`) link.closest('li')?.remove();
  const scores = rewriteScorer(root, page, folder, readText);
  for (const element of root.querySelectorAll('[href]'))
    element.setAttribute('href', rewrite(element.getAttribute('href') ?? ''));
  for (const style of root.querySelectorAll('style'))
    setRawText(
      style,
      style.rawText.replace(/(?<=url\(")[^"]*(?="\))/g, (address) => rewrite(address)),
    );
  // Here they come from beside the page, and no worker will ever keep them.
  root.querySelector(`#${TYPEFACES_ID}`)?.removeAttribute('media');
  const inline = root
    .querySelectorAll('script')
    .filter((script) => !script.hasAttribute('type') && !script.hasAttribute('src'));
  const policy = [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    ...(scores ? ['connect-src data:'] : []),
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `script-src ${[...(scores ? ["'self'"] : []), hashesOf(inline)].join(' ').trim() || "'none'"}`,
    `style-src ${hashesOf(root.querySelectorAll('style')) || "'none'"}`,
  ].join(';');
  root.querySelector('meta[http-equiv="content-security-policy"]')?.setAttribute('content', policy);
  return root.toString();
};
