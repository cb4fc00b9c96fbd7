/** The kinds of things that can be found, each with the voice in which it speaks. */
export const KINDS = ['teks', 'butir', 'level', 'panduan', 'istilah'] as const;
export type Kind = (typeof KINDS)[number];

export type Voice = 'kriteria' | 'panduan';

/** Official words are the passages and the quotes of their items; everything else is the site’s. */
export const voiceOf = (kind: Kind): Voice => (kind === 'teks' || kind === 'butir' ? 'kriteria' : 'panduan');

/** What the ranking and the filters must know of a record before it is fetched. */
export interface RecordFacts {
  kind: Kind;
  level: number | null;
  /** The whole code; null for what has none. */
  code: string | null;
}

/**
 * What the search loads once beside the engine’s index. `records` are by the engine’s id, as place of the kind in
 * `KINDS`, level (0: none) and code (empty: none).
 */
export interface Catalogue {
  format: 'katalog-pencarian';
  version: 1;
  /** The build’s content, as a short hash: an index of another release is noticed by it. */
  release: string;
  records: Record<string, [kind: number, level: number, code: string]>;
  stopWords: string[];
  /** A word or phrase that people type → what it is searched as, beside itself. */
  synonyms: Record<string, string[]>;
}

/** The facts of a record; null for one that the catalogue does not know. */
export const findFacts = ({ records }: Catalogue, id: string): RecordFacts | null => {
  const entry = records[id];
  const kind = entry && KINDS[entry[0]];
  return entry && kind ? { kind, level: entry[1] || null, code: entry[2] || null } : null;
};
