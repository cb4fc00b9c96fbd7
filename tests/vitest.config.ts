import { defineConfig } from 'vitest/config';
import { projectRoot } from './gates/project-root.ts';
import { reportFiles } from './gates/report-files.ts';

export default defineConfig({
  root: projectRoot,
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: reportFiles.vitest }]],
  },
});
