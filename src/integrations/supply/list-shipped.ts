import type { Lock, LockedPackage } from './read-lock.ts';

/** A module that stands in the built scripts: the bundler’s name of it, and its text as its package brings it. */
export interface ShippedModule {
  id: string;
  text: string;
}

/** The path of the package that a module stands in: `node_modules/docx`; null for the project’s own. */
export const packageOfModule = (id: string): string | null =>
  /(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/]+(?:\/node_modules\/(?:@[^/]+\/)?[^/]+)*)\//.exec(id)?.[1] ??
  // What the bundler adds of its own has no place in a folder.
  (id.startsWith('\0rolldown/') ? 'node_modules/rolldown' : null);

/** The packages whose files a packed file says that it holds: `// node_modules/fflate/esm/browser.js`. */
const namesOfPacked = (text: string): Set<string> =>
  new Set([...text.matchAll(/^\/[/*].*?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].flatMap(([, name]) => name ?? []));

/**
 * The packages of which something is sent to readers: those whose modules stand in the built scripts; those that such a
 * module says it was packed with; the search engine; the typefaces.
 * @returns in order of their names
 * @throws where one of them is not in the lock file
 */
export const listShipped = ({ packages, project }: Lock, modules: Iterable<ShippedModule>): LockedPackage[] => {
  const get = (path: string): LockedPackage => {
    const locked = packages.get(path);
    if (!locked) throw new Error(`Readers are sent parts of ${path}, which package-lock.json does not name.`);
    return locked;
  };
  const found = new Set(
    project.needs.filter((path) => /^node_modules\/(?:pagefind$|@fontsource(?:-variable)?\/)/.test(path)).map(get),
  );
  for (const { id, text } of modules) {
    const path = packageOfModule(id);
    if (path === null) continue;
    const holder = get(path);
    found.add(holder);
    for (const name of namesOfPacked(text)) found.add(get(holder.brings.get(name) ?? `${path}/node_modules/${name}`));
  }
  const place = ({ name, path }: LockedPackage) => `${name}\n${path}`;
  return [...found].sort((a, b) => (place(a) < place(b) ? -1 : 1));
};
