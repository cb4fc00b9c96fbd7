import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuildStep } from '../built-site/after-build.ts';
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
export const supplyFiles = (): { noteShipped: Plugin; write: BuildStep } => {
  const modules = new Set<string>();
  return {
    noteShipped: {
      name: 'note-shipped-modules',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle: (_options, bundle) => {
        for (const part of Object.values(bundle))
          if (part.type === 'chunk') for (const id of Object.keys(part.modules)) modules.add(id);
      },
    },
    write: async ({ root, write }) => {
      const lock = readLock(await readFile(join(root, 'package-lock.json'), 'utf8'));
      const shipped = listShipped(lock, await Promise.all([...modules].map(readModule)));
      const own = { ...lock.project, texts: [await readFile(join(root, 'LICENSE'), 'utf8')] };
      const licensed = await Promise.all(shipped.map((locked) => readLicence(root, locked)));
      await write(LICENCES_FILE, writeLicences(own, licensed));
      await write(BILL_FILE, writeBill(lock, shipped));
      return `licences of ${String(shipped.length)} packages, bill of ${String(lock.packages.size)}`;
    },
  };
};
