import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathOfCode } from '../../domain/code/code.ts';
import { entriesInForce } from '../../domain/ledger/ledger.ts';
import type { BuildStep } from '../built-site/after-build.ts';
import { formatProblems, type Problem } from '../content/problem.ts';

/**
 * Stops a build in which a published code has no page (contract §1), also where it is retired: a link in a memo must
 * never break.
 */
export const checkLedgerPages: BuildStep = async ({ content, folder }) => {
  const codes = content.instruments.flatMap(({ ledger }) =>
    [...entriesInForce(ledger.entries).keys()].map((code) => ({ file: ledger.file, code })),
  );
  const checked = await Promise.all(
    codes.map(async ({ file, code }): Promise<Problem[]> => {
      const page = `${pathOfCode(code)}index.html`;
      const message = `Kode ${code} sudah terbit, tetapi ${page} tidak dibangun.`;
      const remedy = 'Kembalikan isinya, atau betulkan rute yang membangun halamannya.';
      return access(join(folder, page)).then(
        () => [],
        () => [{ file, field: code, message, remedy }],
      );
    }),
  );
  const problems = checked.flat();
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return `${String(codes.length)} published codes have their pages`;
};
