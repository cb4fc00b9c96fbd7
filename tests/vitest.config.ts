import { defineConfig } from 'vitest/config';
import { projectRoot } from './gates/project-root.ts';
import { reportFiles } from './gates/report-files.ts';

export default defineConfig({
  root: projectRoot,
  test: {
    // Nothing here changes what a module of another file sees: isolation costs a third of the time.
    pool: 'threads',
    isolate: false,
    // The limit is there for what hangs; nothing is asserted about speed, least of all beside the build and the browsers.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: reportFiles.vitest }]],
  },
});
