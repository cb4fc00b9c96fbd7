import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeIn, tableBelow } from '../fixtures/guide-table.ts';
import { projectRoot } from '../gates/project-root.ts';

/** What people read of the project itself. */
const GUIDES = [
  'README.md',
  'content/README.md',
  'content/KOLOM.md',
  'src/README.md',
  'src/integrations/hosting/README.md',
  'src/integrations/hosting/panduan-hosting.md',
  'tests/README.md',
  '.github/CONTRIBUTING.md',
];
/** A newcomer reads the first one whole. */
const MOST_BYTES = 12_288;

const read = (file: string) => readFile(join(projectRoot, file), 'utf8');
const texts = new Map(await Promise.all(GUIDES.map(async (file) => [file, await read(file)] as const)));
const textOf = (file: string): string => texts.get(file) ?? '';

/** The names by which GitHub leads to the headings of a text. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the guides of the project', () => {
  test('begin with one that is short', () => {
    expect(Buffer.byteLength(textOf('README.md'))).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each(GUIDES)('%s links to files and headings that are there', (guide) => {
    const missing = [...textOf(guide).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, path = '', anchor]) => {
        const file = path === '' ? guide : join(dirname(guide), path);
        if (!existsSync(join(projectRoot, file))) return true;
        return anchor !== undefined && !anchorsOf(textOf(file)).includes(anchor);
      })
      .map(([link]) => link);
    expect(missing).toEqual([]);
  });

  test.each(GUIDES)('%s names scripts and files that are there', async (guide) => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    const text = textOf(guide);
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => /^(?:src|tests|content|public|\.github|\.ci)\/|\.(?:tsx?|mjs|astro)$/.test(path));
    const isThere = (path: string) =>
      [path, join(dirname(guide), path)].some((file) => existsSync(join(projectRoot, file)));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

test('the guide to the program names for each term of the field what the code has', async () => {
  const folders = ['src/model', 'src/domain'];
  const files = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(projectRoot, folder), { recursive: true })).map((file) => join(folder, file)),
    ),
  );
  const code = (
    await Promise.all(
      files
        .flat()
        .filter((file) => file.endsWith('.ts'))
        .map(read),
    )
  ).join('\n');
  const rows = tableBelow(textOf('src/README.md'), 'Terms of the field and names in code');
  const types = rows.flatMap(([, inCode]) => codeIn(inCode)).filter((name) => /^[A-Z][a-z]\w*$/.test(name));
  expect(types.length).toBeGreaterThan(8);
  expect(types.filter((name) => !new RegExp(`export (?:interface|type) ${name}\\b`).test(code))).toEqual([]);
}, 30_000);
