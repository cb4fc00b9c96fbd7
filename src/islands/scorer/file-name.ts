import type { Assessment } from '../../assessment/assessment.ts';

/** A file’s name that any system takes: letters, digits and hyphens of the assessment’s name and year, never empty. */
export const fileNameOf = ({ name, year }: Pick<Assessment, 'name' | 'year'>, ending: string): string => {
  const slug = `${name.slice(0, 200)} ${String(year ?? '')}`
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'asesmen'}.${ending}`;
};
