/**
 * `npm run test:near`: in under a minute, what a change touches. The change is what differs from the last commit, or from the
 * commit that is named (`npm run test:near -- main`). It runs the unit tests that import a changed file (Vitest’s `related`),
 * and the browser tests that changed or are named after a changed folder. It is no proof: `npm test` is.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './browser/site.ts';
import { projectRoot } from './gates/project-root.ts';
import { runScript } from './gates/run-script.ts';
import { findNearSpecs, makesTheSite } from './gates/near-specs.ts';

const git = (...args: string[]): string[] =>
  execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

const [base = 'HEAD'] = process.argv.slice(2);
const changed = [
  ...new Set([...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')]),
];
const builtAt = statSync(join(siteFolder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isStale = (file: string) =>
  makesTheSite(file) && (statSync(join(projectRoot, file), { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > builtAt;

const code = changed.filter((file) => /^(src|tests)\/.*\.tsx?$/.test(file) && !file.endsWith('.spec.ts'));
const specs = findNearSpecs(changed, readdirSync(join(projectRoot, 'tests/browser')));
const outcomes: boolean[] = [];
if (code.length > 0) outcomes.push(await runScript('test:related', { args: code }));
if (specs.length > 0) {
  if (builtAt === 0 || changed.some(isStale)) outcomes.push(await runScript('build:test'));
  outcomes.push(await runScript('test:browser', { args: [...specs, '--project', 'chromium'] }));
}
console.log(
  `\nNear ${base}: ${String(changed.length)} files changed; unit tests related to ${String(code.length)} of them; ` +
    `browser tests: ${specs.length > 0 ? specs.join(', ') : 'none'}.`,
);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
