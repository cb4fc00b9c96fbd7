/** What a worker knows of its release; the build writes it into the worker. */
export interface Release {
  /** A hash of all that the worker answers with, and of the worker itself. */
  id: string;
  /** The packs by what they are for: `''` is the site’s own, the others are below the path of an indicator. */
  packs: PackFile[];
  /** The path of the indicator that belongs to pages of none, such as the start page. */
  home: string;
}

export interface PackFile {
  /** `''`, or the path of an indicator below the base: `spbe2020/i18/`. */
  below: string;
  /** The pack’s own path below the base; it holds a hash of the pack. */
  file: string;
}

/**
 * The packs that a reader of a page needs: the site’s, and that of the page’s indicator.
 * @param path the page below the base
 */
export const packsFor = ({ packs, home }: Release, path: string): PackFile[] => {
  const own = packs.find(({ below }) => below !== '' && path.startsWith(below));
  return packs.filter((pack) => pack.below === '' || (own ? pack === own : pack.below === home));
};

/**
 * The packs that hold a page and the parts of it: the site’s, and the indicator’s that it lies below.
 * @param path a page or another file below the base
 */
export const packsOf = ({ packs }: Release, path: string): PackFile[] =>
  packs.filter(({ below }) => path.startsWith(below));

/** The cache names of a site begin so: others on the same host have caches too, which are none of ours. */
export const cachePrefix = (base: string): string => `tangga-kematangan:${base}:`;

/**
 * What a page says to the worker: `fill` fetches what is to be there without a line, `adopt` puts a waiting release in
 * force.
 */
export type WorkerMessage = 'fill' | 'adopt';
