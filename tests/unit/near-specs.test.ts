import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNearSpecs, SPECS_OF_FOLDER } from '../gates/near-specs.ts';
import { projectRoot } from '../gates/project-root.ts';

const names = readdirSync(join(projectRoot, 'tests/browser'));

test('a change is near the tests that are named after its folder, and near those that changed', () => {
  expect(findNearSpecs(['src/page-scripts/theme/theme.ts', 'tests/browser/ways.spec.ts'], names)).toEqual([
    'browser/theme.spec.ts',
    'browser/ways.spec.ts',
  ]);
});

test('a folder whose name no test bears has its tests named', () => {
  expect(findNearSpecs(['src/integrations/ledger/ledger-pages.ts'], names)).toEqual([
    'browser/changed-site.spec.ts',
    'browser/history.spec.ts',
  ]);
});

test('what is no part of the site is near no browser test', () => {
  expect(findNearSpecs(['README.md', 'tests/unit/memo.test.ts', '.ci/run'], names)).toEqual([]);
});

test('each folder and each test that is named there exists', () => {
  const folders = readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(SPECS_OF_FOLDER).filter((folder) => folder !== 'content' && !folders.includes(folder))).toEqual(
    [],
  );
  const starts = Object.values(SPECS_OF_FOLDER).flat();
  expect(starts.filter((start) => !names.some((name) => name.startsWith(start)))).toEqual([]);
});
