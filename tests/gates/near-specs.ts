/**
 * What stands behind a folder whose name no browser test bears, or that more of them look at: the first of these see most of
 * a mistake in it. Each is the beginning of a file’s name.
 */
export const SPECS_OF_FOLDER: Readonly<Record<string, readonly string[]>> = {
  assessment: ['scorer-work', 'keeping'],
  browser: ['keeping'],
  components: ['markup', 'cite.'],
  content: ['addresses', 'markup'],
  copy: ['copy-by-hand'],
  database: ['keeping', 'silent-store'],
  domain: ['scorer.', 'contract.'],
  hosting: ['live', 'files'],
  ledger: ['changed-site', 'history'],
  layouts: ['markup', 'keyboard'],
  lost: ['typed-code'],
  'page-scripts': ['theme'],
  pages: ['addresses', 'markup'],
  site: ['addresses', 'markup'],
  styles: ['marks', 'zoom'],
  text: ['compare', 'terms'],
};

/** Whether a file, by its path from the root, is a part of what is built. */
export const makesTheSite = (file: string): boolean =>
  /^(src|content|public)\/|^(astro\.config\.mjs|package(-lock)?\.json)$/.test(file);

/**
 * The browser tests near a change: those that changed, and those that are named after a changed file’s folders.
 * @param changed paths from the root
 * @param names of the files in the browser tests’ folder
 * @returns paths of tests as Playwright takes them, in order
 */
export const findNearSpecs = (changed: readonly string[], names: readonly string[]): string[] => {
  const wanted = new Set(
    changed.filter(makesTheSite).flatMap((file) => {
      const folders = file.split('/').slice(0, -1);
      return folders.flatMap((folder) => SPECS_OF_FOLDER[folder] ?? [`${folder}.`, `${folder}-`]);
    }),
  );
  const isNear = (name: string) =>
    changed.includes(`tests/browser/${name}`) || [...wanted].some((start) => name.startsWith(start));
  return names
    .filter((name) => name.endsWith('.spec.ts') && isNear(name))
    .map((name) => `browser/${name}`)
    .sort();
};
