import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import { listHostRedirects } from '../redirects/redirect-files.ts';
import { compressFiles } from './compress-files.ts';
import type { Host } from './host.ts';
import { writeHostFiles } from './host-files.ts';

/** The guide for those who have no command line, shipped as text with the files that it speaks of. */
const GUIDE = 'src/integrations/hosting/panduan-hosting.md';

/** Writes the files for hosts beside the built pages, and compresses what is sent. It has to be the last integration. */
export const hostData = (): AstroIntegration => {
  let root = '';
  let host: Host = { site: '', base: '/' };
  return {
    name: 'host-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        host = { site: config.site ?? '', base: config.base.replace(/\/?$/, '/') };
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const { content } = parseContent(await readContent(root));
        const redirects = listHostRedirects(content.redirects, host);
        const leading = new Set(redirects.map(({ from }) => from.slice(host.base.length)));
        const paths = pages
          .map(({ pathname }) => (pathname === '404/' ? '404.html' : pathname))
          .filter((path) => !leading.has(path))
          .sort();
        for (const [path, text] of writeHostFiles(host, redirects, paths)) {
          const file = new URL(path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, text);
        }
        await copyFile(join(root, GUIDE), new URL('host/panduan-hosting.txt', dir));
        const start = performance.now();
        const count = await compressFiles(fileURLToPath(dir));
        logger.info(`${count} files compressed in ${Math.round(performance.now() - start)} ms`);
      },
    },
  };
};
