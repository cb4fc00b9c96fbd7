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
}

/** One problem as one line that an author can act on. */
export const formatProblem = ({ file, field, message, remedy }: Problem): string =>
  `${file}${field === '' ? '' : ` › ${field}`}: ${message} ${remedy}`;

/** All problems as the text of an error. */
export const formatProblems = (problems: readonly Problem[]): string =>
  [
    `Isi situs belum dapat diterbitkan: ada ${String(problems.length)} hal yang harus dibetulkan.`,
    ...problems.map((problem) => `  • ${formatProblem(problem)}`),
  ].join('\n');
