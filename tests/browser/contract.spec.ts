import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { PUBLISHED } from '../fixtures/published-rubric.ts';
import { lateScripts } from './late-scripts.ts';
import { box, openDocuments, openPanel, openScorer, savedLine, SCORER } from './scorer-page.ts';
import { builtPages, siteFolder } from './site.ts';

/** Paragraph 5 of the contract, “What a program can hold on to in the page”, line by line. */
const CODES = PUBLISHED.items.map(({ code }) => code);

/** How often each box and each figure stands in the document, whatever of it is seen. */
const countControls = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { type, value, name } of document.querySelectorAll('input')) {
      const control = type === 'checkbox' ? value : name.startsWith('unit-') ? name : null;
      if (control !== null) counts[control] = (counts[control] ?? 0) + 1;
    }
    return counts;
  });

const ONCE = Object.fromEntries([...CODES, 'unit-applied', 'unit-total'].map((control) => [control, 1]));

/** The cards of the evidence, by the levels whose items they hold; level 1 and the supporting items share one. */
const CARDS = ['L2', 'L3', 'L4', 'L5', 'L1'];

/** Opens some cards and closes all others, as their summaries do. */
const openCards = async (page: Page, open: readonly string[]) => {
  const cards = page.locator('details.card', { has: page.locator('input[type="checkbox"]') });
  await expect(cards).toHaveCount(CARDS.length);
  for (const [index, card] of CARDS.entries()) {
    const isOpen = await cards.nth(index).evaluate((one: HTMLDetailsElement) => one.open);
    if (isOpen !== open.includes(card)) await cards.nth(index).locator('> summary').click();
  }
};
const VIEWS = [[], ...CARDS.map((card) => [card]), CARDS];

test('the scorer’s box for an item is a real checkbox whose value is the item’s code', async ({ page }) => {
  await openScorer(page);
  const boxes = await page
    .locator('form[data-ready] input[type="checkbox"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(boxes.sort()).toEqual([...CODES].sort());
  expect(CODES).toHaveLength(27);
});

test('the unit figures are inputs named unit-applied and unit-total', async ({ page }) => {
  await openScorer(page);
  for (const name of ['unit-applied', 'unit-total']) {
    const figure = page.locator(`form[data-ready] input[name="${name}"]`);
    await figure.fill('7');
    await expect(figure).toHaveValue('7');
  }
});

test('each box and each figure stands in the page once, in every view and with everything open', async ({ page }) => {
  await openScorer(page, '#v=1&ada=l2-p-a,l3-b-a&unit=12/34&target=4');
  await page.getByRole('heading', { name: 'Usulan dari tautan' }).waitFor();
  expect(await countControls(page)).toEqual(ONCE);
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await openDocuments(page, 'L4-B1-b');
  await page.getByLabel('Catatan untuk L4-B1-b').waitFor();
  for (const name of ['Penilaian', 'Berkas dan tautan', 'Laporan', 'Nota dinas'] as const) {
    await openPanel(page, name);
    await page.locator('.panel:not([hidden]) h2').first().waitFor();
    for (const open of VIEWS) {
      await openCards(page, open);
      expect(await countControls(page), `${name}, ${open.join()}`).toEqual(ONCE);
    }
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('each box and each figure stands in the page once, and no form says that the script answers', async ({
    page,
  }) => {
    await page.goto(SCORER);
    expect(await countControls(page)).toEqual(ONCE);
    await expect(page.locator('[data-ready]')).toHaveCount(0);
  });
});

test('a box that is not seen is in the document all the same: it keeps its tick, no key reaches it, and paper shows it', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L4-P-a').check();
  for (const open of VIEWS) {
    const label = open.join();
    await openCards(page, open);
    const [seen, reached] = await page.locator('form[data-ready] input[type="checkbox"]').evaluateAll((all) => {
      const boxes = all as HTMLInputElement[];
      // What had the focus keeps it until the next frame, though it is hidden by now.
      (document.activeElement as HTMLElement | null)?.blur();
      const focused = boxes.filter((one) => {
        one.focus();
        return document.activeElement === one;
      });
      return [boxes.filter((one) => one.checkVisibility()), focused].map((some) => some.map(({ value }) => value));
    });
    expect(reached, label).toEqual(seen);
    // The conditions are always seen, the evidence in its card.
    const expected = PUBLISHED.items.filter(({ code, kind }) => {
      const card = kind === 'pendukung' ? 'L1' : (code.split('-')[2] ?? '');
      return kind === 'kondisi' || open.includes(card);
    });
    expect(seen?.sort(), label).toEqual(expected.map(({ code }) => code).sort());
    await expect(box(page, 'L4-P-a')).toBeChecked();
    await expect(page.locator('output')).toHaveAttribute('data-claimed', '1');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('form[data-ready] input[type="checkbox"]').locator('visible=true'), label).toHaveCount(
      27,
    );
    await page.emulateMedia({ media: 'screen' });
  }
});

