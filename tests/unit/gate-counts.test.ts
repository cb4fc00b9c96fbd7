import { describe, expect, it } from 'vitest';
import { addCounts, countOne, settleCounts, summaryLine } from '../gates/counts.ts';
import { readPlaywrightReport } from '../gates/read-playwright-report.ts';
import { readVitestReport } from '../gates/read-vitest-report.ts';

describe('summaryLine', () => {
  it('names the skipped tests only where there are any', () => {
    expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('addCounts', () => {
  it('adds outcome by outcome', () => {
    expect(addCounts([countOne(true), countOne(false), { passed: 4, failed: 0, skipped: 1 }])).toEqual({
      passed: 5,
      failed: 1,
      skipped: 1,
    });
  });
});

describe('settleCounts', () => {
  it('leaves a good run as it is', () => {
    expect(settleCounts({ passed: 2, failed: 0, skipped: 0 }, true)).toEqual({ passed: 2, failed: 0, skipped: 0 });
  });

  it('makes a failure of a run in which no test was executed', () => {
    expect(settleCounts({ passed: 0, failed: 0, skipped: 3 }, true).failed).toBe(1);
  });

  it('makes a failure of a run that ended badly with all tests passed', () => {
    expect(settleCounts({ passed: 2, failed: 0, skipped: 0 }, false)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('counts known failures as they are', () => {
    expect(settleCounts({ passed: 2, failed: 2, skipped: 0 }, false).failed).toBe(2);
  });
});

describe('readVitestReport', () => {
  it('counts a file that did not load as one failure beside the failed tests', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(readVitestReport(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});

describe('readPlaywrightReport', () => {
  it('counts repeated tests and errors outside of tests as failures, and keeps the words of those', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'No server' }] };
    expect(readPlaywrightReport(JSON.stringify(report))).toEqual({
      passed: 4,
      failed: 3,
      skipped: 2,
      errors: ['No server'],
    });
  });
});
