import { z } from 'astro/zod';

/** One package as the lock file names it. */
export interface LockedPackage {
  /** Where it is installed, below the project: `node_modules/docx/node_modules/nanoid`. */
  path: string;
  name: string;
  version: string;
  /** As its makers declare it, an SPDX expression as a rule; null where they declare none. */
  licence: string | null;
  /** The SHA-512 of its archive in base64; null where the lock file has none. */
  sha512: string | null;
  /** What it needs, as paths of this list. What is not installed on some systems is among them. */
  needs: string[];
  /** Of those, what it asks for itself, so that its own files may hold parts of it: paths by name. */
  brings: ReadonlyMap<string, string>;
}

/** What package-lock.json says: the project itself, and its packages in order of their paths. */
export interface Lock {
  project: LockedPackage;
  packages: ReadonlyMap<string, LockedPackage>;
}

const needs = z.record(z.string(), z.string()).default({});
const EntrySchema = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: needs,
  optionalDependencies: needs,
  peerDependencies: needs,
  devDependencies: needs,
});
const LockSchema = z.object({
  name: z.string(),
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), EntrySchema),
});

/**
 * Reads the text of a package-lock.json of version 3.
 * @throws where it is none, or names a package without its version
 */
export const readLock = (text: string): Lock => {
  const { name, packages } = LockSchema.parse(JSON.parse(text));
  /** The path of a package as Node would find it from where it is asked for. */
  const find = (from: string, wanted: string): string[] => {
    for (let folder = from; ; folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
      const path = `${folder === '' ? '' : `${folder}/`}node_modules/${wanted}`;
      if (path in packages) return [path];
      if (folder === '') return [];
    }
  };
  const readEntry = (path: string, entry: z.output<typeof EntrySchema>): LockedPackage => {
    const { dependencies, optionalDependencies, peerDependencies, devDependencies } = entry;
    const wanted = { ...dependencies, ...optionalDependencies, ...peerDependencies, ...devDependencies };
    return {
      path,
      name: entry.name ?? (path === '' ? name : path.replace(/^.*node_modules\//, '')),
      version: entry.version,
      licence: entry.license ?? null,
      sha512: /(?:^| )sha512-([^ ]+)/.exec(entry.integrity ?? '')?.[1] ?? null,
      needs: Object.keys(wanted)
        .flatMap((needed) => find(path, needed))
        .sort(),
      brings: new Map(
        Object.keys(dependencies).flatMap((needed) => find(path, needed).map((there) => [needed, there])),
      ),
    };
  };
  const { '': project, ...others } = packages;
  if (!project) throw new Error('package-lock.json does not name the project itself; run `npm install`.');
  const paths = Object.keys(others).sort();
  return {
    project: readEntry('', project),
    packages: new Map(paths.flatMap((path) => (others[path] ? [[path, readEntry(path, others[path])]] : []))),
  };
};
