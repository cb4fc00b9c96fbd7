import { assembleRubric, type Rubric } from '../../domain/rubric.ts';
import { findLedgerFaults, listCurrentCodes } from '../../domain/ledger.ts';
import { sha256 } from '../../site/sha256.ts';
import { describeLedgerFault } from '../ledger/describe-ledger-fault.ts';
import { findContentProblems } from './find-content-problems.ts';
import { parseContent, type Content, type InstrumentFolder } from './parse-content.ts';
import type { Problem } from './problem.ts';
import type { ContentFile } from './read-content.ts';

/** The rubrics of an instrument’s folder; files that do not fit are left out, they are problems already. */
export const assembleFolder = ({ instrument, indicators }: InstrumentFolder): Rubric[] =>
  indicators.flatMap(({ indicator, levels }) =>
    instrument && indicator
      ? [
          assembleRubric(
            instrument.data,
            indicator.data,
            levels.map(({ data }) => data),
          ),
        ]
      : [],
  );

const findLedgerProblems = (content: Content): Problem[] =>
  content.instruments.flatMap((folder) => {
    const file = `${folder.folder}/ledger.json`;
    if (!folder.instrument) return [];
    const current = listCurrentCodes(folder.instrument.data.code, assembleFolder(folder));
    return findLedgerFaults(folder.ledger?.data.entries ?? [], current, sha256).map((fault) =>
      describeLedgerFault(file, fault),
    );
  });

/**
 * Checks all content: first each file by itself, then what stands between them, then the ledger. A later step is taken
 * only when the earlier one found nothing, so that one mistake is told once.
 */
export const checkContent = (
  files: readonly ContentFile[],
  withLedger: boolean,
): { content: Content; problems: Problem[] } => {
  const { content, problems: unfit } = parseContent(files);
  if (unfit.length > 0) return { content, problems: unfit };
  const problems = findContentProblems(content);
  if (problems.length > 0 || !withLedger) return { content, problems };
  return { content, problems: findLedgerProblems(content) };
};
