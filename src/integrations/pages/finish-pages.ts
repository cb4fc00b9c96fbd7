import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from '../built-site/after-build.ts';
import { listFiles } from '../built-site/list-files.ts';
import { makeScriptsLate } from './make-scripts-late.ts';
import { trimPolicy } from './trim-policy.ts';

/** Gives the built pages what Astro has no setting for: scripts after the first paint, and a policy without surplus. */
export const finishPages: BuildStep = async ({ folder }) => {
  const names = (await listFiles(folder)).filter((name) => name.endsWith('.html'));
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, trimPolicy(makeScriptsLate(await readFile(path, 'utf8'))));
  }
  return `${String(names.length)} pages`;
};
