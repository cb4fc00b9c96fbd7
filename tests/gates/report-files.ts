import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

const folder = join(projectRoot, 'test-results');

/** Where the test runners leave their reports for `tests/run.ts`; the folder is not committed. */
export const reportFiles = {
  vitest: join(folder, 'vitest.json'),
  playwright: join(folder, 'playwright.json'),
  /** Traces and pictures of failed browser tests. Playwright empties this folder, and so it holds no report. */
  browserOutput: join(folder, 'browser'),
};
