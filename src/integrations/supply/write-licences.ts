import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockedPackage } from './read-lock.ts';

/** One thing that is sent to readers, with its licence. */
export interface Licensed {
  name: string;
  version: string;
  licence: string | null;
  /** The texts of the licence as the package brings them; empty where it brings none. */
  texts: readonly string[];
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)(?:[.-][\w.-]*)?$/i;

/** The licence files of a folder, in order; one package keeps them in a folder of that name. */
const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const named = entries.filter(({ name }) => LICENCE_FILE.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = await Promise.all(
    named.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? (await readdir(path)).sort().map((name) => join(path, name)) : [path];
    }),
  );
  return files.flat();
};

/**
 * A package with the texts that lie in its folder.
 * @param root the project’s folder
 * @throws where the folder is not there
 */
export const readLicence = async (root: string, locked: LockedPackage): Promise<Licensed> => {
  const files = await listFiles(join(root, locked.path));
  return { ...locked, texts: await Promise.all(files.map((file) => readFile(file, 'utf8'))) };
};

const RULE = '='.repeat(78);
const titleOf = ({ name, version, licence }: Licensed): string =>
  `${name} ${version} (${licence ?? 'lisensi tidak dinyatakan'})`;
const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim();

/** The text of `/lisensi.txt`: a list of all, then the texts one after the other. The same gives the same. */
export const writeLicences = (project: Licensed, shipped: readonly Licensed[]): string => {
  const all = [project, ...shipped];
  return [
    'LISENSI',
    '',
    'Situs ini memakai paket dan huruf berikut. Berkas ini memuat lisensi dari semua yang',
    'dikirim kepada pembaca; dibuat dari daftar paket yang terkunci saat situs dibangun.',
    '',
    ...all.map((licensed) => `- ${titleOf(licensed)}`),
    '',
    ...all.flatMap((licensed) => [
      RULE,
      titleOf(licensed),
      RULE,
      '',
      ...(licensed.texts.length > 0
        ? licensed.texts.flatMap((text) => [tidy(text), ''])
        : ['Paket ini tidak membawa teks lisensi; yang berlaku adalah lisensi yang disebut di atas.', '']),
    ]),
  ].join('\n');
};
