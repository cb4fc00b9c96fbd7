import type { Assessment } from '../../../assessment/answers/assessment.ts';

/** A name before its ending has at most so many characters, and an agency’s before an assessment’s own at most so many of them. */
const MOST_CHARACTERS = 60;
const MOST_OF_AGENCY = 30;

/** Lower-case letters without their accents and digits, in words; none where none remain. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Words with single hyphens between them, cut where that is longer than a name may be. */
const join = (words: readonly string[], most: number): string => words.join('-').slice(0, most).replace(/-+$/, '');

/** What a file’s name is made of; an agency may not be known. */
type Named = Pick<Assessment, 'name' | 'year'> & Partial<Pick<Assessment, 'agency'>>;

/**
 * A file’s name without its ending, that any system takes: the agency where there is one, the assessment’s name, the year
 * once and last. What one of the two names already says is not said again; never empty, and a long name leaves the year.
 */
export const fileStemOf = ({ name, agency = '', year }: Named): string => {
  const written = year === null ? [] : [String(Math.abs(year))];
  const [whose, what] = [agency, name].map((text) => wordsOf(text).filter((word) => !written.includes(word)));
  const [first, second] = [join(whose ?? [], MOST_OF_AGENCY), join(what ?? [], MOST_CHARACTERS)];
  const said = (text: string, part: string) => `-${text}-`.includes(`-${part}-`);
  const parts = first === '' || said(second, first) ? [second] : said(first, second) ? [first] : [first, second];
  const tail = written.map((text) => `-${text}`).join('');
  return `${join(parts.filter(Boolean), MOST_CHARACTERS - tail.length) || 'penilaian'}${tail}`;
};

/** The same with its ending. */
export const fileNameOf = (assessment: Named, ending: string): string => `${fileStemOf(assessment)}.${ending}`;
