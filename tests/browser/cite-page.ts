import type { Page } from '@playwright/test';
import { writeDay } from '../../src/domain/day.ts';
import { readIndicator18 } from '../fixtures/content.ts';
import { basePath, siteUrl } from './site.ts';

export const rubric = await readIndicator18();
/** The official words of a passage, and those of an item. */
export const passage = (part: string) =>
  rubric.passages.find(({ code }) => code === `${rubric.code}-${part}`)?.text ?? '';
export const item = (part: string) => rubric.items.find(({ code }) => code === `${rubric.code}-${part}`)?.quote ?? '';
/** The level and the item on whose pages the tests copy, and the public address of a path. */
export const LEVEL = 'spbe2020/i18/l4/';
export const ITEM = 'spbe2020/i18/l4/b1/b/';
export const addressOf = (path: string) => `${siteUrl}${basePath}/${path}`;

/** The first button of its kind for a code, as a reader names it. */
export const copyButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Salin kutipan: ${name}`, exact: true }).first();
export const menuButton = (page: Page, name: string) =>
  page.getByRole('button', { name: `Bentuk lain kutipan ${name}`, exact: true }).first();
/** The page’s one live region. */
export const status = (page: Page) => page.getByRole('status');

/** The clipboard, as another program would read it. */
export const readClipboard = (page: Page): Promise<{ html: string | null; text: string }> =>
  page.evaluate(async () => {
    const [content] = await navigator.clipboard.read();
    const html = content?.types.includes('text/html') ? await (await content.getType('text/html')).text() : null;
    return { html, text: await navigator.clipboard.readText() };
  });

/** The reader’s day, as the page writes it. */
export const today = async (page: Page) =>
  writeDay(await page.evaluate(() => new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(new Date())));

/** Makes the browser one whose clipboard can be replaced by something that does less. */
export const replaceClipboard = (page: Page, kind: 'none' | 'rejects' | 'plain only') =>
  page.addInitScript((given) => {
    const written: string[] = [];
    const refuse = () => Promise.reject(new DOMException('Ditolak', 'NotAllowedError'));
    const plain = (text: string) => {
      written.push(text);
      return Promise.resolve();
    };
    const clipboard = { write: refuse, writeText: given === 'rejects' ? refuse : plain };
    Object.defineProperty(navigator, 'clipboard', { value: given === 'none' ? undefined : clipboard });
    Object.assign(window, { written });
  }, kind);
