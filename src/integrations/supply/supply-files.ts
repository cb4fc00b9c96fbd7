import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listShipped, packageOfModule, type ShippedModule } from './list-shipped.ts';
import { readLock } from './read-lock.ts';
import { writeBill } from './write-bill.ts';
import { readLicence, writeLicences } from './write-licences.ts';

/** Where the licences of all that readers are sent stand, below the base. */
export const LICENCES_FILE = 'lisensi.txt';
/** The software bill of materials. */
export const BILL_FILE = 'sbom.cdx.json';

/** Only what a package brings is read; a module may stand nowhere, or have questions behind its name. */
const readModule = async (id: string): Promise<ShippedModule> => ({
  id,
  text:
    packageOfModule(id) === null || id.startsWith('\0')
      ? ''
      : await readFile(id.replace(/\?.*$/, ''), 'utf8').catch(() => ''),
});

/**
 * Writes the licences of what readers are sent, and the bill of materials of all packages. What the scripts hold is asked of
 * the bundler itself; everything else comes from package-lock.json and the packages’ own folders.
 */
export const supplyFiles = (): AstroIntegration => {
  let root = '';
  const modules = new Set<string>();
  return {
    name: 'supply-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'note-shipped-modules',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle: (_options, bundle) => {
                  for (const part of Object.values(bundle))
                    if (part.type === 'chunk') for (const id of Object.keys(part.modules)) modules.add(id);
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const lock = readLock(await readFile(join(root, 'package-lock.json'), 'utf8'));
        const shipped = listShipped(lock, await Promise.all([...modules].map(readModule)));
        const own = { ...lock.project, texts: [await readFile(join(root, 'LICENSE'), 'utf8')] };
        const licensed = await Promise.all(shipped.map((locked) => readLicence(root, locked)));
        await writeFile(new URL(LICENCES_FILE, dir), writeLicences(own, licensed));
        await writeFile(new URL(BILL_FILE, dir), writeBill(lock, shipped));
        logger.info(`licences of ${shipped.length} packages, bill of ${lock.packages.size}`);
      },
    },
  };
};
