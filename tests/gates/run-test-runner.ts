import { existsSync, readFileSync, rmSync } from 'node:fs';
import { settleCounts, type Counts } from './counts.ts';
import { runScript, type ScriptRun } from './run-script.ts';

/** A test runner as a script of package.json that leaves a JSON report. */
export interface TestRunner {
  script: string;
  reportFile: string;
  readReport: (json: string) => Counts;
}

/**
 * Runs a test runner and counts its tests. An earlier report is removed first, so that none can be taken for this
 * run’s; a run that leaves no report, or an unreadable one, counts as one failure.
 */
export const runTestRunner = async (
  { script, reportFile, readReport }: TestRunner,
  options: ScriptRun,
): Promise<Counts> => {
  rmSync(reportFile, { force: true });
  const endedWell = await runScript(script, options);
  const counts = existsSync(reportFile) ? readReport(readFileSync(reportFile, 'utf8')) : null;
  return settleCounts(counts ?? { passed: 0, failed: 0, skipped: 0 }, endedWell);
};
