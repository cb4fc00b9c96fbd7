import { expect } from '@playwright/test';
import { siteAddress } from '../browser/site.ts';
import { whole } from '../fixtures/content.ts';
import { test } from './firefox.ts';
import { expectScorer, openScorer, press, SAVED } from './scorer-tab.ts';

const NOT_KEPT: unknown = expect.stringContaining('TIDAK tersimpan');

test('a record of a newer version is set aside, and the rest is shown and kept', async ({ tab }) => {
  await openScorer(tab);
  await press(tab, 'L2-P-a');
  await expectScorer(tab, { saved: SAVED });
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tangga-kematangan');
        request.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction('assessments', 'readwrite');
          transaction.objectStore('assessments').put({ version: 99, id: 'masa-depan' }, 'masa-depan');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await tab.reload();
  await expectScorer(tab, { ready: true, ticked: ['L2-P-a'], saved: expect.not.stringContaining('TIDAK') });
  await press(tab, 'L2-B-a');
  await expectScorer(tab, { ticked: ['L2-P-a', 'L2-B-a'], saved: SAVED });
});

test('two tabs of a first visit have one assessment, and a reload of either loses no tick', async ({
  startFirefox,
}) => {
  const { tab: one, openTab } = await startFirefox();
  const two = await openTab();
  await Promise.all([openScorer(one), openScorer(two)]);
  await two.bringToFront();
  await press(two, 'L2-B-a');
  await expectScorer(two, { saved: SAVED });
  await one.bringToFront();
  await press(one, 'L2-P-a');
  await expectScorer(one, { ticked: ['L2-P-a', 'L2-B-a'], saved: SAVED });
  for (const tab of [one, two]) {
    await tab.reload();
    await expectScorer(tab, { ready: true, ticked: ['L2-P-a', 'L2-B-a'] });
  }
});

test('a database that never answers leaves the form working, and it says that nothing is kept', async ({ tab }) => {
  await tab.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await tab.goto(`${siteAddress}spbe2020/i18/nilai/`);
  await expectScorer(tab, { ready: true, saved: NOT_KEPT });
  await press(tab, 'L2-P-a');
  await expectScorer(tab, { ticked: ['L2-P-a'], estimate: '1 1 2', saved: NOT_KEPT });
});

test('a press and a reload in one task lose nothing, 25 times', async ({ tab }) => {
  await openScorer(tab);
  for (let count = 1; count <= 25; count++) {
    const reloaded = tab.waitForNavigation();
    await tab.evaluate((code) => {
      document.querySelector<HTMLInputElement>(`input[value="${code}"]`)?.click();
      location.reload();
    }, whole('L2-P-a'));
    await reloaded;
    await expectScorer(tab, { ready: true, ticked: count % 2 === 1 ? ['L2-P-a'] : [] });
  }
});

test('leaving asks only where something is not kept', async ({ startFirefox }) => {
  const { tab } = await startFirefox();
  const asked: string[] = [];
  tab.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await openScorer(tab);
  await press(tab, 'L2-P-a');
  await expectScorer(tab, { saved: SAVED });
  await tab.goto(siteAddress);
  expect(asked).toEqual([]);
  await tab.evaluateOnNewDocument(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openScorer(tab);
  await press(tab, 'L2-B-a');
  await expectScorer(tab, { saved: NOT_KEPT });
  await tab.goto(siteAddress);
  expect(asked).toEqual(['beforeunload']);
});

test('a move in the collection and a reload in one task lose nothing, 10 times', async ({ tab }) => {
  const codes = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-collected]')].map(({ dataset }) => dataset['collected']),
    );
  await tab.goto(`${siteAddress}kutipan/`);
  await tab.waitForSelector('[data-keeping="kept"]');
  let expected = ['L5-P', 'L4-P', 'L3-P'].map(whole);
  for (const code of expected) {
    await tab.focus('.collection input');
    await tab.keyboard.type(code);
    await tab.keyboard.press('Enter');
    await expect.poll(codes).toContain(code);
  }
  await tab.waitForSelector('[data-keeping="kept"]');
  for (let count = 0; count < 10; count++) {
    const reloaded = tab.waitForNavigation();
    await tab.evaluate((code) => {
      document.getElementById(`turun-${code}`)?.click();
      location.reload();
    }, expected[0] ?? '');
    await reloaded;
    await tab.waitForSelector('[data-keeping="kept"]');
    const [first = '', second = '', ...others] = expected;
    expected = [second, first, ...others];
    expect(await codes()).toEqual(expected);
  }
});
