/**
 * What is never fetched ahead: pages for other sites’ frames; the list of downloads; the memo’s writer, which is as large as
 * all pages; Astro’s own start of islands, which no page asks for.
 */
const LEFT_OUT = /(?:^|\/)sematan\/|^unduh\/|^_astro\/(?:write-docx-memo|client|signals\.module)\./;

/** Data that pages ask for by themselves; what a reader downloads is fetched when it is asked for. */
const ASKED_BY_PAGES = /(?:^kode|\/kutipan|\/contoh|^pagefind\/.*)\.json$/;

const TEXT = /\.(?:html|css|js|json|svg|pf_fragment)$/;
const BINARY = /\.woff2$|^pagefind\/.*(?:\.pf_(?:index|meta)|\.pagefind)$/;

/** The engine, which every index is read with; beside it lies the whole site’s index. */
const ENGINE = /^pagefind\/(?:pagefind\.js|[^/]+\.pagefind)$/;

export interface PackedFiles {
  texts: string[];
  binaries: string[];
}

/** An indicator’s path at the beginning of a file’s, its search index’s included. */
const BELOW = /^(?:pagefind\/)?([^/]+\/[^/]+\/)/;

/** An instrument’s page, which lists its indicators. */
const INSTRUMENT = /^([^/]+\/)index\.html$/;

/**
 * Which of a built site’s files each pack holds, in alphabetical order. Where the indicators have search indexes of their
 * own, the whole site’s is in no pack: it grows with their number. So do the instruments: the page of each is in the packs
 * of its indicators.
 * @param files the paths of all built files below the base
 * @param indicators the paths of the indicators: `spbe2020/i18/` …
 * @returns by the path of the indicator; `''` for what belongs to none
 */
export const listPackedFiles = (files: readonly string[], indicators: readonly string[]): Map<string, PackedFiles> => {
  const packs = new Map(
    ['', ...indicators].map((below): [string, PackedFiles] => [below, { texts: [], binaries: [] }]),
  );
  const ownOf = (path: string): PackedFiles | undefined => {
    const below = BELOW.exec(path)?.[1];
    return below === undefined ? undefined : packs.get(below);
  };
  const haveOwnIndexes = files.some((path) => path.startsWith('pagefind/') && ownOf(path));
  const packsOf = (path: string): PackedFiles[] => {
    const own = ownOf(path);
    if (own) return [own];
    if (haveOwnIndexes && path.startsWith('pagefind/') && !ENGINE.test(path)) return [];
    const instrument = INSTRUMENT.exec(path)?.[1];
    const within = indicators.filter((below) => instrument !== undefined && below.startsWith(instrument));
    return (within.length > 0 ? within : ['']).flatMap((below) => packs.get(below) ?? []);
  };
  for (const path of [...files].sort()) {
    if (LEFT_OUT.test(path) || /^(?:sw\.js$|host\/)/.test(path)) continue;
    const asked = !path.endsWith('.json') || ASKED_BY_PAGES.test(path);
    const kind = TEXT.test(path) && asked ? 'texts' : BINARY.test(path) ? 'binaries' : null;
    if (kind) for (const pack of packsOf(path)) pack[kind].push(path);
  }
  return packs;
};
