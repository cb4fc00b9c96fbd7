/**
 * Runs every gate of the project, `npm test`. A failing gate does not stop the others, so that one run tells all there
 * is to mend. The last line is `N passed, N failed`, and the exit code is 1 where anything failed.
 *
 * Two rows of gates run beside one another: the build and the browser tests, which say what they do as they do it, and the
 * others, each of which is told whole when it has ended. With `LONG=1` the script `test:long` runs behind them.
 */
import { NO_FIREFOX, resolvedFirefox } from './browser/resolved-browsers.ts';
import { siteEnvironment } from './browser/site.ts';
import { addCounts, countOne, summaryLine, type Counts } from './gates/counts.ts';
import { readPlaywrightReport } from './gates/read-playwright-report.ts';
import { readVitestReport } from './gates/read-vitest-report.ts';
import { reportFiles } from './gates/report-files.ts';
import { hasScript, runScript, type ScriptRun } from './gates/run-script.ts';
import { runTestRunner } from './gates/run-test-runner.ts';

interface Outcome {
  title: string;
  counts: Counts;
  seconds: number;
}

/** What was left out, to be said again where everybody looks: at the end. */
const omissions: string[] = [];
const outcomes: Outcome[] = [];

/** Runs a gate and keeps its counts. An error thrown on the way is a failure like any other. */
const runGate = async (title: string, run: () => Promise<Counts>): Promise<Counts> => {
  const start = performance.now();
  let counts: Counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error);
    counts = countOne(false);
  }
  outcomes.push({ title, counts, seconds: Math.round((performance.now() - start) / 1000) });
  return counts;
};

const sayHeading = (title: string) => {
  console.log(`\n=== ${title} ===`);
};

/** What a gate says beside the browser tests: whole, under its own heading. */
const told = (title: string): ScriptRun => ({
  keep: (words) => {
    sayHeading(title);
    console.log(words.trimEnd());
  },
});

const runScriptGate = (title: string, script: string, options: ScriptRun) =>
  runGate(title, async () => countOne(await runScript(script, options)));

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

sayHeading('Build');
const build = runScriptGate('Build', 'build:test', {});

const testInBrowser = async () => {
  const { failed } = await build;
  sayHeading('Browser tests');
  await runGate('Browser tests', async () => {
    if (failed > 0) {
      console.error('Not run, and counted as one failure: the build above left no site to test.');
      return countOne(false);
    }
    if (resolvedFirefox() === null) omissions.push(NO_FIREFOX);
    const runner = { script: 'test:browser', reportFile: reportFiles.playwright, readReport: readPlaywrightReport };
    return runTestRunner(runner, { env: siteEnvironment });
  });
};

const checkBeside = async () => {
  await runScriptGate('Format', 'format:check', told('Format'));
  const units = { script: 'test:unit', reportFile: reportFiles.vitest, readReport: readVitestReport };
  await runGate('Unit and content tests', () => runTestRunner(units, told('Unit and content tests')));
  // These two read the types of the content, which the build writes.
  await build;
  await runScriptGate('Lint', 'lint:built', told('Lint'));
  await runScriptGate('Types', 'types', told('Types'));
};

await Promise.all([testInBrowser(), checkBeside()]);
if (process.env['LONG'] === '1' && hasScript('test:long')) {
  sayHeading('Long tests');
  await runScriptGate('Long tests', 'test:long', { env: siteEnvironment });
}

sayHeading('Summary');
for (const { title, counts, seconds } of outcomes) {
  const { passed, failed, errors = [] } = counts;
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '}  ${title} (${passed} of ${passed + failed}, ${seconds} s)`);
  // What stopped a runner before its first test stands far above, or nowhere.
  for (const error of errors) console.log(`        ${error.split('\n').join('\n        ')}`);
}
for (const omission of omissions) console.log(omission);
const total = addCounts(outcomes.map(({ counts }) => counts));
console.log(`\n${summaryLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
