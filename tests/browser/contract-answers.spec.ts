import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { whole } from '../fixtures/content.ts';
import { fillAssessment, SECRET } from './filled-assessment.ts';
import { lateScripts } from './late-scripts.ts';
import { box, openPanel, openScorer, SCORER } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/** Paragraph 6 of the contract, “Answers that leave the page”, line by line. */
const download = async (page: Page, name: string): Promise<string> => {
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return readFile(await (await begun).path(), 'utf8');
};

/** From a file of the disk, as a reader gives it: 50 MB of it come no other way. */
const giveFile = async (page: Page, name: string, content: string) => {
  const path = test.info().outputPath(name);
  await writeFile(path, content);
  await page.locator('input[type="file"]').setInputFiles(path);
};

/** The file that the page writes, as data. */
const exported = async (page: Page): Promise<Record<string, unknown>> =>
  JSON.parse(await download(page, 'Unduh berkas (JSON)')) as Record<string, unknown>;

/** What another browser takes in as a new assessment, as the file that it then writes. */
const takenElsewhere = async (context: BrowserContext, name: string, content: string) => {
  const page = await context.newPage();
  await openScorer(page);
  await openPanel(page, 'Berkas dan tautan');
  await giveFile(page, name, content);
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByRole('heading', { name: 'Usulan dari berkas' })).toHaveCount(0);
  return { page, file: await exported(page) };
};

test('nothing is ever sent anywhere: no request carries an answer, and no third party is contacted', async ({
  page,
  context,
}) => {
  const faults: string[] = [];
  context.on('request', (request) => {
    const sent = [request.url(), request.postData() ?? '', ...Object.values(request.headers())].join(' ');
    const { protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !request.url().startsWith(siteAddress)) faults.push(request.url());
    if (request.method() !== 'GET' || /Rahasia|L3-P-a|l3-p-a|12\/34/.test(sent))
      faults.push(`${request.method()} ${sent}`);
  });
  page.on('websocket', (socket) => faults.push(socket.url()));
  await openScorer(page);
  await fillAssessment(page);
  for (const name of ['Penilaian', 'Berkas dan tautan', 'Laporan', 'Nota dinas'] as const) {
    await openPanel(page, name);
    await page.locator('.panel:not([hidden]) :is(h2, h3)').first().waitFor();
    await lateScripts(page);
  }
  await openPanel(page, 'Berkas dan tautan');
  const link = await page.getByLabel('Tautan untuk dibagikan').inputValue();
  await exported(page);
  // A link is opened: what stands behind the “#” goes to no server either.
  await page.goto(siteAddress);
  await page.goto(`${siteAddress}${SCORER}${new URL(link).hash}`);
  await page
    .getByRole('button', { name: /^Terima/ })
    .first()
    .waitFor();
  await page.goto(`${siteAddress}spbe2020/i18/`, { waitUntil: 'networkidle' });
  expect(faults).toEqual([]);
});

test('the file is JSON of the format asesmen-spbe, with the contract’s fields and its answers keyed by item code', async ({
  page,
}) => {
  await openScorer(page);
  await fillAssessment(page);
  await openPanel(page, 'Berkas dan tautan');
  const file = await exported(page);
  expect(file).toMatchObject({
    format: 'asesmen-spbe',
    rubric: 'SPBE2020-I18',
    id: expect.stringMatching(/\S/),
    name: expect.stringMatching(/\S/),
    year: null,
    target: 4,
    coverage: { applied: 12, total: 34 },
    answers: {
      [whole('L3-P-a')]: { ticked: true, note: '' },
      [whole('L4-P-b')]: { ticked: true, note: `${SECRET} <b>&amp; “kutip”</b>` },
    },
  });
  expect(file['version']).toBe(2);
  expect(file['documents']).toEqual([
    expect.objectContaining({ name: `SOP ${SECRET}`, items: [whole('L4-P-b')], number: '', part: '', file: '' }),
  ]);
  expect(file).toMatchObject({
    ...{ agency: '', by: 'mandiri', units: [], integrations: [], reviews: [], followUps: [], plan: [] },
    readings: { splp: null, coverageTarget: null, issues: null, reviewed: null },
    explanation: { level: null, parts: [] },
  });
  for (const code of Object.keys(file['answers'] as object)) expect(code).toMatch(/^SPBE2020-I18-/);
});

