import { answerOf, isEmptyAnswer, type Answer, type Assessment, type ListName, type Row } from './assessment.ts';

/** The fields that change and merge as a whole. */
export const PLAIN = [
  'name',
  'agency',
  'by',
  'year',
  'target',
  'units',
  'splp',
  'issues',
  'coverageTarget',
  'reviewed',
  'explanationLevel',
  'others',
] as const;
export type PlainKey = (typeof PLAIN)[number];

export const LISTS = [
  'documents',
  'unitTable',
  'integrations',
  'reviews',
  'followUps',
  'plan',
  'explanation',
] as const satisfies readonly ListName[];

/**
 * What changes and merges for itself between tabs: the plain fields; of every answer the tick, the note and what this
 * program does not know of it (`more`); each row of a list, and of a document the items that it proves. Behind the colon
 * stands an item’s code or a row’s id.
 */
export type PartKey = PlainKey | `${'ticked' | 'note' | 'more' | 'items' | ListName}:${string}`;

/** The same assessment with several answers changed, at the cost of one copy. Empty answers are not kept. */
export const withAnswers = (assessment: Assessment, changed: Iterable<readonly [string, Answer]>): Assessment => {
  const answers = new Map(assessment.answers);
  for (const [code, answer] of changed) {
    if (isEmptyAnswer(answer)) answers.delete(code);
    else answers.set(code, answer);
  }
  return { ...assessment, answers };
};

/** The same assessment with another answer of one item. */
export const withAnswer = (assessment: Assessment, code: string, answer: Answer): Assessment =>
  withAnswers(assessment, [[code, answer]]);

/** The same assessment with a plain field of another one. */
export const withFieldOf = (assessment: Assessment, other: Assessment, key: PlainKey): Assessment => ({
  ...assessment,
  [key]: other[key],
});

/** Whether two values say the same. They are plain data without cycles, made by this program. */
export const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The codes of which either assessment says anything. */
export const codesOf = (a: Assessment, b: Assessment): string[] => [
  ...new Set([...a.answers.keys(), ...b.answers.keys()]),
];

/** The plain fields in which two assessments differ. */
export const changedPlainFields = (before: Assessment, after: Assessment): PlainKey[] =>
  PLAIN.filter((key) => !sameValue(before[key], after[key]));

/** Rows by their id. */
export const rowsById = <R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rows.map((row) => [row.id, row]));

/** A row without the items that it proves, which are a part of their own. */
export const withoutItems = (row: Row | undefined): unknown => row && { ...row, items: null };

const changedRows = (list: ListName, was: readonly Row[], is: readonly Row[]): PartKey[] => {
  if (was === is) return [];
  const [old, fresh] = [rowsById(was), rowsById(is)];
  return [...new Map([...old, ...fresh]).keys()].flatMap((id) => {
    const [a, b] = [old.get(id), fresh.get(id)];
    if (sameValue(a, b)) return [];
    const [from, to] = [a, b].map((row) => row && 'items' in row && row.items);
    return [
      ...(sameValue(withoutItems(a), withoutItems(b)) ? [] : [`${list}:${id}` as const]),
      ...(sameValue(from, to) ? [] : [`items:${id}` as const]),
    ];
  });
};

/** What of an answer this program does not know. */
export const moreOf = (answer: Answer): unknown => ({ ...answer, ticked: null, note: null });

const changedAnswerParts = (code: string, was: Answer, is: Answer): PartKey[] => {
  if (was === is) return [];
  return [
    ...(was.ticked === is.ticked ? [] : [`ticked:${code}` as const]),
    ...(was.note === is.note ? [] : [`note:${code}` as const]),
    ...(sameValue(moreOf(was), moreOf(is)) ? [] : [`more:${code}` as const]),
  ];
};

/** The parts in which two assessments differ. */
export const changedParts = (before: Assessment, after: Assessment): PartKey[] => [
  ...changedPlainFields(before, after),
  ...LISTS.flatMap((list) => changedRows(list, before[list], after[list])),
  ...(before.answers === after.answers
    ? []
    : codesOf(before, after).flatMap((code) =>
        changedAnswerParts(code, answerOf(before, code), answerOf(after, code)),
      )),
];
