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

/** What package-lock.json says. */
export interface Lock {
  /** The project itself. */
  project: { name: string; version: string; licence: string | null; needs: string[] };
  /** In order of their paths. */
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

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

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
  const needsOf = (path: string, entry: z.output<typeof EntrySchema>): string[] => {
    const names = Object.keys({
      ...entry.dependencies,
      ...entry.optionalDependencies,
      ...entry.peerDependencies,
      ...(path === '' && entry.devDependencies),
    });
    return names.flatMap((wanted) => find(path, wanted)).sort(byText);
  };
  const project = packages[''];
  if (!project) throw new Error('package-lock.json does not name the project itself; run `npm install`.');
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .sort(([a], [b]) => byText(a, b))
    .map(([path, entry]): [string, LockedPackage] => [
      path,
      {
        path,
        name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
        version: entry.version,
        licence: entry.license ?? null,
        sha512: /(?:^| )sha512-([^ ]+)/.exec(entry.integrity ?? '')?.[1] ?? null,
        needs: needsOf(path, entry),
        brings: new Map(
          Object.keys(entry.dependencies).flatMap((wanted) => find(path, wanted).map((there) => [wanted, there])),
        ),
      },
    ]);
  return {
    project: { name, version: project.version, licence: project.license ?? null, needs: needsOf('', project) },
    packages: new Map(locked),
  };
};