test('export then import gives the same assessment back, and the printed report is imported again as well', async ({
  page,
  browser,
}) => {
  await openScorer(page);
  await fillAssessment(page);
  await openPanel(page, 'Berkas dan tautan');
  const file = await exported(page);
  const elsewhere = await browser.newContext();
  expect((await takenElsewhere(elsewhere, 'asesmen.json', JSON.stringify(file))).file).toEqual(file);
  await elsewhere.close();
  await openPanel(page, 'Laporan');
  const report = await download(page, 'Unduh laporan (HTML)');
  const another = await browser.newContext();
  expect((await takenElsewhere(another, 'laporan.html', report)).file).toEqual(file);
  await another.close();
});

/** A file as version 1 of the site wrote it; what a later site reads of it stays in it. */
const VERSION_1 = {
  format: 'asesmen-spbe',
  version: 1,
  rubric: 'SPBE2020-I18',
  id: 'dari-2025',
  name: 'Penilaian 2025',
  year: 2025,
  target: 5,
  coverage: { applied: 34, total: 34 },
  answers: {
    [whole('L3-B-a')]: {
      ticked: true,
      note: 'lihat lampiran',
      evidence: [{ id: 'b1', name: 'SOP Integrasi', number: '12/2024', date: '2024', file: '01-SOP.pdf' }],
    },
    'SPBE2020-I18-L9-Z-q': { ticked: true, note: 'kode lama', evidence: [] },
  },
};

test('unknown codes are kept and shown', async ({ context }) => {
  const { page, file } = await takenElsewhere(context, 'asesmen.json', JSON.stringify(VERSION_1));
  await expect(page.getByText('SPBE2020-I18-L9-Z-q').first()).toBeVisible();
  expect(file['answers']).toMatchObject({ 'SPBE2020-I18-L9-Z-q': { ticked: true, note: 'kode lama' } });
});

test('unknown fields are kept where they stood, shown, and written again', async ({ context }) => {
  const given = {
    ...VERSION_1,
    version: 2,
    penilai: 'Budi',
    documents: [{ name: 'SOP', kelas: 'terbuka', items: [] }],
  };
  const { page, file } = await takenElsewhere(context, 'asesmen.json', JSON.stringify(given));
  await expect(page.getByText('penilai, kelas (dokumen').first()).toBeVisible();
  expect(file).toMatchObject({ penilai: 'Budi' });
  expect(file['documents']).toContainEqual(expect.objectContaining({ name: 'SOP', kelas: 'terbuka' }));
});

test('a file of version 1 is read and loses nothing', async ({ context }) => {
  const { page, file } = await takenElsewhere(context, 'asesmen.json', JSON.stringify(VERSION_1));
  await expect(box(page, 'L3-P-a')).toBeChecked();
  await expect(box(page, 'L3-B-a')).toBeChecked();
  expect(file).toMatchObject({ name: 'Penilaian 2025', year: 2025, target: 5, coverage: { applied: 34, total: 34 } });
  const written = JSON.stringify(file);
  for (const word of ['lihat lampiran', 'SOP Integrasi', '12/2024', '01-SOP.pdf']) expect(written).toContain(word);
});

test('bad input gets a message that says what to do, and what was there before stays', async ({ page }) => {
  await openScorer(page);
  await fillAssessment(page);
  await openPanel(page, 'Berkas dan tautan');
  const before = await exported(page);
  // Each by a name of its own, by which its message is known from the one before.
  for (const [what, content] of [
    ['not JSON', '{"format":"asesmen-spbe",'],
    ['another format', '{"format":"daftar-belanja","version":1}'],
    ['a newer version', JSON.stringify({ ...VERSION_1, version: 99 })],
    ['a wrong type', JSON.stringify({ ...VERSION_1, answers: { [whole('L2-P-a')]: { ticked: 'ya' } } })],
    ['50 MB', ' '.repeat(50_000_000)],
  ] as const)
    await test.step(what, async () => {
      const name = `${what.replaceAll(' ', '-')}.json`;
      await giveFile(page, name, content);
      // The cause and the remedy: two sentences at least.
      await expect(page.getByRole('alert')).toHaveText(new RegExp(`^${name}: .+\\. .+Jawaban Anda tidak berubah\\.$`));
      await expect(page.getByRole('heading', { name: 'Usulan dari berkas' })).toHaveCount(0);
      expect(await exported(page)).toEqual(before);
    });
});

test('markup in a text stays a text, and what was there before stays', async ({ page }) => {
  await openScorer(page);
  await fillAssessment(page);
  await openPanel(page, 'Berkas dan tautan');
  const before = await exported(page);
  const name = '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>';
  await giveFile(page, 'masukan.json', JSON.stringify({ ...VERSION_1, name }));
  await page.getByRole('heading', { name: 'Usulan dari berkas' }).waitFor();
  expect(await exported(page)).toEqual(before);
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});
