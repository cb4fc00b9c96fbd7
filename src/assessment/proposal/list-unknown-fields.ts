import type { Assessment } from '../answers/assessment.ts';
import { LISTS } from '../answers/fields.ts';
import { LIST_NAMES, ROW_FIELDS } from '../kept/read-rows.ts';

const ANSWER = new Set(['ticked', 'note']);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The names of an object’s fields that are none of the known ones, each with its place. */
const listOthers = (fields: object, known: ReadonlySet<string>, place: string): string[] =>
  Object.keys(fields)
    .filter((name) => !known.has(name))
    .map((name) => `${shorten(name)} (${shorten(place)})`);

/**
 * The fields of an assessment that this program does not know, for the reader to see that they are kept: a name typed
 * otherwise, a column of the reader’s own, or what a later version of the site writes.
 */
export const listUnknownFields = ({ others, answers, ...lists }: Assessment): string[] => [
  ...Object.keys(others).map(shorten),
  ...[...answers].flatMap(([code, answer]) => listOthers(answer, ANSWER, code)),
  ...LISTS.flatMap((list) => {
    const known = new Set(['id', ...Object.keys(ROW_FIELDS[list])]);
    return lists[list].flatMap((row, index) => listOthers(row, known, `${LIST_NAMES[list]} ${String(index + 1)}`));
  }),
];

const MOST_NAMED = 20;

/** The same in one sentence; "" where all is known. */
export const sayUnknownFields = (assessment: Assessment): string => {
  const fields = listUnknownFields(assessment);
  if (fields.length === 0) return '';
  const more = fields.length - MOST_NAMED;
  const named = fields.slice(0, MOST_NAMED).join(', ');
  return `Isian yang tidak dikenal situs ini, disimpan dan ikut diekspor: ${named}${more > 0 ? `, dan ${String(more)} lainnya` : ''}.`;
};
