import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

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

/** The same as the bundler takes it. */
export const scriptGroups = Object.entries(SCRIPT_GROUPS).map(([name, folders]) => {
  const whole = folders.map((folder) => ROOT + folder);
  return { name, test: (id: string) => whole.includes(dirname(id)) };
});
