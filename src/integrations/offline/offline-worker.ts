import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { pathOfCode } from '../../domain/code.ts';
import { makePack } from '../../offline/pack.ts';
import type { PackFile } from '../../offline/release.ts';
import { sha256 } from '../../site/sha256.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { bundleWorker, ID_PLACE } from './bundle-worker.ts';
import { listPackedFiles } from './list-packed-files.ts';
import { makeReleaseId } from './make-release-id.ts';

const RETIRE = fileURLToPath(new URL('../../offline/retire.js', import.meta.url));

/** The paths of all indicators below the base, and that of the one which the home page opens. */
const listIndicators = async (root: string): Promise<{ indicators: string[]; home: string }> => {
  const { content } = parseContent(await readContent(root));
  const home = content.pages.map(({ data }) => data.indicator).find((code) => code !== undefined);
  return {
    indicators: content.instruments.flatMap((folder) => assembleFolder(folder)).map(({ code }) => pathOfCode(code)),
    home: home === undefined ? '' : pathOfCode(home),
  };
};

/** All files of a built site, in order, as paths with "/". */
const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => relative(folder, file).split(sep).join('/')).sort();
};

/** Writes the packs of a built site into it. The same site gives the same packs. */
const writePacks = async (
  folder: string,
  files: readonly string[],
  indicators: readonly string[],
): Promise<PackFile[]> => {
  const packs: PackFile[] = [];
  await mkdir(join(folder, 'luring'), { recursive: true });
  for (const [below, { texts, binaries }] of listPackedFiles(files, indicators)) {
    const read = async (paths: readonly string[], encoding: 'utf8' | 'base64') =>
      new Map(
        await Promise.all(
          paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), encoding)]),
        ),
      );
    const json = JSON.stringify(makePack(await read(texts, 'utf8'), await read(binaries, 'base64')));
    const name = below === '' ? 'situs' : below.slice(0, -1).replaceAll('/', '-');
    const file = `luring/${name}.${sha256(json).slice(0, 12)}.paket`;
    await writeFile(join(folder, file), gzipSync(json, { level: 9 }));
    packs.push({ below, file });
  }
  return packs;
};

/**
 * Writes the service worker (`sw.js`) and its packs, after all other files. With `OFFLINE=off` the worker that takes the
 * earlier ones back stands in its place; it also lies in `host/sw-cabut.js`, for who can only copy files.
 */
export const offlineWorker = (mode: 'on' | 'off'): AstroIntegration => {
  let root = '';
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await mkdir(join(folder, 'host'), { recursive: true });
        await copyFile(RETIRE, join(folder, 'host/sw-cabut.js'));
        if (mode === 'off') {
          await copyFile(RETIRE, join(folder, 'sw.js'));
          logger.info('the worker is taken back');
          return;
        }
        const { indicators, home } = await listIndicators(root);
        const files = (await listFiles(folder)).filter((path) => !path.startsWith('host/'));
        const packs = await writePacks(folder, files, indicators);
        const worker = await bundleWorker({ packs, home });
        const id = await makeReleaseId(worker, files, (path) => readFile(join(folder, path)));
        await writeFile(join(folder, 'sw.js'), worker.replaceAll(ID_PLACE, id));
        logger.info(`release ${id}`);
      },
    },
  };
};
