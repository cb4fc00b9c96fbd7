import type { Counts } from './counts.ts';

/** The part of Playwright’s JSON report that is counted. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}

/**
 * The counts of a Playwright run. A test that passed only when it was repeated is a failure, and so is each error that
 * belongs to no test (a file that does not load, a server that does not start).
 * @param json the report of the `json` reporter
 * @throws SyntaxError where the report is not JSON
 */
export const readPlaywrightReport = (json: string): Counts => {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    ...(errors.length > 0 && { errors: errors.map(({ message = 'an error without a message' }) => message) }),
  };
};
