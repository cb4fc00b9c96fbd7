import { existsSync, readFileSync, rmSync } from 'node:fs';
import { settleCounts, type Counts } from './counts.ts';
import { runScript } from './run-script.ts';

/** A test runner as a script of package.json that leaves a JSON report. */
export interface TestRunner {
  script: string;
  reportFile: string;
  readReport: (json: string) => Counts;
  env?: Record<string, string>;
}

/**
 * Runs a test runner and counts its tests. An earlier report is removed first, so that none can be taken for this
 * run’s; a run that leaves no report, or an unreadable one, counts as one failure.
 */
export const runTestRunner = ({ script, reportFile, readReport, env }: TestRunner): Counts => {
  rmSync(reportFile, { force: true });
  const endedWell = runScript(script, env);
  const counts = existsSync(reportFile) ? readReport(readFileSync(reportFile, 'utf8')) : null;
  return settleCounts(counts ?? { passed: 0, failed: 0, skipped: 0 }, endedWell);
};
