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

/** A parameter behind an “&” that a program wrote as HTML has it, `?q=reviu&amp;level=4`, has another name. */
const escaped = (name: string): string => `amp;${name}`;

/** The beginning of a value in an address, in lower case; a stop or bracket that a program put behind it is left out. */
const readValue = (address: URLSearchParams, name: string): string =>
  /^[a-z\d]*(?=[^a-z\d]*$)/.exec(
    (address.get(name) ?? address.get(escaped(name)) ?? '').slice(0, 40).toLowerCase(),
  )?.[0] ?? '';

/** Reads filters from an address; values that are none are left out. */
export const readFilters = (address: URLSearchParams): Filters => {
  const level = /^[1-9]\d?$/.exec(readValue(address, NAMES.level));
  const [kind, voice] = [readValue(address, NAMES.kind), readValue(address, NAMES.voice)];
  return {
    level: level && Number(level[0]),
    kind: KINDS.find((one) => one === kind) ?? null,
    voice: voice === 'kriteria' || voice === 'panduan' ? voice : null,
  };
};

/** Puts filters into an address. */
export const writeFilters = (address: URLSearchParams, filters: Filters): void => {
  for (const name of ['level', 'kind', 'voice'] as const) {
    const value = filters[name];
    address.delete(escaped(NAMES[name]));
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
