import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { whole } from '../fixtures/content.ts';
import { box, openDocuments, openLevels, openPanel, openScorer } from './scorer-page.ts';

/** Links as they are typed or come in a file, and the address that each may lead to; null where it may lead nowhere. */
const LINKS: readonly (readonly [string, string | null])[] = [
  ['https://contoh.example/sop', 'https://contoh.example/sop'],
  [' HTTPS://Contoh.Example/a b ', 'https://contoh.example/a%20b'],
  ['http:evil', null],
  ['https:evil/path', null],
  ['http:/evil', null],
  ['http:///evil', null],
  ['https:\\\\evil', null],
  ['https:/\\evil', null],
  ['//evil', null],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://nama:sandi@contoh.example/', 'https://contoh.example/'],
  ['https://kementerian.go.id@jahat.example/', 'https://jahat.example/'],
  ['https://con\ntoh.example/\tx', 'https://contoh.example/x'],
  ['https://contoh.example/\u202egpj.exe', 'https://contoh.example/%E2%80%AEgpj.exe'],
  ['https://contoh.example:99999/', null],
  ['https://', null],
  ['https://%', null],
];

test('a link leads to the address that it shows, or nowhere: beside its field, in the report, in the downloaded one and in the memo', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await openPanel(page, 'Berkas dan tautan');
  const evidence = LINKS.map(([link], index) => ({ id: `bukti-${String(index + 1)}`, name: 'Dokumen', link }));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        ...{ format: 'asesmen-spbe', version: 1, rubric: 'SPBE2020-I18', id: 'x' },
        answers: { [whole('L2-P-a')]: { ticked: true, evidence } },
      }),
    ),
  });
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  const expected = LINKS.map(([, address]) => address);
  const site = new URL(page.url()).origin;

  await openLevels(page);
  await openDocuments(page, 'L2-P-a');
  const entries = page.locator('.details .entry');
  await expect(entries).toHaveCount(LINKS.length);
  const beside = await entries.evaluateAll((all) =>
    all.map((entry) => {
      const link = entry.querySelector('a');
      return link && { leads: link.href, shows: link.querySelector('bdi')?.textContent };
    }),
  );
  expect(beside).toEqual(expected.map((address) => address && { leads: address, shows: address }));

  await openPanel(page, 'Laporan');
  const linksOf = (root: Element) =>
    [...root.querySelectorAll('li')]
      .filter((entry) => entry.textContent.includes('Tautan:'))
      .map((entry) => entry.querySelector('a')?.href ?? null);
  expect(await page.locator('.report').evaluate(linksOf)).toEqual(expected);
  await expect(page.locator('.report')).toContainText(
    'https://jahat.example/ (tertulis: https://kementerian.go.id@jahat.example/)',
  );
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh laporan (HTML)' }).click();
  const html = await readFile(await (await coming).path(), 'utf8');
  const read = await page.context().newPage();
  // Where the report lies on a host, a relative address would lead there.
  await read.route('https://surat.example/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await read.goto('https://surat.example/laporan.html');
  expect(await read.locator('.report').evaluate(linksOf)).toEqual(expected);

  await openPanel(page, 'Nota dinas');
  await page.locator('.memo-preview').waitFor();
  const memo = await page
    .locator('.memo-preview a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(memo.filter((href) => !href.startsWith('https://contoh.example/panduan/'))).toEqual([]);
  expect(memo.filter((href) => href.startsWith(site))).toEqual([]);
});
