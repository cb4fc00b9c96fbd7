import type { ListName, Rows } from '../answers/assessment.ts';
import { LISTS } from '../answers/fields.ts';
import { readFields, readFlag, readList, readOthers, readText, readTexts, type Fields } from './read-shape.ts';

type Kind = 'text' | 'flag' | 'texts';

/** The fields of the rows of every list, in the order in which a file gives them. */
export const ROW_FIELDS: { [Name in ListName]: Readonly<Record<Exclude<keyof Rows[Name], 'id'>, Kind>> } = {
  documents: {
    name: 'text',
    number: 'text',
    date: 'text',
    subject: 'text',
    part: 'text',
    page: 'text',
    file: 'text',
    link: 'text',
    items: 'texts',
  },
  unitTable: {
    name: 'text',
    uses: 'flag',
    role: 'text',
    services: 'text',
    since: 'text',
    document: 'text',
    note: 'text',
  },
  integrations: { from: 'text', to: 'text', direction: 'text', mechanism: 'text', since: 'text', document: 'text' },
  reviews: { date: 'text', document: 'text' },
  followUps: { recommendation: 'text', act: 'text', date: 'text', documents: 'texts', state: 'text' },
  plan: { item: 'text', who: 'text', by: 'text' },
  explanation: { kind: 'text', text: 'text', edited: 'flag', basis: 'texts' },
};

/** What the page calls a list, and one row of it. */
export const LIST_NAMES: Readonly<Record<ListName, string>> = {
  documents: 'dokumen',
  unitTable: 'unit',
  integrations: 'integrasi',
  reviews: 'reviu',
  followUps: 'tindak lanjut',
  plan: 'rencana',
  explanation: 'paragraf penjelasan',
};

/**
 * Makes what gives each row an id that none has yet: its own, or that with a number. It counts on from the last number
 * of an id, so that thousands of the same take no longer than as many different ones.
 */
export const createIdGiver = (takenBefore: Iterable<string>): ((wanted: string) => string) => {
  const taken = new Set(takenBefore);
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (taken.has(id)) {
      count += 1;
      id = `${wanted}-${String(count)}`;
    }
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
};

const readRow = <Name extends ListName>(list: Name, value: unknown, path: string, fallback: string): Rows[Name] => {
  const fields = readFields(value, path);
  const kinds: Readonly<Record<string, Kind>> = ROW_FIELDS[list];
  const read = {
    text: readText,
    texts: readTexts,
    flag: (...of: Parameters<typeof readFlag>) => readFlag(...of) ?? false,
  };
  const known = Object.entries(kinds).map(([name, kind]) => [name, read[kind](fields, name, path)] as const);
  // The id stands first, as in a row that the page makes, so that both are the same text.
  return {
    id: readText(fields, 'id', path) || fallback,
    ...Object.fromEntries(known),
    ...readOthers(fields, new Set(['id', ...Object.keys(kinds)]), path),
  } as unknown as Rows[Name];
};

/** The rows of a list as they stand, with their ids or ones by their place. @throws ShapeFault */
export const readRows = <Name extends ListName>(fields: Fields, list: Name, path: string): Rows[Name][] =>
  readList(fields, list, path).map((value, index) => {
    const place = `${LIST_NAMES[list]} ${String(index + 1)}`;
    return readRow(list, value, `${place} pada ${path}`, place.replaceAll(' ', '-'));
  });

/** The lists with ids that are each once in all of them: a file that was written by hand may give one twice. */
export const withOwnIds = <Given extends { [Name in ListName]: readonly Rows[Name][] }>(lists: Given): Given => {
  const giveId = createIdGiver([]);
  const named = LISTS.map((list) => [list, lists[list].map((row) => ({ ...row, id: giveId(row.id) }))] as const);
  return { ...lists, ...Object.fromEntries(named) };
};
