import { expect } from '@playwright/test';
import { siteAddress } from '../browser/site.ts';
import { test } from './firefox.ts';
import { openFolds } from './open-folds.ts';
import { partIsThere } from './part-is-there.ts';

test.use({ preferences: { 'ui.systemUsesDarkTheme': 1 } });

test('what is marked by hand in the dark is pasted with all of its words, its links and lists, and without the page’s style', async ({
  startFirefox,
}) => {
  const { tab, openTab } = await startFirefox();
  for (const [path, selector] of [
    ['spbe2020/i18/l4/b1/b/', '.official p[data-code]'],
    ['spbe2020/i18/l4/', 'main li:has(button.term)'],
    ['spbe2020/i18/l4/', 'main'],
    ['spbe2020/i18/perbandingan/', '.compare'],
  ] as const) {
    await tab.bringToFront();
    await tab.goto(siteAddress + path, { waitUntil: 'networkidle0' });
    expect(await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
    await openFolds(tab);
    const { selected, terms } = await tab.$eval(selector, (element) => {
      getSelection()?.selectAllChildren(element);
      const terms = Array.from(element.querySelectorAll('button.term'), (term) => term.textContent);
      return { selected: String(getSelection()), terms };
    });
    await partIsThere(tab, 'copy-without-colours');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('c');
    await tab.keyboard.up('Control');
    const memo = await openTab();
    await memo.setContent('<div contenteditable></div>');
    const pasted = memo.evaluate(
      () =>
        new Promise<{ html: string; text: string }>((resolve) => {
          addEventListener('paste', ({ clipboardData: data }) => {
            resolve({ html: data?.getData('text/html') ?? '', text: data?.getData('text/plain') ?? '' });
          });
        }),
    );
    await memo.focus('div');
    await memo.keyboard.down('Control');
    await memo.keyboard.press('v');
    await memo.keyboard.up('Control');
    const { html, text } = await pasted;
    expect(text, path).toBe(selected);
    // A term is a button in the midst of a sentence, which is copied whole.
    for (const term of terms) expect(text, path).toContain(term);
    // A button beside a passage is none of its words.
    for (const copied of [html, text]) expect(copied, path).not.toContain('Salin kutipan');
    expect(html, path).not.toMatch(/<[^>]*(style|class|color|background|font)/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].filter(([, href = '']) => !href.startsWith('http'))).toEqual([]);
    await memo.close();
  }
});
