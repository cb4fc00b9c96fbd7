import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { copyProject } from '../fixtures/project-copy.ts';
import { inLongRun } from './in-long-run.ts';
import { siteEnvironment, siteFolder } from './site.ts';

/** The hash of every file below a folder, by path. */
const hashFiles = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

// Only a change of the build itself can break it, at the price of a second build: it is for the long run.
inLongRun(
  'a build of the same content is the same bytes: in another folder, language and time zone, with no picture kept from before',
  async () => {
    const copy = await copyProject({ pictures: 'none' });
    try {
      // Where “z” comes before “t”, and tomorrow has begun.
      await copy.build({ ...siteEnvironment, LC_ALL: 'et_EE.UTF-8', TZ: 'Pacific/Kiritimati' });
      const built = hashFiles(join(copy.root, 'dist'));
      expect(Object.keys(built).length).toBeGreaterThan(100);
      expect(built).toEqual(hashFiles(siteFolder));
    } finally {
      await copy.remove();
    }
  },
);
