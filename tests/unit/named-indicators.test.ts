import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../fixtures/content.ts';

test('no program says which indicator it is for: only examples in comments and in messages do', async () => {
  const names = await readdir(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of names.filter((entry) => entry.isFile() && /\.(?:ts|tsx|astro|css)$/.test(entry.name))) {
    const text = await readFile(join(file.parentPath, file.name), 'utf8');
    const code = text
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/(?<!:)\/\/.*$/gm, '')
      .replaceAll(/misalnya SPBE2020[\w-]*/g, '');
    if (/\bI?18\b|spbe2020/i.test(code) && !file.name.endsWith('.css')) found.push(file.name);
  }
  expect(found).toEqual([]);
});
