import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../gates/project-root.ts';
import { siteAddress, siteFolder } from './site.ts';

const licences = readFileSync(join(siteFolder, 'lisensi.txt'), 'utf8');
const bill = JSON.parse(readFileSync(join(siteFolder, 'sbom.cdx.json'), 'utf8')) as {
  components: { name: string; group?: string; version: string; scope: string }[];
};
const listed = new Set(
  [...licences.matchAll(/^- (\S+) (\S+) \(/gm)].map(([, name = '', version = '']) => `${name} ${version}`),
);

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}
const readManifest = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const installed = (name: string) => `${name} ${readManifest(join(projectRoot, 'node_modules', name)).version}`;

/** The packages that the code for the browser imports at run time, read from the code and not from the bundler. */
const importedPackages = (): string[] => {
  const files = ['islands', 'assessment', 'collection', 'database', 'domain'].flatMap((folder) =>
    readdirSync(join(projectRoot, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(projectRoot, 'src', folder, file), 'utf8')),
  );
  const found = files.flatMap((text) =>
    [...text.matchAll(/^(?:import|export) (?!type\b)[^;'"]*?from '([^.'][^']*)';$/gm)].flatMap(
      ([, from = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? [],
    ),
  );
  const lazily = files.flatMap((text) =>
    [...text.matchAll(/import\('([^.'][^']*)'\)/g)].flatMap(([, from]) => from ?? []),
  );
  return [...new Set([...found, ...lazily])].sort();
};

test('lisensi.txt names every package that the scripts use, the search engine and the typefaces', () => {
  const packages = importedPackages();
  // What is known to be there: a search that finds nothing would prove nothing.
  expect(packages).toEqual(expect.arrayContaining(['docx', 'preact', 'uqr']));
  const fonts = Object.keys(readManifest(projectRoot).dependencies).filter((name) => name.startsWith('@fontsource/'));
  expect(fonts.length).toBeGreaterThan(0);
  for (const name of [...packages, 'pagefind', ...fonts]) expect(listed).toContain(installed(name));
  // Packed into the memo’s writer, so that no import names them.
  expect([...listed].join(' ')).toMatch(/fflate \d.*nanoid \d/);
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  expect(licences).not.toContain('tidak membawa teks');
});

test('the page about the site leads to the licences', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/`);
  const answer = page.waitForResponse((response) => response.url().endsWith('/lisensi.txt'));
  await page.getByRole('link', { name: 'lisensi.txt' }).click();
  expect((await answer).headers()['content-type']).toMatch(/^text\/plain/);
});

test('the bill of materials fits CycloneDX’s schema and names every package of the lock file', () => {
  const schemas = join(projectRoot, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const read = (name: string) =>
    JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  // Whether an address or a time is well formed is no question here: the bill holds none.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const isValid = ajv.compile(read('bom-1.6'));
  expect(isValid(bill), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({ ...bill, components: [{ ...bill.components[0], scope: 'lain' }] })).toBe(false);
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as { packages: object };
  expect(bill.components).toHaveLength(Object.keys(packages).length - 1);
  const sent = bill.components.filter(({ scope }) => scope === 'required');
  const names = sent.map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`);
  // The project itself is the first of the licences and no part of itself.
  expect(names.sort()).toEqual([...listed].slice(1).sort());
});

test('neither file tells of the machine, the registry or the hour of the build', () => {
  for (const file of ['lisensi.txt', 'sbom.cdx.json']) {
    const text = readFileSync(join(siteFolder, file), 'utf8');
    const told =
      text.match(
        /localhost|registry\.\w+|\/tmp\/|"timestamp"|"serialNumber"|node_modules\/\.cache|\d{4}-\d\d-\d\dT\d\d:\d\d/g,
      ) ?? [];
    expect([...told, ...(text.includes(projectRoot) ? [projectRoot] : [])], file).toEqual([]);
  }
});
