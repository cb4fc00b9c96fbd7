import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../gates/project-root.ts';

const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every command of package.json runs a file that the project holds', () => {
  const files = Object.values(scripts).flatMap((command) => command.match(/(?:src|tests)\/\S+\.ts/g) ?? []);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
});
