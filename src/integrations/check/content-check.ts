import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../built-site/list-files.ts';
import { checkContent } from './check-content.ts';
import { annotateProblem, formatProblems } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';

/**
 * Stops a build whose content does not hold, before any page is made (contract §1, §3). While developing it says the
 * same and goes on, so that an author can mend it; Astro itself does not start with a file that does not fit. The ledger
 * is held against published content only, by the build.
 */
export const contentCheck = (): AstroIntegration => ({
  name: 'content-check',
  hooks: {
    'astro:config:setup': async ({ command, config, logger, addWatchFile }) => {
      if (command === 'preview') return;
      const root = fileURLToPath(config.root);
      const [files, routes] = await Promise.all([readContent(root), listFiles(`${root}src/pages`)]);
      const { problems } = checkContent(files, command === 'build', routes);
      for (const { file } of files) addWatchFile(new URL(file, config.root));
      if (problems.length === 0) return;
      if (process.env['GITHUB_ACTIONS']) for (const problem of problems) console.log(annotateProblem(problem));
      if (command === 'build') throw new Error(formatProblems(problems));
      logger.error(formatProblems(problems));
    },
  },
});
