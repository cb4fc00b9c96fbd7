import { License } from '@cyclonedx/cyclonedx-library/Contrib';
import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component, Property } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import type { Lock, LockedPackage } from './read-lock.ts';

const licences = new License.Factories.LicenseFactory((expression) => {
  const words = expression.split(/[\s()]+/).filter((word) => !['', 'AND', 'OR', 'WITH'].includes(word));
  if (!words.every((word) => isSupportedSpdxId(word))) throw new RangeError(`${expression} is no SPDX expression.`);
});

/** The package’s name for other programs (purl): `pkg:npm/%40astrojs/mdx@8.0.2`. */
const purlOf = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.split('/').map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`;

const componentOf = (locked: LockedPackage, isShipped: boolean): Component => {
  const [group, name] = locked.name.startsWith('@') ? locked.name.split('/') : [undefined, locked.name];
  const component = new Component(ComponentType.Library, name, {
    bomRef: locked.path,
    version: locked.version,
    purl: purlOf(locked),
    // “Excluded” is what a reader’s browser never runs: what builds and tests the site.
    scope: isShipped ? ComponentScope.Required : ComponentScope.Excluded,
    ...(group !== undefined && { group }),
  });
  if (locked.licence !== null) component.licenses.add(licences.makeFromString(locked.licence));
  if (locked.sha512 !== null)
    component.hashes.set(HashAlgorithm['SHA-512'], Buffer.from(locked.sha512, 'base64').toString('hex'));
  component.properties.add(new Property('cdx:npm:package:path', locked.path));
  return component;
};

/**
 * The software bill of materials as CycloneDX 1.6 in JSON: every package of the lock file, with what it needs and whether
 * anything of it is sent to readers. It holds neither a time nor a number of its own, so that the same lock file and the
 * same scripts give the same bytes.
 */
export const writeBill = ({ project, packages }: Lock, shipped: readonly LockedPackage[]): string => {
  const sent = new Set(shipped.map(({ path }) => path));
  const components = new Map(
    [...packages].map(([path, locked]) => [path, componentOf(locked, sent.has(path))] as const),
  );
  const link = (from: Component, needs: readonly string[]) => {
    for (const path of needs) {
      const needed = components.get(path);
      if (needed) from.dependencies.add(needed.bomRef);
    }
  };
  const main = new Component(ComponentType.Application, project.name, {
    bomRef: '.',
    version: project.version,
    purl: purlOf(project),
  });
  if (project.licence !== null) main.licenses.add(licences.makeFromString(project.licence));
  link(main, project.needs);
  for (const [path, component] of components) link(component, packages.get(path)?.needs ?? []);
  const bom = new Bom();
  bom.metadata.component = main;
  for (const component of components.values()) bom.components.add(component);
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  // What is in it is in the lock file’s order; the library’s own would be that of the language of whoever builds.
  return `${serializer.serialize(bom, { sortLists: false, space: 0 })}\n`;
};
