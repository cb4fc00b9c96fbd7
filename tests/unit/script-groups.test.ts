import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findPlace,
  requireScriptGroups,
  SCRIPT_GROUPS,
  scriptGroups,
} from '../../src/integrations/scripts/script-groups.ts';
import { projectRoot } from '../gates/project-root.ts';

const folders = Object.values(SCRIPT_GROUPS).flat();

describe('the groups of scripts', () => {
  it.each(folders)('name a folder that holds scripts: %s', (folder) => {
    const files = readdirSync(join(projectRoot, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.filter(({ name }) => /\.(?:tsx?|m?js)$/.test(name))).not.toEqual([]);
  });

  it('have no folder in common', () => {
    expect(folders).toEqual([...new Set(folders)]);
  });

  it('take a folder’s own files, and not those of folders in it', () => {
    const scorer = scriptGroups.find(({ name }) => name === 'penilaian');
    expect(scorer?.test(join(projectRoot, 'src/islands/scorer/Scorer.tsx'))).toBe(true);
    expect(scorer?.test(join(projectRoot, 'src/islands/scorer/panels/FilesPanel.tsx'))).toBe(false);
  });

  it('know a folder on Windows, where a path has "\\" and the bundler writes "/"', () => {
    const place = 'C:\\situs\\src\\browser';
    expect(findPlace([place], 'C:/situs/src/browser/page.ts')).toBe(place);
    expect(findPlace([place], 'C:\\situs\\src\\browser\\page.ts')).toBe(place);
    expect(findPlace([place], 'C:/situs/src/browser/deeper/page.ts')).toBeUndefined();
  });

  it('stop a build in which one of their folders is in no file, or in another group’s', () => {
    /** A built site’s files: each group’s, with one module of each folder but those left out. */
    const build = (without: string[] = [], more: object = {}) => {
      const { generateBundle } = requireScriptGroups();
      if (typeof generateBundle !== 'function') throw new Error('The plugin looks at no bundle.');
      const files = Object.entries(SCRIPT_GROUPS).map(([name, own]) => {
        const moduleIds = own.filter((folder) => !without.includes(folder)).map((folder) => moduleOf(folder));
        return [name, { type: 'chunk', name, moduleIds }] as const;
      });
      return () => void Reflect.apply(generateBundle, {}, [{}, { ...Object.fromEntries(files), ...more }, true]);
    };
    const moduleOf = (folder: string) => join(realpathSync(join(projectRoot, folder)), 'module.js');
    const [scorer, preact] = ['src/islands/scorer', 'node_modules/preact/dist'];
    expect(build()).not.toThrow();
    expect(build([scorer])).toThrow(/islands.scorer \(penilaian\)\.$/);
    const elsewhere = { type: 'chunk', name: 'bersama', moduleIds: [moduleOf(preact)] };
    expect(build([preact], { elsewhere })).toThrow(/preact.dist \(preact\)\.$/);
    // A group of which nothing was built at all.
    expect(build(SCRIPT_GROUPS['koleksi'] as string[], { koleksi: { type: 'asset' } })).toThrow('(koleksi)');
  });
});
