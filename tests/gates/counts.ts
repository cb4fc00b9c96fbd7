/** How many tests a gate ran, by outcome. A gate that counts nothing itself is one test. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Errors that belong to no test (a file that does not load, a browser that does not start), in the runner’s words. */
  errors?: readonly string[];
}

/** The counts of a gate that is one test. */
export const countOne = (holds: boolean): Counts =>
  holds ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };

/** The sum of several counts; zeros for none. */
export const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/**
 * Turns what a test runner reported into counts that cannot hide a failure: a run without a single executed test, and
 * a runner that ended badly although all of its tests passed (an unhandled error, say), count as one failure.
 */
export const settleCounts = (counts: Counts, endedWell: boolean): Counts => {
  const executed = counts.passed + counts.failed;
  return counts.failed === 0 && (executed === 0 || !endedWell) ? { ...counts, failed: 1 } : counts;
};

/** The last line of a test run: `12 passed, 0 failed`, with the skipped tests only where there are any. */
export const summaryLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
