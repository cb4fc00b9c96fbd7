import { findLedgerProblems } from '../ledger/find-ledger-problems.ts';
import { findRedirectProblems } from '../redirects/find-redirect-problems.ts';
import { findContentProblems } from './find-content-problems.ts';
import { findPlace } from '../content/find-place.ts';
import { parseContent, type Content } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import type { ContentFile } from '../content/read-content.ts';

/** Says where each problem stands in its file. */
const locate = (files: readonly ContentFile[], problems: readonly Problem[]): Problem[] =>
  problems.map((problem) => {
    const source = files.find(({ file }) => file === problem.file);
    if (!source || problem.place) return problem;
    return {
      ...problem,
      place: findPlace(source.text.slice(0, source.text.length - source.body.length), problem.field),
    };
  });

/**
 * Checks all content: first each file by itself, then what stands between them, then the ledger and the redirects. A
 * later step is taken only when the earlier one found nothing, so that one mistake is told once.
 * @param routes the files of src/pages, which say what pages there are; without them no redirect is checked
 */
export const checkContent = (
  files: readonly ContentFile[],
  withLedger: boolean,
  routes: readonly string[] | null = null,
): { content: Content; problems: Problem[] } => {
  const { content, problems: unfit } = parseContent(files);
  if (unfit.length > 0) return { content, problems: locate(files, unfit) };
  const problems = findContentProblems(content);
  if (problems.length > 0) return { content, problems: locate(files, problems) };
  return {
    content,
    problems: locate(files, [
      ...(withLedger ? findLedgerProblems(content) : []),
      ...(routes ? findRedirectProblems(content, routes) : []),
    ]),
  };
};
