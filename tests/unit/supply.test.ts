import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listShipped } from '../../src/integrations/supply/list-shipped.ts';
import { readLock } from '../../src/integrations/supply/read-lock.ts';
import { writeBill } from '../../src/integrations/supply/write-bill.ts';
import { writeLicences } from '../../src/integrations/supply/write-licences.ts';
import { projectRoot } from '../gates/project-root.ts';

const read = (file: string) => readFile(join(projectRoot, file), 'utf8');
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, Record<string, string>>;
}
const manifest = JSON.parse(await read('package.json')) as Manifest;
const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;

describe('the packages that are asked for', () => {
  test('stand in src/README.md, each once and with its reason, and no other does', async () => {
    const guide = await read('src/README.md');
    const table = guide.split('## Dependencies, each with its reason')[1]?.split('\n## ')[0] ?? '';
    const rows = [...table.matchAll(/^\| ([^|]+?) +\| ([^|]*?) +\|$/gm)].slice(1);
    const named = rows
      .filter(([, names]) => !/^-+$/.test(names ?? ''))
      .map(([, names = '', reason = '']) => ({ names: names.split(', '), reason }));
    expect(named.filter(({ reason }) => reason.length < 5)).toEqual([]);
    const asked = Object.keys({ ...dependencies, ...devDependencies }).sort();
    const listed = named.flatMap(({ names }) => names).filter((name) => name !== 'node-* (optional)');
    expect(listed.sort()).toEqual(asked);
    expect(Object.keys(optionalDependencies).filter((name) => !name.startsWith('node-'))).toEqual([]);
  });

  test('are asked for in one exact version', () => {
    const asked = [dependencies, devDependencies, optionalDependencies, ...Object.values(overrides)];
    const loose = asked
      .flatMap((list) => Object.entries(list))
      .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  test('are proposed anew each week, as those who contribute are told', async () => {
    expect(await read('.github/dependabot.yml')).toMatch(
      /package-ecosystem: npm\n(?: {4}.*\n)*? {4}schedule: \{ interval: weekly/,
    );
    expect(await read('.github/CONTRIBUTING.md')).toMatch(
      /## Updates\n\nWeekly; `\.github\/dependabot\.yml` proposes them/,
    );
  });

  test('and all that they bring are locked without the address of any registry', async () => {
    expect(await read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/);
  });
});

const HASH = Buffer.alloc(64, 7);
const lock = readLock(
  JSON.stringify({
    name: 'situs',
    lockfileVersion: 3,
    packages: {
      '': {
        version: '1.0.0',
        license: 'MIT',
        dependencies: { pagefind: '1.0.0', a: '1.0.0' },
        devDependencies: { '@x/dev': '3.0.0' },
      },
      'node_modules/a': {
        version: '1.0.0',
        license: 'MIT OR ISC',
        integrity: `sha512-${HASH.toString('base64')}`,
        dependencies: { b: '^1' },
      },
      'node_modules/a/node_modules/b': { version: '1.5.0', license: 'Sendiri' },
      'node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/@x/dev': {
        version: '3.0.0',
        peerDependencies: { b: '2' },
        optionalDependencies: { 'not-there': '1' },
      },
      'node_modules/pagefind': { version: '1.0.0', license: 'MIT' },
    },
  }),
);
const module = (path: string, text = '') => ({ id: `/tempat/situs/${path}`, text });
const names = (modules: Parameters<typeof listShipped>[1]) =>
  listShipped(lock, modules).map(({ name, version }) => `${name} ${version}`);

describe('what readers are sent', () => {
  test('is what the scripts hold, and the search engine, which is copied', () => {
    expect(names([])).toEqual(['pagefind 1.0.0']);
    expect(names([module('src/islands/a.ts'), module('node_modules/b/dist/b.js?v=1')])).toEqual([
      'b 2.0.0',
      'pagefind 1.0.0',
    ]);
  });

  test('is also what a packed file says that it holds, in the version that its package has', () => {
    const packed = module('node_modules/a/index.js', 'x();\n// node_modules/b/index.js\ny();');
    expect(names([packed])).toEqual(['a 1.0.0', 'b 1.5.0', 'pagefind 1.0.0']);
  });

  test('must stand in the lock file', () => {
    expect(() => names([module('node_modules/@y/z/z.js')])).toThrow('node_modules/@y/z, which package-lock.json');
    expect(() => names([module('node_modules/b/b.js', '// node_modules/z/z.js')])).toThrow('b/node_modules/z');
  });

  test('is licensed by name and version, with the texts as they are, or with the word that there is none', () => {
    const text = writeLicences(
      { name: 'situs', version: '1.0.0', licence: 'MIT', texts: ['\uFEFFMilik sendiri\r\n'] },
      [{ name: 'a', version: '1.0.0', licence: null, texts: [] }],
    );
    expect(text).toContain('- situs 1.0.0 (MIT)\n- a 1.0.0 (lisensi tidak dinyatakan)\n');
    expect(text).toContain('\n\nMilik sendiri\n\n');
    expect(text).toContain('Paket ini tidak membawa teks lisensi');
  });
});

test('the bill says of each package its version, licence, hash, use and needs, and nothing of when or where', () => {
  const bill = writeBill(lock, listShipped(lock, [module('node_modules/a/index.js')]));
  const {
    components,
    dependencies: needs,
    ...rest
  } = JSON.parse(bill) as {
    components: Record<string, unknown>[];
    dependencies: { ref: string; dependsOn?: string[] }[];
  };
  expect(Object.keys(rest).sort()).toEqual(['$schema', 'bomFormat', 'metadata', 'specVersion', 'version']);
  expect(rest).toMatchObject({ metadata: { component: { name: 'situs', version: '1.0.0' } } });
  expect(Object.keys((rest as { metadata: object }).metadata)).toEqual(['component']);
  const find = (ref: string) => components.find((component) => component['bom-ref'] === ref);
  expect(find('node_modules/a')).toMatchObject({
    version: '1.0.0',
    purl: 'pkg:npm/a@1.0.0',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: HASH.toString('hex') }],
    licenses: [{ expression: 'MIT OR ISC' }],
  });
  expect(find('node_modules/a/node_modules/b')).toMatchObject({
    scope: 'excluded',
    licenses: [{ license: { name: 'Sendiri' } }],
  });
  expect(find('node_modules/@x/dev')).toMatchObject({ group: '@x', name: 'dev', purl: 'pkg:npm/%40x/dev@3.0.0' });
  const needsOf = (ref: string) => needs.find((entry) => entry.ref === ref)?.dependsOn;
  expect(needsOf('.')).toEqual(['node_modules/@x/dev', 'node_modules/a', 'node_modules/pagefind']);
  expect(needsOf('node_modules/a')).toEqual(['node_modules/a/node_modules/b']);
  expect(needsOf('node_modules/@x/dev')).toEqual(['node_modules/b']);
});
