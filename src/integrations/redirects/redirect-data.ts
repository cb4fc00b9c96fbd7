import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseContent } from '../content/parse-content.ts';
import { readContent } from '../content/read-content.ts';
import type { Host } from '../hosting/host.ts';
import { writeRedirectFiles } from './redirect-files.ts';

/** Writes the redirects as data for hosts beside the built pages. */
export const redirectData = (): AstroIntegration => {
  let root = '';
  let host: Host = { site: '', base: '/' };
  return {
    name: 'redirect-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        host = { site: config.site ?? '', base: config.base.replace(/\/?$/, '/') };
      },
      'astro:build:done': async ({ dir }) => {
        const { content } = parseContent(await readContent(root));
        for (const [path, text] of writeRedirectFiles(content.redirects, host)) {
          const file = new URL(path, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, text);
        }
      },
    },
  };
};
