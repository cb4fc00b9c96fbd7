import { answerOf, type Answer, type Assessment, type Row } from '../answers/assessment.ts';
import {
  changedParts,
  changedPlainFields,
  codesOf,
  LISTS,
  rowsById,
  sameValue,
  withAnswers,
  withFieldOf,
  type PartKey,
} from '../answers/fields.ts';

/** What one act of the reader changed: the assessment before and after it, which share whatever is the same. */
export interface Act {
  before: Assessment;
  after: Assessment;
}

/** What can be undone and redone, the latest last. */
export interface History {
  done: readonly Act[];
  undone: readonly Act[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** So many acts can be undone. */
const MOST_ACTS = 200;

/** All texts of a value, always in the same order. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value instanceof Object ? Object.values(value).flatMap((part) => textsOf(part)) : [];
};

/** What a part says; undefined where there is nothing. */
const getPart = (assessment: Assessment, key: PartKey): unknown => {
  const [name = '', rest = ''] = key.split(/:(.*)/s);
  const list = LISTS.find((one) => one === name);
  if (list) return rowsById<Row>(assessment[list]).get(rest);
  return name === 'note' ? answerOf(assessment, rest).note : assessment[key as keyof Assessment];
};

/** The text in which an act is typing, by its place in its part; null for a tick, a choice, a new row, or several texts. */
const typedText = ({ before, after }: Act): string | null => {
  const [key, ...others] = changedParts(before, after);
  if (key === undefined || others.length > 0 || key === 'by') return null;
  const [was, is] = [textsOf(getPart(before, key)), textsOf(getPart(after, key))];
  const places = is.flatMap((text, place) => (text === was[place] ? [] : place));
  return was.length === is.length && places.length === 1 ? key + String(places) : null;
};

/**
 * Adds an act. Typing on in the same text joins the act before, so that undo takes back a text and not a letter;
 * a tick is always an act of its own. A text that is again what it was leaves no act.
 */
export const remember = (history: History, act: Act): History => {
  const { done } = history;
  const last = done.at(-1);
  const text = typedText(act);
  if (!last || text === null || text !== typedText(last) || changedParts(last.after, act.before).length > 0)
    return { done: [...done, act].slice(-MOST_ACTS), undone: [] };
  const joined = { before: last.before, after: act.after };
  const isNothing = changedParts(joined.before, joined.after).length === 0;
  return { done: [...done.slice(0, -1), ...(isNothing ? [] : [joined])], undone: [] };
};

/** An answer in which one side of a change stands wherever the other side still does; what others changed stays. */
const applyToAnswer = (present: Answer, from: Answer, to: Answer): Answer => ({
  ...(sameValue(present, from) ? to : present),
  ticked: present.ticked === from.ticked ? to.ticked : present.ticked,
  note: present.note === from.note ? to.note : present.note,
});

/** The same for the rows of a list. One that comes back stands where it stood. */
const applyToRows = <R extends Row>(present: readonly R[], from: readonly R[], to: readonly R[]): readonly R[] => {
  const [was, is] = [rowsById(from), rowsById(to)];
  const rows = present.flatMap((row) => (sameValue(row, was.get(row.id)) ? (is.get(row.id) ?? []) : row));
  for (const [place, row] of to.entries())
    if (!was.has(row.id) && !rows.some(({ id }) => id === row.id)) rows.splice(place, 0, row);
  return rows;
};

/** An assessment in which one side of an act stands wherever the other side still does. */
const apply = (present: Assessment, from: Assessment, to: Assessment): Assessment => {
  let moved = present;
  for (const key of changedPlainFields(from, to))
    if (sameValue(present[key], from[key])) moved = withFieldOf(moved, to, key);
  for (const list of LISTS)
    if (from[list] !== to[list]) moved = { ...moved, [list]: applyToRows<Row>(present[list], from[list], to[list]) };
  if (from.answers === to.answers) return moved;
  const codes = codesOf(from, to).filter((code) => answerOf(from, code) !== answerOf(to, code));
  return withAnswers(
    moved,
    codes.map(
      (code) => [code, applyToAnswer(answerOf(present, code), answerOf(from, code), answerOf(to, code))] as const,
    ),
  );
};

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
    assessment: isBack ? apply(assessment, act.after, act.before) : apply(assessment, act.before, act.after),
    history: { ...history, [from]: history[from].slice(0, -1), [to]: [...history[to], act] },
  };
};
