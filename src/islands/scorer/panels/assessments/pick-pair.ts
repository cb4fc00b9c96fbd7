import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { nameWithYear } from './assessment-names.ts';

/** What the reader chose for each side, by id; null where nothing was. */
export interface ChosenPair {
  before: string | null;
  after: string | null;
}

/** Whether the first is of an earlier year than the second; of a year that is not said, none is earlier. */
const isEarlier = (one: Assessment, other: Assessment): boolean =>
  one.year !== null && other.year !== null && one.year < other.year;

/** The one to hold against another: of the years before it the latest, else the first that there is. */
const findPartner = (others: readonly Assessment[], of: Assessment): Assessment | undefined =>
  others
    .filter((one) => isEarlier(one, of))
    .reduce<Assessment | undefined>((best, one) => (best && !isEarlier(best, one) ? best : one), undefined) ??
  others[0];

/**
 * The two assessments to compare: those that were chosen, else the open one and another, the earlier year before the
 * later. What was chosen and then deleted gives way. Null where there are not two.
 */
export const pickPair = (
  assessments: readonly Assessment[],
  currentId: string,
  chosen: ChosenPair,
): { before: Assessment; after: Assessment } | null => {
  const find = (id: string | null) => assessments.find((assessment) => assessment.id === id);
  const [before, after] = [find(chosen.before), find(chosen.after)];
  if (before && after) return { before, after };
  const current = find(currentId);
  const one = before ?? after ?? current ?? assessments[0];
  const others = assessments.filter((assessment) => assessment !== one);
  const other = one && one !== current && current ? current : one && findPartner(others, one);
  if (!one || !other) return null;
  if (before) return { before, after: other };
  if (after) return { before: other, after };
  return isEarlier(one, other) ? { before: one, after: other } : { before: other, after: one };
};

/** What two compared assessments are called, in words that tell them apart. */
export const nameSides = (before: Assessment, after: Assessment): [string, string] => {
  const names: [string, string] = [nameWithYear(before), nameWithYear(after)];
  return names[0] === names[1] ? [`${names[0]}, pilihan pertama`, `${names[1]}, pilihan kedua`] : names;
};
