import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { SCORER } from '../browser/scorer-page.ts';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';

/** What a reader sees of the scorer. */
interface SeenScorer {
  ready: boolean;
  boxes: number;
  /** The short codes of the ticked boxes, in their alphabetical order. */
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
      ticked: boxes
        .filter(({ checked }) => checked)
        .map(({ value }) => value.slice(prefix.length))
        .sort(),
      estimate: output && ['min', 'max', 'claimed'].map((name) => output.dataset[name]).join(' '),
      saved: document.querySelector<HTMLElement>('[data-save]')?.innerText ?? '',
      alerts: seen.map(({ innerText }) => innerText).join('\n'),
    };
  }, whole(''));

/** Waits until a reader sees this of the scorer; a list of ticks in any order. */
export const expectScorer = async (tab: Page, seen: Partial<Record<keyof SeenScorer, unknown>>): Promise<void> => {
  const { ticked } = seen;
  const sorted = Array.isArray(ticked) ? { ...seen, ticked: (ticked as string[]).toSorted() } : seen;
  await expect.poll(() => readScorer(tab)).toMatchObject(sorted);
};

/** Opens the scorer and waits until it answers. `fragment` goes behind the "#". */
export const openScorer = async (tab: Page, fragment = ''): Promise<void> => {
  await tab.goto(`${siteAddress}${SCORER}${fragment}`);
  await expectScorer(tab, { ready: true });
};

/** Presses the box of an item, by its short code, in its card, which it opens. */
export const press = async (tab: Page, part: string): Promise<void> => {
  const box = `input[value="${whole(part)}"]`;
  await tab.$eval(box, (one) => {
    const card = one.closest('details');
    if (card) card.open = true;
  });
  await tab.click(box);
};

/** Opens one of the panels of the assessment’s menu. */
export const openPanel = async (tab: Page, name: string): Promise<void> => {
  const menu = '[aria-controls="menu-penilaian"]';
  if ((await tab.$eval(menu, (button) => button.ariaExpanded)) === 'false') await tab.click(menu);
  await tab.locator(`#menu-penilaian ::-p-aria(${name}[role="button"])`).click();
};

/** What the line says once answers are kept. */
export const SAVED: unknown = expect.stringMatching(/^Tersimpan pukul \d\d\.\d\d di peramban ini$/);
