import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Release } from '../../offline/release.ts';

const ENTRY = fileURLToPath(new URL('../../offline/worker.ts', import.meta.url));

/** Stands in the script where the release’s id will be, so that the id can cover the script. */
export const ID_PLACE = '{{terbitan}}';

/**
 * The service worker of a release as one classic script, with `ID_PLACE` for the id.
 * @throws where it does not build
 */
export const bundleWorker = async (release: Omit<Release, 'id'>): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __RELEASE__: JSON.stringify({ id: ID_PLACE, ...release }), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: ENTRY, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  });
  const output = Array.isArray(built) ? built.flatMap((part) => part.output) : 'output' in built ? built.output : [];
  const [script] = output.filter((part) => part.type === 'chunk');
  if (!script || output.length !== 1) throw new Error('The service worker did not become one script.');
  return script.code;
};
