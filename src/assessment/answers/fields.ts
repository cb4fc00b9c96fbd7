import { EMPTY_ANSWER, isEmptyAnswer, type Answer, type Assessment } from './assessment.ts';

export const PLAIN = ['name', 'agency', 'by', 'year', 'target', 'units'] as const;
type PlainKey = (typeof PLAIN)[number];
const ANSWER = 'answer:';

/** What one act of the reader changes, and what undo takes back: a few fields, and every item’s answer. */
export type FieldKey = PlainKey | `answer:${string}`;

/** A field’s value, whatever the field. */
export type FieldValue = Assessment[PlainKey] | Answer;

/**
 * What changes and merges for itself between tabs: the fields, and of every answer the tick, the note and each document.
 * What stands behind the colon is the item’s code, for a document the code’s length, the code and its id.
 */
export type PartKey = PlainKey | `ticked:${string}` | `note:${string}` | `entry:${string}`;

/** The key of an item’s answer. */
export const answerKey = (code: string): FieldKey => `${ANSWER}${code}`;

/** The key of one document of an item. */
export const entryKey = (code: string, id: string): PartKey => `entry:${code.length}:${code}${id}`;

/** The code of the item that a part belongs to; none for the plain fields. */
export const itemOfPart = (key: PartKey): string | undefined => {
  const [, length, rest = ''] = /^(?:ticked|note|entry:(\d+)):(.*)$/s.exec(key) ?? [];
  return length === undefined ? rest || undefined : rest.slice(0, Number(length));
};

/** The value of a field; an answer that is not there is the empty one. */
export const getField = (assessment: Assessment, key: FieldKey): FieldValue =>
  key.startsWith(ANSWER)
    ? (assessment.answers.get(key.slice(ANSWER.length)) ?? EMPTY_ANSWER)
    : assessment[key as PlainKey];

/** The same assessment with several answers changed, at the cost of one copy. Empty answers are not kept. */
export const withAnswers = (assessment: Assessment, changed: Iterable<readonly [string, Answer]>): Assessment => {
  const answers = new Map(assessment.answers);
  for (const [code, answer] of changed) {
    if (isEmptyAnswer(answer)) answers.delete(code);
    else answers.set(code, answer);
  }
  return { ...assessment, answers };
};

/** The same assessment with another value in a field. */
export const withField = (assessment: Assessment, key: FieldKey, value: FieldValue): Assessment =>
  key.startsWith(ANSWER)
    ? withAnswers(assessment, [[key.slice(ANSWER.length), value as Answer]])
    : { ...assessment, [key]: value };

/** Whether two values say the same. They are plain data without cycles, made by this program. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The codes of which either assessment says anything. */
export const codesOf = (a: Assessment, b: Assessment): string[] => [
  ...new Set([...a.answers.keys(), ...b.answers.keys()]),
];

/** The plain fields in which two assessments differ. */
export const changedPlainFields = (before: Assessment, after: Assessment): PlainKey[] =>
  PLAIN.filter((key) => !sameValue(before[key], after[key]));

/** The keys of all that either assessment says. */
export const listKeys = (a: Assessment, b: Assessment): FieldKey[] => [...PLAIN, ...codesOf(a, b).map(answerKey)];

/** The documents of an item by id. */
const entriesById = ({ evidence }: Answer) => new Map(evidence.map((entry) => [entry.id, entry]));

/** The parts in which two answers of an item differ. */
export const changedAnswerParts = (code: string, was: Answer, is: Answer): PartKey[] => {
  if (was === is) return [];
  const [old, fresh] = [entriesById(was), entriesById(is)];
  const entries = [...new Map([...old, ...fresh]).keys()].filter((id) => !sameValue(old.get(id), fresh.get(id)));
  return [
    ...(was.ticked === is.ticked ? [] : [`ticked:${code}` as const]),
    ...(was.note === is.note ? [] : [`note:${code}` as const]),
    ...entries.map((id) => entryKey(code, id)),
  ];
};
