import { findLedgerProblems } from '../ledger/find-ledger-problems.ts';
import { findRedirectProblems } from '../redirects/find-redirect-problems.ts';
import { findContentProblems } from './find-content-problems.ts';
import { parseContent, type Content } from './parse-content.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read-content.ts';

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
  if (unfit.length > 0) return { content, problems: unfit };
  const problems = findContentProblems(content);
  if (problems.length > 0) return { content, problems };
  return {
    content,
    problems: [
      ...(withLedger ? findLedgerProblems(content) : []),
      ...(routes ? findRedirectProblems(content, routes) : []),
    ],
  };
};
