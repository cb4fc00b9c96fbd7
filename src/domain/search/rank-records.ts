import type { Lexicon, RecordFacts } from './catalogue.ts';
import type { Term } from './plan-question.ts';

/** One record that the engine found for one variant; `places` count the record’s words from 0. */
export interface Hit {
  id: string;
  score: number;
  places: readonly number[];
}

/** A term with what the engine found for each of its variants, in their order. */
export interface SearchedTerm {
  term: Term;
  hits: readonly (readonly Hit[])[];
}

export interface RankedRecord {
  id: string;
  facts: RecordFacts;
  score: number;
  /** Where the found words stand in the record, in order. */
  places: number[];
}

/** How much a kind weighs where all else is alike: the official words win over pages that speak about them. */
const KIND_WEIGHT: Record<RecordFacts['kind'], number> = {
  teks: 1.25,
  butir: 1.15,
  level: 0.8,
  panduan: 0.75,
  istilah: 1,
};

/** What a level asks for stands before how it is shown, where both say the same. */
const weightOf = ({ kind, order }: RecordFacts): number =>
  KIND_WEIGHT[kind] / (1 + (kind === 'teks' || kind === 'butir' ? 0.03 * order : 0));

/** The best that each record has of a term, from 0 to 1, with all places. */
const gatherTerm = ({ term, hits }: SearchedTerm): Map<string, { strength: number; places: number[] }> => {
  const gathered = new Map<string, { strength: number; places: number[] }>();
  term.variants.forEach(({ weight }, index) => {
    const found = hits[index] ?? [];
    const best = Math.max(...found.map(({ score }) => score), 0) || 1;
    for (const { id, score, places } of found) {
      const before = gathered.get(id) ?? { strength: 0, places: [] };
      const strength = weight * (0.7 + 0.3 * (score / best));
      gathered.set(id, { strength: Math.max(before.strength, strength), places: [...before.places, ...places] });
    }
  });
  return gathered;
};

/** From 1 to 1.3: how close together the found terms stand, one place of each. */
const closeness = (places: readonly (readonly number[])[]): number => {
  if (places.length < 2) return 1;
  const marked = places.flatMap((own, term) => own.map((place) => ({ place, term }))).sort((a, b) => a.place - b.place);
  const counts = new Map<number, number>();
  let [from, span] = [0, Infinity];
  for (const { place, term } of marked) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (let first = marked[from]; first && counts.size === places.length; first = marked[from]) {
      span = Math.min(span, place - first.place + 1);
      const left = (counts.get(first.term) ?? 0) - 1;
      if (left > 0) counts.set(first.term, left);
      else counts.delete(first.term);
      from += 1;
    }
  }
  return span === Infinity ? 1 : 1 + 0.3 * Math.min(1, places.length / span);
};

/**
 * Ranks everything that any term found. A rare term counts more than a common one; a record that lacks a term falls
 * behind quickly; a record without a quoted phrase is no result at all.
 */
export const rankRecords = (searched: readonly SearchedTerm[], { factsOf }: Lexicon): RankedRecord[] => {
  const total = factsOf.size;
  const terms = searched
    .map((entry) => ({ gathered: gatherTerm(entry), exact: entry.term.match === 'exact' }))
    .map(({ gathered, exact }) => ({ gathered, exact, rarity: Math.log(1 + total / (gathered.size + 2)) }));
  const found = terms.filter(({ gathered }) => gathered.size > 0);
  const sum = found.reduce((all, { rarity }) => all + rarity, 0);
  const ids = new Set(found.flatMap(({ gathered }) => [...gathered.keys()]));
  return [...ids]
    .flatMap((id): RankedRecord[] => {
      const facts = factsOf.get(id);
      if (!facts || terms.some(({ exact, gathered }) => exact && !gathered.has(id))) return [];
      const matched = found.flatMap(({ gathered, rarity }) => {
        const own = gathered.get(id);
        return own ? [{ ...own, rarity }] : [];
      });
      const covered = matched.reduce((all, { rarity }) => all + rarity, 0) / sum;
      const strength = matched.reduce((all, own) => all + own.rarity * own.strength, 0);
      const near = closeness(matched.map(({ places }) => places));
      const score = strength * covered ** 2 * near * weightOf(facts);
      const places = [...new Set(matched.flatMap((own) => own.places))].sort((a, b) => a - b);
      return [{ id, facts, score, places }];
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id, 'id'));
};

/** Results that fall below this part of the best one have too little to do with the question. */
const LEAST_SHARE = 0.12;

/**
 * Leaves out what says the same again: of a passage and its items one stands, the item where it alone is the best of
 * them, else the passage; and what is far below the best.
 */
export const dropRepeats = (ranked: readonly RankedRecord[]): RankedRecord[] => {
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  const familyOf = ({ facts }: RankedRecord) =>
    facts.kind === 'butir' && facts.code !== null ? facts.code.slice(0, facts.code.lastIndexOf('-')) : facts.code;
  const seen = new Set<string>();
  return ranked.filter((record) => {
    if (record.score < least) return false;
    if (record.facts.kind !== 'teks' && record.facts.kind !== 'butir') return true;
    const family = familyOf(record) ?? record.id;
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
};
