import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathOfCode } from '../../domain/code.ts';
import { entriesInForce } from '../../domain/ledger.ts';
import { parseContent } from '../content/parse-content.ts';
import { formatProblems, type Problem } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';

/**
 * Stops a build in which a published code has no page (contract §1), also where it is retired: a link in a memo must
 * never break.
 */
export const ledgerPages = (): AstroIntegration => {
  let root = '';
  return {
    name: 'ledger-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        const { content } = parseContent(await readContent(root));
        const codes = content.instruments.flatMap(({ ledger }) =>
          [...entriesInForce(ledger?.data.entries ?? []).keys()].map((code) => ({ file: ledger?.file ?? '', code })),
        );
        const checked = await Promise.all(
          codes.map(async ({ file, code }): Promise<Problem[]> => {
            const page = `${pathOfCode(code)}index.html`;
            const message = `Kode ${code} sudah terbit, tetapi ${page} tidak dibangun.`;
            const remedy = 'Kembalikan isinya, atau betulkan rute yang membangun halamannya.';
            return access(new URL(page, dir)).then(
              () => [],
              () => [{ file, field: code, message, remedy }],
            );
          }),
        );
        const problems = checked.flat();
        if (problems.length > 0) throw new Error(formatProblems(problems));
      },
    },
  };
};
