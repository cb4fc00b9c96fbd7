import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCRIPT_GROUPS, scriptGroups } from '../../src/integrations/scripts/script-groups.ts';
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
});
