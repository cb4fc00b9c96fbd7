import type { Place } from './find-place.ts';

/** Something an author has to mend, before the site can be built. */
export interface Problem {
  /** The file, from the project’s root. */
  file: string;
  /** The field in its front matter, such as `items[2].quote`; "" for the file as a whole. */
  field: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do now, in one sentence. */
  remedy: string;
  /** Where; missing where the file itself is, or nobody looked. The check of all content looks it up by the field. */
  place?: Place | undefined;
}

/** Makes the problems of one file. */
export const problemIn =
  (file: string) =>
  (field: string, message: string, remedy: string): Problem => ({ file, field, message, remedy });

/** One problem as one line that an author can act on. */
export const formatProblem = ({ file, field, message, remedy, place }: Problem): string =>
  `${file}${place ? `:${place.line}:${place.column}` : ''}${field === '' ? '' : ` › ${field}`}: ${message} ${remedy}`;

/** All problems as the text of an error. */
export const formatProblems = (problems: readonly Problem[]): string =>
  [
    `Isi situs belum dapat diterbitkan: ada ${String(problems.length)} hal yang harus dibetulkan.`,
    ...problems.map((problem) => `  • ${formatProblem(problem)}`),
  ].join('\n');

const ESCAPES: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };
const escape = (text: string, signs: RegExp) => text.replace(signs, (sign) => ESCAPES[sign] ?? sign);

/** One problem as the command by which GitHub shows it beside the line of the file. */
export const annotateProblem = ({ file, field, message, remedy, place }: Problem): string => {
  const at = place ? `,line=${place.line},col=${place.column}` : '';
  const sentence = `${field === '' ? '' : `${field}: `}${message} ${remedy}`;
  return `::error file=${escape(file, /[%\r\n:,]/g)}${at}::${escape(sentence, /[%\r\n]/g)}`;
};
