import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { listFiles } from '../../integrations/built-site/list-files.ts';
import { bundleClassicScript } from '../../integrations/scripts/bundle-classic-script.ts';
import type { Folder } from './folder-address.ts';
import { listFolderFiles } from './list-folder-files.ts';
import { rewritePage, SCORER_SCRIPT } from './rewrite-page.ts';

const PAGE = new URL('../../page-scripts/folder/mount-folder-page.ts', import.meta.url);
const SCORER = new URL('../../islands/folder/mount-folder-scorer.ts', import.meta.url);

/** The folder’s name in the ZIP. */
export const FOLDER_NAME = 'tangga-kematangan';

/** ZIP has no time zones and begins in 1980; the same date everywhere makes the same bytes. */
const DATE = new Date(1980, 0, 1);

const readMe = (address: string) => `Tangga Kematangan, untuk dibuka dari folder atau USB.

Ekstrak seluruh ZIP, lalu buka index.html dengan peramban. Tidak perlu sambungan internet, dan tidak ada yang dikirim.
Jawaban pada halaman perkiraan level disimpan peramban bila ia mengizinkannya; unduh berkasnya untuk menyimpan sendiri.
Bukan situs resmi Kementerian PANRB. Alamat situsnya: ${address}
`;

/**
 * A built site as files for a folder, by path.
 * @param dist the built site’s folder
 * @throws where its start page does not say where it is published, or a script does not build
 */
export const makeFolder = async (dist: string): Promise<Map<string, Uint8Array>> => {
  const bytes = new Map<string, Uint8Array>();
  for (const path of listFolderFiles(await listFiles(dist))) bytes.set(path, await readFile(join(dist, path)));
  const readText = (path: string) => readFileSync(join(dist, path), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(readText('index.html'))?.[1];
  if (canonical === undefined) throw new Error(`There is no built site in ${dist}.`);
  const { origin, pathname: base } = new URL(canonical);
  const folder: Folder = { origin, base, files: new Set(bytes.keys()) };
  const made = new Map<string, Uint8Array>();
  const write = (path: string, text: string) => made.set(path, new TextEncoder().encode(text));
  const script = (await bundleClassicScript(PAGE)).trim();
  for (const [path, content] of bytes)
    if (path.endsWith('.html')) write(path, rewritePage(readText(path), path, folder, script, readText));
    else made.set(path, content);
  write(SCORER_SCRIPT, await bundleClassicScript(SCORER));
  write('BACA.txt', readMe(canonical));
  return made;
};

/** The files in one ZIP, below a folder of its own. The same files give the same bytes. */
export const zipFolder = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, content]) => [`${FOLDER_NAME}/${path}`, content])), {
    level: 9,
    mtime: DATE,
  });
