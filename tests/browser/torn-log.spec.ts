import { expect, test } from '@playwright/test';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { whole } from '../fixtures/content.ts';
import { collect, collectedCodes, openCollection } from './collection-page.ts';
import { withProfile } from './killable-browser.ts';
import { box, openScorer } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** Cuts bytes off the end of the log in which Chromium keeps the databases of this site: a kill amid a write does so. */
const tearLog = async (folder: string, bytes: number): Promise<void> => {
  const databases = join(folder, 'Default', 'IndexedDB');
  const files = await readdir(databases, { recursive: true });
  const logs = files.filter((name) => /\.leveldb[\\/]\d+\.log$/.test(name)).map((name) => join(databases, name));
  expect(logs, 'a browser without such a log needs no guard against its being torn').toHaveLength(1);
  for (const log of logs) await truncate(log, (await stat(log)).size - bytes);
};

const saved = '[data-save="saved"]';

for (const bytes of process.env['LONG'] === '1' ? [3, 40, 300] : [3]) {
  test(`a kill that leaves the last entry of the browser’s log ${String(bytes)} bytes short loses nothing that was kept before it, at the next start and at the one after`, async () => {
    await withProfile(async (start, folder) => {
      {
        const { page, kill } = await start();
        await page.goto(`${siteAddress}spbe2020/i18/l2/`);
        await collect(page, 'L2');
        await openScorer(page);
        await box(page, 'L2-P-a').check();
        await page.locator(saved).waitFor();
        await kill();
      }
      {
        // The entry that is torn.
        const { page, kill } = await start();
        await openScorer(page);
        await box(page, 'L5-P-a').check();
        await page.locator(saved).waitFor();
        await kill();
      }
      await tearLog(folder, bytes);
      {
        const { page, kill } = await start();
        await openScorer(page);
        await expect(box(page, 'L2-P-a')).toBeChecked();
        await box(page, 'L2-B-a').check();
        await page.locator(saved).waitFor();
        await kill();
      }
      const { page, kill } = await start();
      await openScorer(page);
      // Told apart from a loss: a browser that has not answered yet, and answers set aside in an assessment of their own.
      await expect(page.locator('[data-save]')).not.toHaveAttribute('data-save', 'unsaved');
      const state = `it says “${await page.locator('.save-status').innerText()}”`;
      await expect(box(page, 'L2-B-a'), state).toBeChecked();
      await expect(box(page, 'L2-P-a'), state).toBeChecked();
      await openCollection(page);
      expect(await collectedCodes(page)).toEqual([whole('L2')]);
      await kill();
    });
  });
}
