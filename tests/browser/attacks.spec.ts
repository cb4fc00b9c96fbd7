import { expect, test } from '@playwright/test';
import { createAssessment } from '../../src/assessment/answers/assessment.ts';
import { createRecord } from '../../src/assessment/answers/kept-record.ts';
import { writeStoredRecord } from '../../src/assessment/store/write-stored-record.ts';
import { ATTACK_TEXTS, attackText, storedAttacks } from '../fixtures/attacks.ts';
import { openCollection } from './collection-page.ts';
import { putIntoDatabase, watchPage } from './hostile-page.ts';
import { box, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';
import { siteAddress } from './site.ts';

test('a link with answers and without its version is told of, and nothing changes', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
  await page.evaluate(() => {
    location.hash = '#ada=l2-p-a&unit=1/2';
  });
  await expect(page.getByRole('alert')).toContainText('Tautan ini tidak utuh');
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(box(page, 'L2-P-a')).not.toBeChecked();
});

test('a record that refers to itself and has words of its own for its text stops no page', async ({ page }) => {
  await openCollection(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('tangga-kematangan-kutipan');
        opening.onerror = () => {
          reject(new Error('The database could not be opened.'));
        };
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('collected', 'readwrite');
          const hostile: Record<string, unknown> = { toString: 1, valueOf: 1 };
          hostile['self'] = hostile;
          transaction.objectStore('collected').put(hostile, 'rusak');
          transaction.objectStore('collected').put({ code: 'SPBE2020-I18-L4-K', position: 1 }, 'SPBE2020-I18-L4-K');
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.reload();
  await page.getByText('1 catatan tidak dapat dibaca').click();
  await expect(page.getByText('tidak dapat ditulis sebagai JSON')).toBeVisible();
  await expect(page.locator('[data-collected="SPBE2020-I18-L4-K"]')).toBeVisible();
});

test('no address of the search makes the page run, break or forget what was asked', async ({ page }) => {
  const { expectUnharmed } = await watchPage(page);
  // A server takes no longer address than a few thousand signs; half of a pair is no address at all.
  const asked = Object.entries(ATTACK_TEXTS).filter(([, text]) => text.length < 1500 && text.isWellFormed());
  await page.goto(`${siteAddress}cari/`);
  const field = page.locator('main [data-search-input]');
  for (const [what, text] of asked) {
    // As a link in the page, so that forty addresses are not forty times the engine.
    await page.evaluate(
      (search) => {
        history.replaceState(null, '', `?${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      new URLSearchParams({ q: text, level: text, jenis: text, suara: text }).toString(),
    );
    await field.fill(text.replaceAll(/[\r\n]/g, ' '));
    await expect(page.getByRole('status').first(), what).not.toHaveText('Mencari …');
  }
  for (const address of [
    '?q=%FF%C3%28&level=%00',
    `?q=${encodeURIComponent(attackText('a picture that fails'))}`,
    '?q=__proto__&jenis=constructor&suara=toString',
    `?q=${'a'.repeat(4000)}`,
  ]) {
    await page.goto(`${siteAddress}cari/${address}`);
    await expect(page.locator('main [role="status"]'), address).not.toHaveText('');
    await expectUnharmed();
  }
});

test('no text in place of the chosen look changes anything but the look', async ({ page }) => {
  const { expectUnharmed } = await watchPage(page);
  for (const text of [
    '<script>window.pwned=1</script>',
    'gelap"><img onerror=window.pwned=1 src=x>',
    '__proto__',
    'gelap\n',
    'a'.repeat(100_000),
  ]) {
    await page.goto(`${siteAddress}tentang/`);
    await page.evaluate((value) => localStorage.setItem('tangga-kematangan-tampilan', value), text);
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
    await expect(page.locator('#tampilan input[value="sistem"]')).toBeChecked();
    await expectUnharmed();
  }
});

test('kept data of any shape is set aside or shown as text; the reader’s own assessment stays whole', async ({
  page,
}) => {
  test.setTimeout(60_000);
  const { expectUnharmed } = await watchPage(page);
  await openScorer(page);
  await box(page, 'L2-B-a').check();
  await savedLine(page).waitFor();
  const text = Object.values(ATTACK_TEXTS)
    .filter(({ length }) => length < 2000)
    .join(' ');
  const hostile = writeStoredRecord(
    createRecord({
      ...createAssessment('jahat', 'SPBE2020-I18', text),
      agency: text,
      answers: new Map([
        [
          'SPBE2020-I18-L2-P-a',
          {
            ticked: true,
            note: text,
            evidence: [
              {
                id: 'b',
                name: text,
                number: text,
                date: text,
                subject: text,
                part: text,
                page: text,
                file: text,
                link: 'javascript:window.pwned=1',
              },
            ],
          },
        ],
        [text, { ticked: true, note: text, evidence: [] }],
      ]),
    }),
  );
  const foreign = storedAttacks();
  await putIntoDatabase(page, {
    database: 'tangga-kematangan',
    store: 'assessments',
    records: { jahat: hostile },
  });
  await page.reload();
  await ready(page);
  await openPanel(page, 'Penilaian');
  await expect(page.getByText(/^Data \d+$/)).toHaveCount(Object.keys(foreign).length);
  await page.getByRole('button', { name: 'Unduh data mentah (JSON), data 1', exact: true }).click();
  await expect(page.getByText('Data mentah 1 diunduh.')).toBeVisible();
  await expectUnharmed();
  await page.locator('#panel').getByRole('button', { name: /^Buka/ }).last().click();
  for (const part of ['L2-B-a', 'L2-P-a']) await expect(box(page, part)).toBeVisible();
  // Each looked at once it shows what the record holds, the link that is none included.
  await page.getByRole('button', { name: /: L2-P-a$/ }).click();
  await expect(page.getByLabel('Tautan, dokumen 1 untuk L2-P-a')).toHaveValue('javascript:window.pwned=1');
  await expectUnharmed();
  for (const [panel, words] of [
    ['Laporan', 'javascript:window.pwned=1'],
    ['Nota dinas', 'NOTA DINAS'],
    ['Berkas dan tautan', 'Tautan'],
  ] as const) {
    await openPanel(page, panel);
    await expect(page.locator('#panel')).toContainText(words);
    await expectUnharmed();
  }
  await page.reload();
  await ready(page);
  // What is not ours lies where it lay; some of it has no JSON.
  const kept = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('tangga-kematangan');
        opening.onsuccess = () => {
          const asked = opening.result.transaction('assessments').objectStore('assessments').getAll();
          asked.onsuccess = () => {
            const ours = (asked.result as unknown[]).filter((value) => {
              const { version, assessment } = (value ?? {}) as { version?: unknown; assessment?: unknown };
              return version === 3 && typeof assessment === 'object';
            });
            resolve(ours.map((record) => JSON.stringify(record)));
          };
        };
      }),
  );
  expect(kept.filter((record) => record.includes('"SPBE2020-I18-L2-B-a":{"ticked":true'))).toHaveLength(1);
  expect(kept.filter((record) => record.startsWith('{"version":3,"id":"jahat"'))).toHaveLength(1);
});

test('a collection of any shape is set aside or shown as text, and so is what a memo was given', async ({ page }) => {
  test.setTimeout(60_000);
  const { expectUnharmed } = await watchPage(page);
  await openCollection(page);
  const own = { code: 'SPBE2020-I18-L4-K', position: 1 };
  const database = 'tangga-kematangan-kutipan';
  const foreign = storedAttacks();
  await putIntoDatabase(page, { database, store: 'collected', records: { 'SPBE2020-I18-L4-K': own } });
  const texts = Object.values(ATTACK_TEXTS);
  const fields = ['to', 'from', 'subject', 'name', 'nip', '__proto__', 'constructor', 'lain'];
  await putIntoDatabase(page, {
    database,
    store: 'memo',
    records: {
      ...Object.fromEntries(fields.map((name, index) => [`kutipan:${name}`, texts[index] ?? ''])),
      'kutipan:office': 'a'.repeat(100_000),
      'kutipan:number': { toString: 1 },
      'kutipan:date': 7,
    },
  });
  await page.reload();
  await page.getByText(`${Object.keys(foreign).length} catatan tidak dapat dibaca`).click();
  await expect(page.locator('[data-collected]')).toHaveCount(1);
  await page.getByRole('button', { name: /nota dinas/i }).click();
  await expect(page.locator('.memo input, .memo textarea').first()).toHaveValue(texts[0] ?? '');
  await expect(page.locator('.memo')).toContainText('<script>window.pwned=1</script>');
  await expectUnharmed();
  await page.reload();
  await expect(page.locator('[data-collected="SPBE2020-I18-L4-K"]')).toBeVisible();
  await expect(page.getByText(`${Object.keys(foreign).length} catatan tidak dapat dibaca`)).toBeVisible();
});

test('a database of another shape under the collection’s name is told of, and nothing looks as if it were kept', async ({
  page,
}) => {
  const { expectUnharmed } = await watchPage(page);
  await page.goto(`${siteAddress}tentang/`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('tangga-kematangan-kutipan', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('lain');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await openCollection(page);
  await expect(page.getByRole('alert')).toContainText('TIDAK tersimpan');
  await page.getByLabel(/kode/i).first().fill('L4-K');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-collected="SPBE2020-I18-L4-K"]')).toBeVisible();
  await expect(page.getByRole('alert').first()).toContainText('TIDAK tersimpan');
  await expectUnharmed();
});
