import type { Answer, Assessment } from '../answers/assessment.ts';
import { getField, listKeys, sameValue, withField, type FieldKey, type FieldValue } from '../answers/fields.ts';

/** What one act of the reader changed, field by field. */
export interface Change {
  key: FieldKey;
  before: FieldValue;
  after: FieldValue;
}

/** What can be undone and redone, the latest last. */
export interface History {
  done: readonly (readonly Change[])[];
  undone: readonly (readonly Change[])[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** So many acts can be undone. */
const MOST_ACTS = 200;

/** The changes between two states of an assessment. */
export const changesBetween = (before: Assessment, after: Assessment): Change[] =>
  listKeys(before, after)
    .map((key) => ({ key, before: getField(before, key), after: getField(after, key) }))
    .filter((change) => !sameValue(change.before, change.after));

/** All texts of a value, always in the same order. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value instanceof Object ? Object.values(value).flatMap((part) => textsOf(part)) : [];
};

/** The text in which an act is typing, by its place in its field; null for a tick, a choice, an entry, or several texts. */
const typedText = ([change, ...others]: readonly Change[]): string | null => {
  if (!change || others.length > 0 || change.key === 'by') return null;
  const [was, is] = [textsOf(change.before), textsOf(change.after)];
  const places = is.flatMap((text, place) => (text === was[place] ? [] : place));
  return was.length === is.length && places.length === 1 ? change.key + String(places) : null;
};

/**
 * Adds an act. Typing on in the same text joins the act before, so that undo takes back a text and not a letter;
 * a tick is always an act of its own. A text that is again what it was leaves no act.
 */
export const remember = (history: History, act: readonly Change[]): History => {
  const [now] = act;
  if (!now) return history;
  const { done } = history;
  const last = done.at(-1) ?? [];
  const [earlier] = last;
  const text = typedText(act);
  if (!earlier || text === null || text !== typedText(last) || !sameValue(earlier.after, now.before))
    return { done: [...done, act].slice(-MOST_ACTS), undone: [] };
  const joined = sameValue(earlier.before, now.after) ? [] : [[{ ...now, before: earlier.before }]];
  return { done: [...done.slice(0, -1), ...joined], undone: [] };
};

const PARTS = ['ticked', 'note', 'evidence'] as const;

/** An answer in which one side of a change stands wherever the other side still does; what others changed stays. */
const applyToAnswer = (present: Answer, from: Answer, to: Answer): Answer =>
  PARTS.reduce(
    (answer, part) =>
      !sameValue(from[part], to[part]) && sameValue(present[part], from[part])
        ? { ...answer, [part]: to[part] }
        : answer,
    present,
  );

/**
 * Takes back the latest act that was done, or does again the latest that was undone, and changes only what it changed,
 * wherever no other tab has written since; null where there is none.
 */
export const moveInHistory = (assessment: Assessment, history: History, from: keyof History) => {
  const act = history[from].at(-1);
  if (!act) return null;
  const isBack = from === 'done';
  const to = isBack ? 'undone' : 'done';
  return {
    assessment: act.reduce((changed, { key, before, after }) => {
      const [was, is] = isBack ? [after, before] : [before, after];
      const present = getField(changed, key);
      if (key.startsWith('answer:'))
        return withField(changed, key, applyToAnswer(present as Answer, was as Answer, is as Answer));
      return sameValue(present, was) ? withField(changed, key, is) : changed;
    }, assessment),
    history: {
      ...history,
      [from]: history[from].slice(0, -1),
      [to]: [...history[to], act],
    },
  };
};
