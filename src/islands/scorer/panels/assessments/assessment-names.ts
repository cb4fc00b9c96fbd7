import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import { isUntouched, type KeptRecord } from '../../../../assessment/answers/kept-record.ts';

const MOST_CHARACTERS = 80;

/** The name of an assessment as it is shown; one without a name gets a word for that. */
export const nameOf = ({ name }: Pick<Assessment, 'name'>): string => (name.trim() === '' ? 'Tanpa nama' : name);

/**
 * A name for places that know neither `<bdi>` nor CSS: labels, messages and options. It is cut between characters, never
 * within one, and signs that turn the direction of the text around it are left out.
 */
export const shortNameOf = (assessment: Pick<Assessment, 'name'>): string => {
  const plain = nameOf(assessment)
    .slice(0, 10 * MOST_CHARACTERS)
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
  const characters = Array.from(plain);
  return characters.length <= MOST_CHARACTERS ? plain : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
};

/** A name with a word behind it, and a number behind that where the name is taken: “Penilaian (salinan 2)”. */
export const freeNameOf = (
  assessment: Pick<Assessment, 'name'>,
  suffix: string,
  taken: ReadonlySet<string>,
): string => {
  const name = nameOf(assessment);
  let free = `${name} (${suffix})`;
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${suffix} ${count})`;
  return free;
};

/**
 * The names that an assessment of a rubric has in this browser; of deleted ones as well, since they may come back. One
 * that nobody wrote in has none to defend.
 */
export const takenNames = (records: Iterable<KeptRecord>, rubric: string): ReadonlySet<string> =>
  new Set(
    [...records]
      .filter((record) => record.assessment.rubric === rubric && !isUntouched(record))
      .map(({ assessment }) => assessment.name),
  );

/** A name as it is where it is free, else with the next number behind it: “Penilaian saya (2)”. */
export const numberedNameOf = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  // A number of two digits is one that was given here: “(2025)” is a year.
  const stem = nameOf({ name }).replace(/ \(\d{1,2}\)$/, '');
  let count = 2;
  while (taken.has(`${stem} (${String(count)})`)) count += 1;
  return `${stem} (${String(count)})`;
};

/** An assessment by its name and its year, where the name does not say the year already: “Penilaian saya (2025)”. */
export const nameWithYear = (assessment: Pick<Assessment, 'name' | 'year'>): string => {
  const name = shortNameOf(assessment);
  const year = assessment.year === null ? '' : String(assessment.year);
  return year === '' || name.split(/\D+/).includes(year) ? name : `${name} (${year})`;
};
