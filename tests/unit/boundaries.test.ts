import { ESLint, Linter, type Linter as LinterTypes } from 'eslint';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { codeIn, tableBelow } from '../fixtures/guide-table.ts';
import { projectRoot } from '../gates/project-root.ts';

/** The rules by which eslint.config.mjs draws the boundaries; the others have no say here. */
const boundaryRules = [
  'no-restricted-imports',
  'no-restricted-syntax',
  'no-restricted-globals',
  'no-restricted-properties',
];

const eslint = new ESLint({ cwd: projectRoot });
// Loaded here: on a busy machine that takes longer than a test may.
await eslint.calculateConfigForFile('src/domain/a.ts');

/** The rules that a line of code would break in a file, which need not exist. */
const brokenRules = async (file: string, code: string): Promise<string[]> => {
  const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: LinterTypes.RulesRecord };
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: ts.parser },
      rules: Object.fromEntries(Object.entries(rules).filter(([name]) => boundaryRules.includes(name))),
    },
    'line.ts',
  );
  return messages.map(({ ruleId, message }) => {
    if (ruleId === null) throw new Error(`${code}: ${message}`);
    return ruleId;
  });
};

const allowed: [file: string, code: string][] = [
  ['src/domain/a.ts', "import { b } from './b.ts'"],
  ['src/domain/deep/a.ts', "import { b } from '../b.ts'"],
  ['src/domain/a.ts', "import type { Rule } from '../model/rule.ts'"],
  ['src/domain/a.ts', "import type { z } from 'zod'"],
  ['src/domain/a.ts', 'const date = 1; export const b = Math.max(date, 2)'],
  ['src/model/a.ts', "import { z } from 'astro/zod'"],
  ['src/assessment/a.ts', "import { useDatabase } from '../database/kept-database.ts'"],
  ['src/assessment/a.ts', "import { estimate } from '../domain/estimate.ts'; export const now = Date.now()"],
  ['src/collection/a.ts', "import { useDatabase } from '../database/kept-database.ts'"],
  ['src/database/a.ts', "import { findChannel } from '../browser/browser-objects.ts'"],
  ['src/browser/a.ts', 'export const channel = new BroadcastChannel("a")'],
  ['src/collection/a.ts', "import { pathOfCode } from '../domain/code.ts'"],
  ['src/islands/A.tsx', "import { collection } from '../collection/store.ts'"],
  ['src/islands/A.tsx', "import { useState } from 'preact/hooks'"],
  ['src/islands/A.tsx', "import { store } from '../assessment/store.ts'"],
  ['src/offline/a.ts', "import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js'"],
  ['src/islands/A.tsx', "import { sayStoreFault } from '../database/faults/store-fault.ts'"],
  ['src/islands/A.tsx', "import { copyToClipboard } from '../page-scripts/cite/copy-to-clipboard.ts'"],
  ['src/page-scripts/a.ts', "import type { WorkerMessage } from '../offline/release.ts'"],
  ['src/queries/a.ts', "import { getCollection } from 'astro:content'"],
  ['src/integrations/content/a.ts', "import { b } from '../ledger/b.ts'"],
  ['src/integrations/deep/a.ts', "import { b } from '../content/b.ts'"],
  ['src/integrations/content/a.ts', "import { b } from '../../site/b.ts'"],
  ['src/components/A.astro', "import { getRubric } from '../queries/rubric.ts'"],
  ['src/pages/a/b/c.astro', "import A from '../../../components/A.astro'"],
  ['src/pages/a/b/c.json.ts', "import { getRubric } from '../../../queries/rubric.ts'"],
];

