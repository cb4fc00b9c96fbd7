/**
 * Many files of one release in one: a “pack”. The pages of an indicator repeat each other, so that together they are a
 * tenth of what they are one by one; and since a pack comes whole or not at all, no two releases can mix in it.
 *
 * It is JSON, compressed with gzip by the build: what it weighs does not depend on what the host compresses.
 */
export interface Pack {
  /** Pieces of text, each once. */
  pieces: string[];
  /** Files of text by path below the site’s base (`spbe2020/i18/l4/index.html`): runs of pieces, as first index and count. */
  texts: Record<string, number[]>;
  /** Other files by path, in base 64. */
  binaries: Record<string, string>;
}

/** Where a piece ends: between two tags, and two layers of a style. What repeats in pages is whole elements and layers. */
const SEAM = /(?<=>)(?=<)|(?=@layer )/;

/** Packs files by path below the base, in the order in which they are given; the same files give the same pack. */
export const makePack = (texts: ReadonlyMap<string, string>, binaries: ReadonlyMap<string, string>): Pack => {
  const indexOf = new Map<string, number>();
  const runsOf = (text: string): number[] => {
    const runs: [first: number, count: number][] = [];
    for (const piece of text.split(SEAM)) {
      const index = indexOf.get(piece) ?? indexOf.size;
      indexOf.set(piece, index);
      const last = runs.at(-1);
      if (last && last[0] + last[1] === index) last[1] += 1;
      else runs.push([index, 1]);
    }
    return runs.flat();
  };
  const packed = Object.fromEntries([...texts].map(([path, text]) => [path, runsOf(text)]));
  return { pieces: [...indexOf.keys()], texts: packed, binaries: Object.fromEntries(binaries) };
};

const decode = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** The files of a pack, by path below the base. */
export const unpack = ({ pieces, texts, binaries }: Pack): Map<string, string | Uint8Array<ArrayBuffer>> => {
  const join = (runs: readonly number[]): string => {
    let text = '';
    for (let at = 0; at < runs.length; at += 2)
      text += pieces.slice(runs[at], (runs[at] ?? 0) + (runs[at + 1] ?? 0)).join('');
    return text;
  };
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    ...Object.entries(texts).map(([path, runs]) => [path, join(runs)] as const),
    ...Object.entries(binaries).map(([path, base64]) => [path, decode(base64)] as const),
  ]);
};
