import type { Assessment } from '../../../assessment/answers/assessment.ts';

/** A name before its ending has at most so many characters. */
const MOST_CHARACTERS = 60;

/** Lower-case letters without their accents, digits, and single hyphens between them; "" where none remain. */
const slugOf = (text: string, most: number): string =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, most)
    .replace(/-+$/, '');

/** A file’s name that any system takes, of the assessment’s name and year; never empty, and a long name leaves the year. */
export const fileNameOf = ({ name, year }: Pick<Assessment, 'name' | 'year'>, ending: string): string => {
  const tail = year === null ? '' : `-${String(Math.abs(year))}`;
  return `${slugOf(name, MOST_CHARACTERS - tail.length) || 'penilaian'}${tail}.${ending}`;
};
