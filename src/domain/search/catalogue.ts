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
  /** The place among the passages of its level, from 0; an item has its passage’s. */
  order: number;
}

/**
 * What the search loads once beside the engine’s index. `records` are by the engine’s id in the order of the
 * text, as place of the kind in `KINDS`, level (0: none) and code (empty: none).
 */
export interface Catalogue {
  format: 'katalog-pencarian';
  version: 1;
  /** The build’s content, as a short hash: an index of another release is noticed by it. */
  release: string;
  /** The name of the one rubric that is indexed; null for the whole site. */
  scope: string | null;
  records: Record<string, [kind: number, level: number, code: string]>;
  stopWords: string[];
  /** Words and phrases of one meaning: those that are searched for each of them, and those that are only typed. */
  synonyms: [searched: string[], typed: string[]][];
}

/** The catalogue made ready for use: everything is looked up, nothing is read through. */
export interface Lexicon {
  factsOf: ReadonlyMap<string, RecordFacts>;
  stopWords: ReadonlySet<string>;
  /** A word or phrase → what it is searched as, beside itself. */
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** The words that the site uses; empty as long as they are not loaded, and then no word is taken for a slip. */
  vocabulary: readonly string[];
  known: ReadonlySet<string>;
}

const readRecords = (records: Catalogue['records']): Map<string, RecordFacts> => {
  const passages = new Map<number, number>();
  const facts = new Map<string, RecordFacts>();
  for (const [id, [place, level, code]] of Object.entries(records)) {
    const kind = KINDS[place];
    if (!kind) continue;
    const order = (passages.get(level) ?? -1) + (kind === 'teks' ? 1 : 0);
    if (kind === 'teks') passages.set(level, order);
    facts.set(id, { kind, level: level || null, code: code || null, order: Math.max(order, 0) });
  }
  return facts;
};

/** Makes a catalogue ready for use, with the words that the site uses as far as they are loaded. */
export const readCatalogue = ({ records, stopWords, synonyms }: Catalogue, vocabulary: readonly string[]): Lexicon => {
  const meanings = new Map<string, string[]>();
  for (const [searched, typed] of synonyms)
    for (const name of [...searched, ...typed])
      meanings.set(name, [...(meanings.get(name) ?? []), ...searched.filter((other) => other !== name)]);
  return {
    factsOf: readRecords(records),
    stopWords: new Set(stopWords),
    synonyms: meanings,
    vocabulary,
    known: new Set(vocabulary),
  };
};

/** Whether something that came over the line is a catalogue. */
export const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'katalog-pencarian';
