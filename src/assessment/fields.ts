import { EMPTY_ANSWER, isEmptyAnswer, type Answer, type Assessment } from './assessment.ts';

/** The parts of an assessment that change and merge each for itself: a few fields, and every item’s answer. */
export type FieldKey = 'name' | 'agency' | 'by' | 'year' | 'target' | 'units' | `answer:${string}`;

const PLAIN = ['name', 'agency', 'by', 'year', 'target', 'units'] as const;
const ANSWER = 'answer:';

/** A field’s value, whatever the field. */
export type FieldValue = Assessment[(typeof PLAIN)[number]] | Answer;

/** Whether a text is the key of a field. */
export const isFieldKey = (text: string): text is FieldKey =>
  text.startsWith(ANSWER) || PLAIN.some((name) => name === text);

/** The key of an item’s answer. */
export const answerKey = (code: string): FieldKey => `${ANSWER}${code}`;

/** The value of a field; an answer that is not there is the empty one. */
export const getField = (assessment: Assessment, key: FieldKey): FieldValue => {
  const plain = PLAIN.find((name) => name === key);
  return plain ? assessment[plain] : (assessment.answers.get(key.slice(ANSWER.length)) ?? EMPTY_ANSWER);
};

/** The same assessment with another value in a field. Empty answers are not kept. */
export const withField = (assessment: Assessment, key: FieldKey, value: FieldValue): Assessment => {
  if (!key.startsWith(ANSWER)) return { ...assessment, [key]: value };
  const answers = new Map(assessment.answers);
  const code = key.slice(ANSWER.length);
  if (isEmptyAnswer(value as Answer)) answers.delete(code);
  else answers.set(code, value as Answer);
  return { ...assessment, answers };
};

/** The same assessment with several answers changed, at the cost of one copy. Empty answers are not kept. */
export const withAnswers = (assessment: Assessment, changed: Iterable<readonly [string, Answer]>): Assessment => {
  const answers = new Map(assessment.answers);
  for (const [code, answer] of changed) {
    if (isEmptyAnswer(answer)) answers.delete(code);
    else answers.set(code, answer);
  }
  return { ...assessment, answers };
};

/** Whether two values of a field say the same. They are plain data without cycles, made by this program. */
export const sameValue = (a: FieldValue, b: FieldValue): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The keys in which two assessments differ. */
export const changedKeys = (before: Assessment, after: Assessment): FieldKey[] => {
  const codes = new Set([...before.answers.keys(), ...after.answers.keys()]);
  const keys: FieldKey[] = [...PLAIN, ...[...codes].map(answerKey)];
  return keys.filter((key) => !sameValue(getField(before, key), getField(after, key)));
};
