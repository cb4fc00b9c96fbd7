/** The years that an assessment may be of, in its form as in a file. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2200];

/** Whether a number is such a year. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** What a year must be, in the reader’s words, to stand after “harus” or “seharusnya”. */
export const YEAR_RULE = `bilangan bulat dari ${FIRST_YEAR} sampai ${LAST_YEAR}, misalnya 2026`;
