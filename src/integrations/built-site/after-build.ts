import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseContent, type Content } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import type { Host } from './host.ts';

/** The built site, as a step after the pages finds it. */
export interface BuiltSite {
  /** The project’s folder. */
  root: string;
  /** The folder of the built pages, which steps add to. */
  folder: string;
  host: Host;
  /** All content, read and parsed once for all steps. */
  content: Content;
  /** The addresses of the built pages, below the base. */
  pages: readonly string[];
  /** Writes a file, by its path below the folder. */
  write: (path: string, words: string | Uint8Array) => Promise<void>;
}

/** Adds to the built site, or looks at it. @returns what it did, in a few words @throws where the site must not be published */
export type BuildStep = (site: BuiltSite) => Promise<string>;

/** Takes the steps after the pages are built, one after the other: a later one reads what an earlier one wrote. */
export const afterBuild = (steps: Readonly<Record<string, BuildStep>>): AstroIntegration => {
  let root = '';
  let host: Host = { site: '', base: '/' };
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        host = { site: config.site ?? '', base: config.base.replace(/\/?$/, '/') };
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const { content } = parseContent(await readContent(root));
        const write: BuiltSite['write'] = async (path, words) => {
          const file = join(folder, path);
          await mkdir(join(file, '..'), { recursive: true });
          await writeFile(file, words);
        };
        const site = { root, folder, host, content, pages: pages.map(({ pathname }) => pathname), write };
        for (const [name, take] of Object.entries(steps)) {
          const start = performance.now();
          const done = await take(site);
          logger.info(`${name}: ${done} (${String(Math.round(performance.now() - start))} ms)`);
        }
      },
    },
  };
};