const forbidden: [file: string, code: string][] = [
  ['src/islands/a.ts', 'export const channel = new BroadcastChannel("a")'],
  ['src/assessment/a.ts', 'export const text = localStorage.getItem("a")'],
  ['src/collection/a.ts', 'export const request = indexedDB.open("a")'],
  ['src/islands/a.ts', 'export const workers = navigator.serviceWorker'],
  ['src/domain/a.ts', "import { RuleSchema } from '../model/rule.ts'"],
  ['src/domain/a.ts', "import { z } from 'zod'"],
  ['src/domain/a.ts', "import { readFileSync } from 'node:fs'"],
  ['src/domain/a.ts', "import { getCollection } from 'astro:content'"],
  ['src/domain/a.ts', "import { signal } from 'preact'"],
  ['src/domain/a.ts', "import { store } from '../assessment/store.ts'"],
  ['src/domain/a.ts', "export { store } from '../assessment/store.ts'"],
  ['src/domain/a.ts', "export const b = import('../queries/rubric.ts')"],
  ['src/domain/deep/a.ts', "import { store } from '../../assessment/store.ts'"],
  ['src/domain/a.ts', "import type { Props } from '../components/props.ts'"],
  ['src/domain/a.ts', "import text from '../../content/a.json'"],
  ['src/domain/a.ts', 'export const b = new Date()'],
  ['src/domain/a.ts', 'export const b = globalThis.Date.now()'],
  ['src/domain/a.ts', 'export const b = Math.random()'],
  ['src/domain/a.ts', 'export const b = document.title'],
  ['src/domain/a.ts', 'export const b = window.name'],
  ['src/model/a.ts', "import { estimate } from '../domain/estimate.ts'"],
  ['src/model/a.ts', "import { reference } from 'astro:content'"],
  ['src/assessment/a.ts', "import { getRubric } from '../queries/rubric.ts'"],
  ['src/assessment/a.ts', "import { RuleSchema } from '../model/rule.ts'"],
  ['src/collection/a.ts', "import { store } from '../assessment/store.ts'"],
  ['src/collection/a.ts', "import { useState } from 'preact/hooks'"],
  ['src/assessment/a.ts', "import { store } from '../collection/store.ts'"],
  ['src/database/a.ts', "import { store } from '../assessment/store.ts'"],
  ['src/database/a.ts', "import { openDB } from 'idb'"],
  ['src/islands/A.tsx', "import { useDatabase } from '../database/kept-database.ts'"],
  ['src/offline/a.ts', "import { estimate } from '../domain/estimate.ts'"],
  ['src/offline/a.ts', "import { h } from 'preact'"],
  ['src/page-scripts/a.ts', "import { h } from 'preact'"],
  ['src/page-scripts/deep/a.ts', "import { useState } from 'preact/hooks'"],
  ['src/page-scripts/deep/a.ts', "import { Scorer } from '../../islands/scorer/Scorer.tsx'"],
  ['src/page-scripts/a.ts', "export const island = import('../islands/scorer/Scorer.tsx')"],
  ['src/site/a.ts', "import { sha256 } from '../text/sha256.ts'"],
  ['src/components/A.astro', "import Base from '../layouts/Base.astro'"],
  ['src/islands/A.tsx', "import { getCollection } from 'astro:content'"],
  ['src/islands/A.tsx', "import { getRubric } from '../queries/rubric.ts'"],
  ['src/islands/A.tsx', "import Base from '../layouts/Base.astro'"],
  ['src/islands/deep/A.tsx', "import A from '../../components/A.astro'"],
  ['src/queries/a.ts', "import A from '../components/A.astro'"],
  ['src/components/A.astro', "import { getCollection } from 'astro:content'"],
  ['src/components/A.astro', "import { paths } from '../pages/a.ts'"],
  ['src/components/A.astro/0.ts', "import { paths } from '../pages/a.ts'"],
  ['src/pages/a.astro', "import { check } from '../integrations/check.ts'"],
  ['src/content.config.ts', "import { getRubric } from './queries/rubric.ts'"],
];

type Arrow = readonly [from: string, to: string];

/** All imports from file to file in src/, types and calls of import() among them; by paths from src/. */
const listImports = async (): Promise<Arrow[]> => {
  const files = (await readdir(join(projectRoot, 'src'), { recursive: true })).filter((file) =>
    /\.(?:tsx?|astro)$/.test(file),
  );
  const arrows = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(projectRoot, 'src', file), 'utf8');
      return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(
        ([, to = '']) => [file, normalize(join(dirname(file), to))] as const,
      );
    }),
  );
  return arrows.flat();
};

/** The arrows of all circles, and of what lies between two: none where each thing stands above those that it knows. */
const findCircles = (arrows: readonly Arrow[]): Arrow[] => {
  const inner = arrows.filter(
    ([from, to]) => arrows.some(([other]) => other === to) && arrows.some(([, other]) => other === from),
  );
  return inner.length === arrows.length ? inner : findCircles(inner);
};

describe('the imports in src/', () => {
  it.each([
    ['file to file', (file: string) => file],
    ['folder to folder', dirname],
  ])('go from %s without a circle', async (_kind, placeOf) => {
    const imports = await listImports();
    expect(imports.length).toBeGreaterThan(500);
    const between = new Map(
      imports.map(([from, to]) => [`${placeOf(from)} ${placeOf(to)}`, [placeOf(from), placeOf(to)] as const]),
    );
    expect(findCircles([...between.values()].filter(([from, to]) => from !== to))).toEqual([]);
  });
});

describe('the boundaries between the folders of src/', () => {
  it.each(allowed)('let %s hold: %s', async (file, code) => {
    expect(await brokenRules(file, code)).toEqual([]);
  });

  it.each(forbidden)('keep out of %s: %s', async (file, code) => {
    expect(await brokenRules(file, code)).toHaveLength(1);
  });

  it('stand in src/README.md as they are held', async () => {
    const entries = await readdir(join(projectRoot, 'src'), { withFileTypes: true });
    const held: Record<string, { imports: string[]; types: string[] }> = {};
    for (const { name } of entries.filter((entry) => entry.isDirectory())) {
      const { rules } = (await eslint.calculateConfigForFile(`src/${name}/a.ts`)) as { rules: LinterTypes.RulesRecord };
      const [, options] = (rules['no-restricted-imports'] ?? []) as [unknown?, { patterns: { message: string }[] }?];
      const messages = (options?.patterns ?? []).map(({ message }) => message);
      const reachable = messages.map((message) => /may import from: ([^(]*) \(/.exec(message)?.[1]).find(Boolean);
      // Styles have none.
      if (reachable === undefined) continue;
      const types = messages.flatMap((message) => /may import only types from (\w+)/.exec(message)?.[1] ?? []);
      const imports = reachable.split(', ').filter((folder) => folder !== name && !types.includes(folder));
      held[name] = { imports: imports.sort(), types: types.sort() };
    }
    const guide = await readFile(join(projectRoot, 'src/README.md'), 'utf8');
    const written = tableBelow(guide, 'Who may know whom').map(
      ([folder, , imports, types]) =>
        [codeIn(folder)[0], { imports: codeIn(imports).sort(), types: codeIn(types).sort() }] as const,
    );
    expect(Object.keys(held)).toContain('domain');
    expect(Object.fromEntries(written)).toEqual(held);
  }, 60_000);
});
