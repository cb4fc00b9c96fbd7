import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeScriptsLate } from './make-scripts-late.ts';
import { trimPolicy } from './trim-policy.ts';

/** Gives the built pages what Astro has no setting for: scripts after the first paint, and a policy without surplus. */
export const finishPages = (): AstroIntegration => ({
  name: 'finish-pages',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const name of await readdir(folder, { recursive: true })) {
        if (!name.endsWith('.html')) continue;
        const path = join(folder, name);
        const html = await readFile(path, 'utf8');
        await writeFile(path, trimPolicy(makeScriptsLate(html)));
      }
    },
  },
});
