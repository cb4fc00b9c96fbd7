import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { whole } from '../fixtures/content.ts';
import { openPanel, openScorer } from './scorer-page.ts';

/** A file as the file field is given it. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A file with an assessment that bears its name. `more` are fields of the file. */
export const jsonFile = (name: string, more: Record<string, unknown>): GivenFile => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'asesmen-spbe',
      version: 1,
      rubric: 'SPBE2020-I18',
      id: name,
      name,
      answers: {},
      ...more,
    }),
  ),
});

/** The field of a file that ticks one item. */
export const ticking = (part: string) => ({ answers: { [whole(part)]: { ticked: true } } });

/** Chooses files in the open panel. */
export const give = async (page: Page, ...files: GivenFile[]): Promise<void> => {
  await page.locator('input[type="file"]').setInputFiles(files);
};

/** Opens the scorer with the panel for files. */
export const openFiles = async (page: Page): Promise<void> => {
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
};

/** What a button hands out. */
export const download = async (page: Page, name: string): Promise<Buffer> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFile(await (await coming).path());
};

/** The heading of what a file proposes. */
export const proposal = (page: Page): Locator => page.getByRole('heading', { name: 'Usulan dari berkas' });
