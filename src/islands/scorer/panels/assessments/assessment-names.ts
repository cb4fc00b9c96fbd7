import type { Assessment } from '../../../../assessment/answers/assessment.ts';

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
