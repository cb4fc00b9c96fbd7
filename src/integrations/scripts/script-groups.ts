import { realpathSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = new URL('../../../', import.meta.url);

/**
 * What is always wanted together is one file, which compresses better than many: the scripts of some folders, without
 * those of the folders in them. What opens later lies in another folder and becomes a file of its own. A file that several
 * groups want is in the first of them.
 */
export const SCRIPT_GROUPS: Readonly<Record<string, readonly string[]>> = {
  // Whatever has an island takes it over with the same few lines.
  preact: [
    'node_modules/preact/dist',
    'node_modules/preact/hooks/dist',
    'node_modules/preact/jsx-runtime/dist',
    'src/islands/mount',
  ],
  // Every page has a live region and asks whether anything is collected.
  bersama: ['src/browser'],
  // The scorer and the collection keep in databases of their own, with the same few lines.
  basisdata: ['src/database', 'src/database/faults'],
  koleksi: ['src/collection/kept'],
  pencarian: ['src/domain/search', 'src/page-scripts/search'],
  // All that the scorer has to have before the first tick.
  penilaian: [
    'src/assessment/answers',
    'src/assessment/session',
    'src/assessment/store',
    'src/domain/estimate',
    'src/domain/rubric',
    'src/islands/estimate',
    'src/islands/scorer',
  ],
  // What reads and merges kept answers: not for a first visit. Behind the scorer, whose parts it uses.
  tersimpan: ['src/assessment/kept'],
};

/** A path with "/" on every system, as the bundler names modules. */
const withSlashes = (path: string): string => path.replaceAll('\\', '/');

/** Where a folder is for the bundler: where it is, wherever links led to it (packages may be linked, as tests do). */
const placeOf = (folder: string): string => realpathSync(fileURLToPath(new URL(folder, ROOT)));

/** Which of the folders, if any, a module stands in itself. On Windows one is written with "\" and the other with "/". */
export const findPlace = (places: readonly string[], id: string): string | undefined => {
  const own = posix.dirname(withSlashes(id));
  return places.find((place) => withSlashes(place) === own);
};

const groups = Object.entries(SCRIPT_GROUPS).map(([name, folders]) => ({ name, places: folders.map(placeOf) }));

/** The same as the bundler takes it. */
export const scriptGroups = groups.map(({ name, places }) => ({
  name,
  test: (id: string) => findPlace(places, id) !== undefined,
}));

/**
 * Holds that each folder of each group is in the group’s file.
 * @throws at the end of a build where one is not: its modules bear other names than thought, and readers would be sent
 * many small files without a word
 */
export const requireScriptGroups = (): Plugin => ({
  name: 'require-script-groups',
  applyToEnvironment: ({ config }) => config.consumer === 'client',
  generateBundle: (_options, bundle) => {
    const files = Object.values(bundle).filter((part) => part.type === 'chunk');
    const missing = groups.flatMap(({ name, places }) => {
      const found = files
        .filter((file) => file.name === name)
        .flatMap(({ moduleIds }) => moduleIds.map((id) => findPlace(places, id)));
      return places.filter((place) => !found.includes(place)).map((place) => `${place} (${name})`);
    });
    if (missing.length > 0)
      throw new Error(
        `No script of these folders is in the file of its group (script-groups.ts): ${missing.join(', ')}.`,
      );
  },
});
