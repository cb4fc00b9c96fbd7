import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FOLDER_NAME, makeFolder, zipFolder } from '../../src/commands/folder/make-folder.ts';
import { siteFolder } from './site.ts';

/** The ZIP of the built site, as a reader has extracted it. */
export interface UnzippedSite {
  /** Its files by path, as they were packed. */
  files: ReadonlyMap<string, Uint8Array>;
  zip: Uint8Array;
  /** Where a browser opens one of them. */
  addressOf: (path: string) => string;
  /** Takes the extracted folder away. */
  remove: () => void;
}

/** Folders are called as people call them: what has a meaning in an address, and letters that are none of ASCII’s. */
const PLACE = 'Nilai SPBE #1 (50%25 & “dédé”) ';

/** Makes the ZIP of the built site and extracts it. */
export const unzipSite = async (): Promise<UnzippedSite> => {
  const files = await makeFolder(siteFolder);
  const zip = zipFolder(files);
  const folder = mkdtempSync(join(tmpdir(), PLACE));
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return {
    files,
    zip,
    addressOf: (path) => pathToFileURL(join(folder, FOLDER_NAME, path)).href,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What goes wrong in a page from now on, or is asked of a host: there is none for a folder. The list grows. */
export const watchFolderPage = (page: Page): string[] => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  return faults;
};
