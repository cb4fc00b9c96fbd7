import { writeHtmlCitation, writePlainCitation, type AccessDay, type RichCitation } from './citation.ts';
import type { CitationSubject } from './citation-subject.ts';
import { writeMarkdownCitation } from './markdown-citation.ts';

/** Writings under each other with their numbers; what follows a first line stands below its text, not its number. */
const numberWritings = (writings: readonly string[]): string =>
  writings
    .map((writing, index) => {
      const number = `${String(index + 1)}. `;
      return number + writing.replace(/\n(?=.)/g, `\n${' '.repeat(number.length)}`);
    })
    .join('\n\n');

/** Several citations in the given order, whole and numbered, as plain text. Each quote stays as it is, line by line. */
export const writePlainCitations = (subjects: readonly CitationSubject[], day: AccessDay): string =>
  subjects.map((subject, index) => `${String(index + 1)}. ${writePlainCitation(subject, day)}`).join('\n\n');

/** Several citations as a numbered list for the clipboard. All text in the HTML is escaped. */
export const writeRichCitations = (subjects: readonly CitationSubject[], day: AccessDay): RichCitation => ({
  html: `<ol>${subjects.map((subject) => `<li>${writeHtmlCitation(subject, day)}</li>`).join('')}</ol>`,
  text: writePlainCitations(subjects, day),
});

/** Several citations as a numbered list in Markdown. */
export const writeMarkdownCitations = (subjects: readonly CitationSubject[], day: AccessDay): string =>
  numberWritings(subjects.map((subject) => writeMarkdownCitation(subject, day)));
