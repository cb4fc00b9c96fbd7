import { KINDS, voiceOf, type Kind, type RecordFacts, type Voice } from './catalogue.ts';

/** What a reader narrows a search by; null where by nothing. */
export interface Filters {
  level: number | null;
  kind: Kind | null;
  voice: Voice | null;
}

export const NO_FILTERS: Filters = { level: null, kind: null, voice: null };

/** The names of the filters in the address of a search. */
const NAMES = { level: 'level', kind: 'jenis', voice: 'suara' } as const;

/** Reads filters from an address; values that are none are left out. */
export const readFilters = (address: URLSearchParams): Filters => {
  const level = /^[1-9]\d?$/.exec(address.get(NAMES.level) ?? '');
  const voice = address.get(NAMES.voice);
  return {
    level: level && Number(level[0]),
    kind: KINDS.find((kind) => kind === address.get(NAMES.kind)) ?? null,
    voice: voice === 'kriteria' || voice === 'panduan' ? voice : null,
  };
};

/** Puts filters into an address. */
export const writeFilters = (address: URLSearchParams, filters: Filters): void => {
  for (const name of ['level', 'kind', 'voice'] as const) {
    const value = filters[name];
    if (value === null) address.delete(NAMES[name]);
    else address.set(NAMES[name], String(value));
  }
};

const valueOf = (name: keyof Filters, facts: RecordFacts): string =>
  String(name === 'voice' ? voiceOf(facts.kind) : facts[name]);

const fits = (facts: RecordFacts, filters: Filters, except: keyof Filters | null): boolean =>
  (['level', 'kind', 'voice'] as const).every(
    (name) => name === except || filters[name] === null || valueOf(name, facts) === String(filters[name]),
  );

/** What the filters let through. */
export const applyFilters = <T extends { facts: RecordFacts }>(found: readonly T[], filters: Filters): T[] =>
  found.filter(({ facts }) => fits(facts, filters, null));

/** How many results each value of one filter would show, the other filters as they are; values without any are left out. */
export const countValues = (
  found: readonly { facts: RecordFacts }[],
  filters: Filters,
  name: keyof Filters,
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { facts } of found)
    if (fits(facts, filters, name) && valueOf(name, facts) !== 'null')
      counts.set(valueOf(name, facts), (counts.get(valueOf(name, facts)) ?? 0) + 1);
  return counts;
};
