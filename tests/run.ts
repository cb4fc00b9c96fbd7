/**
 * Runs every gate of the project, `npm test`. A failing gate does not stop the later ones, so that one run tells all
 * there is to mend. The last line is `N passed, N failed`, and the exit code is 1 where anything failed.
 *
 * With `LONG=1` the script `test:long` runs as well, where package.json has one.
 */
import { NO_FIREFOX, resolvedFirefox } from './browser/resolved-firefox.ts';
import { siteEnvironment } from './browser/site.ts';
import { addCounts, countOne, summaryLine, type Counts } from './gates/counts.ts';
import { readPlaywrightReport } from './gates/read-playwright-report.ts';
import { readVitestReport } from './gates/read-vitest-report.ts';
import { reportFiles } from './gates/report-files.ts';
import { hasScript, runScript } from './gates/run-script.ts';
import { runTestRunner } from './gates/run-test-runner.ts';

/** What was left out, to be said again where everybody looks: at the end. */
const omissions: string[] = [];
const outcomes: { title: string; counts: Counts }[] = [];

/** Prints the gate’s heading, runs it and keeps its counts. An error thrown on the way is a failure like any other. */
const runGate = (title: string, run: () => Counts): Counts => {
  console.log(`\n=== ${title} ===`);
  let counts: Counts;
  try {
    counts = run();
  } catch (error) {
    console.error(error);
    counts = countOne(false);
  }
  outcomes.push({ title, counts });
  return counts;
};

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

runGate('Format', () => countOne(runScript('format:check')));
runGate('Lint', () => countOne(runScript('lint')));
runGate('Types', () => countOne(runScript('types')));
runGate('Unit and content tests', () =>
  runTestRunner({ script: 'test:unit', reportFile: reportFiles.vitest, readReport: readVitestReport }),
);
const build = runGate('Build', () => countOne(runScript('build', siteEnvironment)));
runGate('Browser tests', () => {
  if (build.failed > 0) {
    console.error('Not run, and counted as one failure: the build above left no site to test.');
    return countOne(false);
  }
  if (resolvedFirefox() === null) omissions.push(NO_FIREFOX);
  return runTestRunner({
    script: 'test:browser',
    reportFile: reportFiles.playwright,
    readReport: readPlaywrightReport,
    env: siteEnvironment,
  });
});
if (process.env['LONG'] === '1' && hasScript('test:long')) {
  runGate('Long tests', () => countOne(runScript('test:long', siteEnvironment)));
}

console.log('\n=== Summary ===');
for (const { title, counts } of outcomes) {
  console.log(
    `${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${title} (${counts.passed} of ${counts.passed + counts.failed})`,
  );
}
for (const omission of omissions) console.log(omission);
const total = addCounts(outcomes.map(({ counts }) => counts));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
