import type { Counts } from './counts.ts';

/** The part of Vitest’s JSON report that is counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * The counts of a Vitest run. A test file that could not be loaded holds no failed test of its own and counts as one.
 * @param json the report of the `json` reporter
 * @throws SyntaxError where the report is not JSON
 */
export const readVitestReport = (json: string): Counts => {
  const report = JSON.parse(json) as VitestReport;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};
