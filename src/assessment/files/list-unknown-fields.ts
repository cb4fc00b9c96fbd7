import { EVIDENCE_FIELDS } from '../kept/parse-assessment.ts';

const FILE = new Set('format version rubric id name agency by year target coverage typed answers'.split(' '));
const PAIR = new Set(['applied', 'total']);
const ANSWER = new Set(['ticked', 'note', 'evidence']);
const ENTRY: ReadonlySet<string> = new Set(['id', ...EVIDENCE_FIELDS]);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The names of fields that say something and are none of ours, each with its place. */
const listOthers = (fields: unknown, known: ReadonlySet<string>, place: string): string[] =>
  Object.entries(fields ?? {})
    .filter(([name, value]) => !known.has(name) && value !== null && value !== '')
    .map(([name]) => shorten(name) + place);

/**
 * The fields of a file that nothing is known of, for the reader to know that they are not taken: a name typed otherwise, or
 * a column of the reader’s own.
 * @param file the fields of a file whose shape was found right
 */
export const listUnknownFields = (file: ReadonlyMap<string, unknown>): string[] => [
  ...listOthers(Object.fromEntries(file), FILE, ''),
  ...['coverage', 'typed'].flatMap((name) => listOthers(file.get(name), PAIR, ` (${name})`)),
  ...Object.entries((file.get('answers') ?? {}) as Record<string, { evidence?: unknown[] | null }>).flatMap(
    ([code, answer]) => [
      ...listOthers(answer, ANSWER, ` (${shorten(code)})`),
      ...(answer.evidence ?? []).flatMap((entry, index) =>
        listOthers(entry, ENTRY, ` (bukti ${String(index + 1)}, ${shorten(code)})`),
      ),
    ],
  ),
];
