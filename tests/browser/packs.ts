import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Pack } from '../../src/offline/pack.ts';

/** When a browser looks for a worker and lets it fetch is its own affair: some seconds after a page has loaded. */
export const patient = expect.configure({ timeout: 60_000 });

/** The paths of the files that a pack holds. @param file of the built site, an absolute path */
export const packedIn = (file: string): string[] => {
  const pack = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Pack;
  return [...Object.keys(pack.texts), ...Object.keys(pack.binaries)];
};

/** Waits until packs are in the browser. @param addresses whole ones */
export const waitForPacks = (page: Page, addresses: readonly string[]): Promise<void> =>
  patient
    .poll(() =>
      page.evaluate(
        async (wanted) => (await Promise.all(wanted.map((address) => caches.match(address)))).every(Boolean),
        addresses,
      ),
    )
    .toBe(true);
