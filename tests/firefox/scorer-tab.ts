import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SCORER } from '../browser/scorer-page.ts';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';

/** What a reader sees of the scorer. */
interface SeenScorer {
  ready: boolean;
  boxes: number;
  /** The short codes of the ticked boxes, in the page’s order. */
  ticked: string[];
  /** The figures `min`, `max` and `claimed`; null where there is no result. */
  estimate: string | null;
  /** The line on where the answers are kept. */
  saved: string;
  /** Every alert that is to be seen, in one. */
  alerts: string;
}

/** Reads the scorer of a tab. */
export const readScorer = (tab: Page): Promise<SeenScorer> =>
  tab.evaluate((prefix) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][value]')];
    const output = document.querySelector('output');
    const seen = [...document.querySelectorAll<HTMLElement>('[role="alert"]')].filter((one) => one.checkVisibility());
    return {
      ready: document.querySelector('form[data-ready]') !== null,
      boxes: boxes.length,
      ticked: boxes.filter(({ checked }) => checked).map(({ value }) => value.slice(prefix.length)),
      estimate: output && ['min', 'max', 'claimed'].map((name) => output.dataset[name]).join(' '),
      saved: document.querySelector<HTMLElement>('[data-save]')?.innerText ?? '',
      alerts: seen.map(({ innerText }) => innerText).join('\n'),
    };
  }, whole(''));

/** Waits until a reader sees this of the scorer. */
export const expectScorer = async (tab: Page, seen: Partial<Record<keyof SeenScorer, unknown>>): Promise<void> => {
  await expect.poll(() => readScorer(tab)).toMatchObject(seen);
};

/** Opens the scorer and waits until it answers. `fragment` goes behind the "#". */
export const openScorer = async (tab: Page, fragment = ''): Promise<void> => {
  await tab.goto(`${siteAddress}${SCORER}${fragment}`);
  await expectScorer(tab, { ready: true });
};

/** Presses the box of an item, by its short code. */
export const press = (tab: Page, part: string): Promise<void> => tab.click(`input[value="${whole(part)}"]`);

/** What the line says once answers are kept. */
export const SAVED: unknown = expect.stringMatching(/^Tersimpan pukul \d\d\.\d\d di peramban ini$/);