test('the form carries data-ready from the moment that stored answers are loaded and the script answers', async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      const form = document.querySelector('form[data-ready]');
      const box = document.querySelector<HTMLInputElement>('input[value="SPBE2020-I18-L3-P-a"]');
      if (!form || !box) return;
      observer.disconnect();
      const checked = [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
      box.click();
      Object.assign(globalThis, { atReady: checked });
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
  });
  await openScorer(page);
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '3');
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
  await openScorer(page);
  expect((await page.evaluate(() => (globalThis as unknown as { atReady: string[] }).atReady)).sort()).toEqual([
    'SPBE2020-I18-L2-B-a',
    'SPBE2020-I18-L3-P-a',
  ]);
  // The press at that very moment took the tick away again, and the result has followed.
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '1');
});

test('the form carries data-ready where stored answers are known to be out of reach', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
});

test('the result is one output with data-min, data-max and data-claimed, which says one sentence', async ({ page }) => {
  await openScorer(page);
  const output = page.locator('output');
  for (const [part, figures] of [
    ['L2-P-a', ['1', '1', '2']],
    ['L2-B-a', ['1', '1', '2']],
    ['L2-B-c', ['1', '2', '2']],
    ['L2-B-b', ['2', '2', '2']],
  ] as const) {
    await box(page, part).check();
    for (const [index, name] of ['min', 'max', 'claimed'].entries())
      await expect(output).toHaveAttribute(`data-${name}`, figures[index] ?? '');
    await expect(output).toHaveText(/^[^.!?]+\.$/);
    await expect(output).toContainText(`Level ${figures[0]}`);
  }
  // Reasons and ways stand beside it, where no change of theirs is told by itself.
  await expect(page.locator('.result :is([aria-live], [role="status"], [role="alert"])')).toHaveCount(1);
});

test('the figures of the result are not translated', async ({ page }) => {
  await openScorer(page);
  for (const part of ['L2-P-a', 'L2-B-a', 'L2-B-c']) await box(page, part).check();
  await expect(page.locator('output')).toHaveAttribute('data-max', '2');
  const translated = await page.locator('.result :is(output, .figure)').evaluateAll((all) =>
    all.flatMap((one) => {
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (/\d/.test(data) && !parentElement?.closest('[translate="no"]')) found.push(data);
      }
      return found;
    }),
  );
  expect(translated).toEqual([]);
});

for (const [place, path, root] of [
  ['the panel', '', 'dialog'],
  ['/cari/', 'cari/', 'main'],
] as const)
  test(`the search’s field carries data-search-input and each result data-search-result with its link, in ${place}`, async ({
    page,
  }) => {
    await page.goto(path);
    const opener = page.locator('[data-search-open][data-ready]');
    await expect(opener).toHaveCount(1);
    await expect(opener).toHaveRole('button');
    if (root === 'dialog') await opener.click();
    await page.locator(`${root} [data-search-input]`).fill('tangkapan layar');
    const results = page.locator(`${root} [data-search-result]`);
    await results.first().waitFor();
    for (const result of await results.all()) await expect(result.locator('a[href]').first()).toBeVisible();
  });

test('a passage’s text stands in an element with its code, and that element’s text is the text alone, on every page', () => {
  const texts = new Map(PUBLISHED.passages.map(({ code, text }) => [code, text]));
  const found = new Set<string>();
  const faults: string[] = [];
  for (const path of builtPages()) {
    const file = join(siteFolder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    for (const element of parse(readFileSync(file, 'utf8')).querySelectorAll('[data-code]')) {
      const code = element.getAttribute('data-code') ?? '';
      found.add(code);
      if (element.textContent !== texts.get(code)) faults.push(`${path} ${code}: ${element.textContent}`);
    }
  }
  expect(faults).toEqual([]);
  expect([...found].sort()).toEqual([...texts.keys()].sort());
});

test('no script changes a passage’s text once the page is open', async ({ page }) => {
  const texts = new Map(PUBLISHED.passages.map(({ code, text }) => [code, text]));
  for (const path of ['spbe2020/i18/', 'spbe2020/i18/perbandingan/', 'spbe2020/i18/l4/b1/', 'cari/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await lateScripts(page);
    const passages = await page
      .locator('[data-code]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-code') ?? '', one.textContent] as const));
    expect(passages.length, path).toBeGreaterThan(0);
    for (const [code, text] of passages) expect(text, `${path} ${code}`).toBe(texts.get(code));
  }
});
