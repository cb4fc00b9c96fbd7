import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { pathOfCode } from '../../domain/code/code.ts';
import { makePack } from '../../offline/pack.ts';
import { pathOfPack, type Release } from '../../offline/release.ts';
import { sha256 } from '../../text/sha256.ts';
import type { BuildStep } from '../built-site/after-build.ts';
import { rubricsOf, type Content } from '../content/parse-content.ts';
import { listFiles } from '../built-site/list-files.ts';
import { bundleClassicScript } from '../scripts/bundle-classic-script.ts';
import { listPackedFiles } from './list-packed-files.ts';

/** Stands in the worker where the release’s id will be, so that the id can cover the worker. */
const ID_PLACE = '{{terbitan}}';

const WORKER = new URL('../../offline/worker.ts', import.meta.url);
const RETIRE = fileURLToPath(new URL('../../offline/retire.js', import.meta.url));

/** The paths of all indicators below the base, and that of the one which the home page opens. */
const listIndicators = (content: Content): { indicators: string[]; home: string } => {
  const home = content.pages.map(({ data }) => data.indicator).find((code) => code !== undefined);
  return {
    indicators: rubricsOf(...content.instruments).map(({ code }) => pathOfCode(code)),
    home: home === undefined ? '' : pathOfCode(home),
  };
};

/**
 * A file as text. A passage of the search lies in gzip, and Pagefind takes it unpacked as well: so it is packed with the
 * page that has the same words.
 */
const readText = async (file: string): Promise<string> => {
  const bytes = await readFile(file);
  return (file.endsWith('.pf_fragment') ? gunzipSync(bytes) : bytes).toString('utf8');
};

/** One file after the other: with many rubrics there are more than a process may have open. */
const readAll = async (
  folder: string,
  paths: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const path of paths) files.set(path, await read(join(folder, path)));
  return files;
};

/** Writes the packs of a built site into it, and returns their hashes. The same site gives the same packs. */
const writePacks = async (
  folder: string,
  files: readonly string[],
  indicators: readonly string[],
): Promise<Release['packs']> => {
  const packs: Record<string, string> = {};
  await mkdir(join(folder, 'luring'), { recursive: true });
  for (const [below, { texts, binaries }] of listPackedFiles(files, indicators)) {
    const pack = makePack(
      await readAll(folder, texts, readText),
      await readAll(folder, binaries, (file) => readFile(file, 'base64')),
    );
    const json = JSON.stringify(pack);
    const hash = sha256(json).slice(0, 12);
    await writeFile(join(folder, pathOfPack(below, hash)), gzipSync(json, { level: 9 }));
    packs[below] = hash;
  }
  return packs;
};

/**
 * The id of a release: a hash of all that its worker answers with, packed or visited, and of the worker itself. Pictures are
 * left out, as the worker leaves them out.
 * @param files the paths of all built files below the base; their order says nothing
 */
export const makeReleaseId = async (
  worker: string,
  files: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
): Promise<string> => {
  const lines = [worker];
  for (const path of [...files].sort()) if (!path.endsWith('.png')) lines.push(`${sha256(await read(path))}  ${path}`);
  return sha256(lines.join('\n')).slice(0, 12);
};

/**
 * Writes the service worker (`sw.js`) and its packs, after all other files. Taken back, the worker that takes the earlier
 * ones back stands in its place; it also lies in `host/sw-cabut.js`, for who can only copy files.
 */
export const writeOfflineWorker =
  (mode: 'on' | 'off'): BuildStep =>
  async ({ folder, content, write }) => {
    const retire = await readFile(RETIRE);
    await write('host/sw-cabut.js', retire);
    if (mode === 'off') {
      await write('sw.js', retire);
      return 'the worker is taken back';
    }
    const { indicators, home } = listIndicators(content);
    const files = (await listFiles(folder)).filter((path) => !path.startsWith('host/'));
    const packs = await writePacks(folder, files, indicators);
    const release: Release = { id: ID_PLACE, packs, home };
    const worker = await bundleClassicScript(WORKER, { __RELEASE__: release });
    const id = await makeReleaseId(worker, files, (path) => readFile(join(folder, path)));
    await write('sw.js', worker.replaceAll(ID_PLACE, id));
    return `release ${id}`;
  };
