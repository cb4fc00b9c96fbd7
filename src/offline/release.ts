/** What a worker knows of its release; the build writes it into the worker. */
export interface Release {
  /** A hash of all that the worker answers with, and of the worker itself. */
  id: string;
  /** The hash of each pack by what it is for: `''` for the site’s own, else the path of an indicator (`spbe2020/i18/`). */
  packs: Readonly<Record<string, string>>;
  /** The path of the indicator that belongs to pages of none, such as the start page. */
  home: string;
}

/** How a pack’s path begins, in every release; its hash follows. @param below what it is for, see `Release` */
export const placeOfPack = (below: string): string =>
  `luring/${below === '' ? 'situs' : below.slice(0, -1).replaceAll('/', '-')}.`;

/** A pack’s own path below the base. Of many rubrics the worker knows the hashes alone, for each reader loads it. */
export const pathOfPack = (below: string, hash: string): string => `${placeOfPack(below)}${hash}.paket`;

const listPacks = ({ packs }: Release, isMeant: (below: string) => boolean): string[] =>
  Object.entries(packs).flatMap(([below, hash]) => (isMeant(below) ? [pathOfPack(below, hash)] : []));

/**
 * The packs that a reader of a page needs: the site’s, and that of the page’s indicator.
 * @param path the page below the base
 * @returns their paths
 */
export const packsFor = (release: Release, path: string): string[] => {
  const own = Object.keys(release.packs).find((below) => below !== '' && path.startsWith(below)) ?? release.home;
  return listPacks(release, (below) => below === '' || below === own);
};

/**
 * The packs that hold a page and the parts of it: the site’s, and the indicator’s that it lies below.
 * @param path a page or another file below the base
 * @returns their paths
 */
export const packsOf = (release: Release, path: string): string[] =>
  listPacks(release, (below) => path.startsWith(below));

/** The cache names of a site begin so: others on the same host have caches too, which are none of ours. */
export const cachePrefix = (base: string): string => `tangga-kematangan:${base}:`;

/**
 * What a page says to the worker: `fill` fetches what is to be there without a line, `adopt` puts a waiting release in
 * force.
 */
export type WorkerMessage = 'fill' | 'adopt';
