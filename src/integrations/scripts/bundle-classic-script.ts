import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A module with all that it imports as one classic script, for places that load no modules: service workers of older
 * browsers, and pages of a folder.
 * @param entry the module’s file
 * @param constants values by the names that stand for them in the code
 * @throws where it does not build, or becomes more than one script
 */
export const bundleClassicScript = async (entry: URL, constants: Record<string, unknown> = {}): Promise<string> => {
  const file = fileURLToPath(entry);
  const written = Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)] as const);
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { ...Object.fromEntries(written), 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: file, formats: ['iife'], name: 'script', fileName: 'script' } },
  });
  const output = Array.isArray(built) ? built.flatMap((part) => part.output) : 'output' in built ? built.output : [];
  const [script] = output.filter((part) => part.type === 'chunk');
  if (!script || output.length !== 1) throw new Error(`${basename(file)} did not become one script.`);
  return script.code;
};
