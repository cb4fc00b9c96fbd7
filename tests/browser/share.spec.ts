import { expect, test } from '@playwright/test';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { OLD_LINK, SHARED_ADDRESSES, WHOLE_LINK } from '../fixtures/mangled-links.ts';
import { box, openDocuments, openPanel, openScorer, ready, savedLine } from './scorer-page.ts';
import { siteAddress } from './site.ts';

const LINK = `#${WHOLE_LINK}`;

test('a link proposes: nothing changes before the reader takes it', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L4-P-b').check();
  await savedLine(page).waitFor();
  await openScorer(page, LINK);
  await page.reload();
  await ready(page);
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  await expect(proposal).toContainText('L2-B-a');
  await expect(proposal).toContainText('L4-P-b');
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  await proposal.getByRole('button', { name: 'Abaikan' }).click();
  await expect(proposal).toHaveCount(0);
  await expect(box(page, 'L4-P-b')).toBeChecked();
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  expect(new URL(page.url()).hash).toBe('');
});

test('a link shows what it holds, and into an empty assessment it is taken in one step', async ({ page }) => {
  await openScorer(page, LINK);
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  await expect(proposal).toContainText(
    /^Usulan dari tautanIsi tautan itu ditampilkan di bawah ini\..*Perkiraan Level 1;? ?.*bukan nilai resmi\./,
  );
  await expect(proposal).toContainText('12 dari 34 unit sudah menerapkan');
  await expect(proposal.getByRole('heading', { name: /^Level \d · / }).first()).toBeVisible();
  await expect(proposal.locator('summary')).toHaveCount(0);
  await expect(proposal.getByRole('button')).toHaveText(['Terima ke penilaian ini', 'Abaikan']);
});

test('beside what is there, the differences are folded, and the link may be taken in either way', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L4-P-b').check();
  await savedLine(page).waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), WHOLE_LINK);
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  const lost = proposal.getByRole('heading', { name: 'Tidak lagi terpenuhi' });
  await expect(lost).toBeHidden();
  await proposal.locator('summary').click();
  await expect(lost).toBeVisible();
  await expect(proposal.getByRole('button')).toHaveText([
    'Terima ke penilaian ini',
    'Terima sebagai penilaian baru',
    'Abaikan',
  ]);
});

test('a link that is taken sets ticks, figures and target, and can be undone', async ({ page }) => {
  await openScorer(page, LINK);
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(page.locator('input[name="unit-applied"]')).toHaveValue('12');
  await expect(page.getByLabel('Level yang dituju')).toHaveValue('4');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(box(page, 'L2-B-a')).not.toBeChecked();
  await expect(page.locator('input[name="unit-applied"]')).toHaveValue('');
});

test('unknown codes are kept and shown, and what cannot be read is named', async ({ page }) => {
  await openScorer(page, '#v=1&ada=l2-p-a,l9-q-z,%3Cscript%3E&unit=13/12&target=9');
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  await expect(proposal).toContainText('unit=13/12');
  await expect(proposal).toContainText('target=9');
  await page.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(page.getByText('SPBE2020-I18-L9-Q-z')).toBeVisible();
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
});

test('a link of a newer version is refused in words', async ({ page }) => {
  await openScorer(page, '#v=7&ada=l2-p-a');
  await expect(page.getByRole('alert')).toContainText('tidak dapat dibaca');
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '1');
});

test('the link to share carries ticks, figures and target, and never a note', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L2-B-a').check();
  await openDocuments(page, 'L2-B-a');
  await page.getByLabel('Catatan untuk L2-B-a').fill('rahasia');
  await openPanel(page, 'Berkas dan tautan');
  const link = await page.getByLabel('Tautan untuk dibagikan').inputValue();
  expect(link).toMatch(/\/spbe2020\/i18\/nilai\/#v=1&k=[a-z\d]{5}&ada=l2-b-a$/);
});

/**
 * What is done to the fragment itself, and what becomes of an address that no page has, are units (mangled-links.property.test.ts,
 * lost-address.test.ts). So here are one of each place in which a link can stand; all of them are for the long run.
 */
const ADDRESSES = SHARED_ADDRESSES.filter(
  (address) => process.env['LONG'] === '1' || /nilai\/(?:\?|#(?:v=1&k|<u>)|＃)|nilai%2523/.test(address),
);

// One page for a number of addresses; the last of them is taken as well. What taking does is no matter of the address.
const SHARES = 2;
for (let share = 0; share < SHARES; share++)
  test(`as it comes out of messengers and mail, a link proposes what was sent (${String(share + 1)} of ${String(SHARES)})`, async ({
    page,
  }) => {
    const addresses = ADDRESSES.filter((_, index) => index % SHARES === share);
    const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
    const propose = async (address: string) => {
      // Another fragment of the page that is open would not load it anew.
      await page.goto('about:blank');
      await page.goto(siteAddress + address);
      await expect(proposal, address).toContainText('12 dari 34 unit');
      for (const part of ['L2-B-a', 'L2-P-a', 'Target level']) await expect(proposal, address).toContainText(part);
      await expect(proposal, address).not.toContainText('tidak terbaca');
      await expect(proposal, address).not.toContainText('keutuhannya');
    };
    // The answers are off the address: nothing is proposed twice.
    const expectAway = (address: string) => {
      expect(decodeURIComponent(page.url()), address).not.toContain('ada=');
    };
    for (const address of addresses) {
      await propose(address);
      await proposal.getByRole('button', { name: 'Abaikan' }).click();
      await expect(proposal, address).toHaveCount(0);
      expectAway(address);
    }
    const last = addresses.at(-1) ?? '';
    await propose(last);
    await proposal.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
    await expect(box(page, 'L2-B-a')).toBeChecked();
    await expect(page.getByLabel('Level yang dituju')).toHaveValue('4');
    await savedLine(page).waitFor();
    expectAway(last);
  });

test('a cut link says so, overwrites nothing, and what is left of it opens as an assessment of its own', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L4-P-b').check();
  await savedLine(page).waitFor();
  await page.evaluate((fragment) => (location.hash = fragment), WHOLE_LINK.slice(0, WHOLE_LINK.indexOf(',')));
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  await expect(proposal.getByRole('alert')).toContainText('Tautan ini tidak utuh');
  await expect(proposal.getByRole('button', { name: 'Terima ke penilaian ini' })).toHaveCount(0);
  await proposal.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(box(page, 'L2-B-a')).toBeChecked();
  await expect(box(page, 'L4-P-b')).not.toBeChecked();
  await openPanel(page, 'Penilaian');
  await expect(page.getByRole('button', { name: /Penilaian saya/ }).first()).toBeVisible();
});

test('a fragment that is cut is called so, and never the same as what is there', async ({ page }) => {
  for (const fragment of ['v=1', 'v=1&', 'v=1&k=6fa', 'v=1&k=6fagr', 'V%3D1', 'v%3', 'v=1&ada=l2'])
    await test.step(fragment, async () => {
      // Another fragment of the page that is open would not load it anew.
      await page.goto('about:blank');
      await openScorer(page, `#${fragment}`);
      await expect(page.getByRole('alert')).toContainText('mungkin terpotong di jalan');
      await expect(page.getByText(/sama dengan penilaian/)).toHaveCount(0);
    });
});

test('a link of the first versions is read, and its wholeness is said to be unknown', async ({ page }) => {
  await openScorer(page, `#${OLD_LINK}`);
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  await expect(proposal).toContainText('keutuhannya tidak dapat diperiksa');
  await proposal.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  await expect(box(page, 'L2-B-a')).toBeChecked();
});

test('what is named as not read keeps a link from being the same', async ({ page }) => {
  await openScorer(page, '#v=1&ada=&unit=12/34/56&target=9&ada=l2-p-a&catatan=x');
  const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
  for (const named of ['unit=12/34/56', 'target=9', 'ada=l2-p-a', 'catatan=x'])
    await expect(proposal).toContainText(named);
  await expect(proposal).toContainText('Bagian yang terbaca sama');
  await expect(proposal).not.toContainText('Isinya sama');
});

test('what a link does not say is empty in a new assessment', async ({ page }) => {
  await openScorer(page);
  await page.locator('input[name="unit-applied"]').fill('3');
  await page.locator('input[name="unit-total"]').fill('9');
  await savedLine(page).waitFor();
  await page.evaluate(() => (location.hash = 'v=1&target=4'));
  await page.getByRole('button', { name: 'Terima sebagai penilaian baru' }).click();
  await expect(page.getByLabel('Level yang dituju')).toHaveValue('4');
  await expect(page.locator('input[name="unit-applied"]')).toHaveValue('');
});

test('a level’s own link leads to what that level lacks: its target is set, nothing is asked, and it can be undone', async ({
  page,
}) => {
  await openScorer(page);
  await box(page, 'L2-P-a').check();
  await savedLine(page).waitFor();
  await page.goto(siteAddress + pathOfCode('SPBE2020-I18-L4'));
  await page.getByRole('link', { name: 'Periksa apa yang kurang untuk Level 4' }).click();
  await expect(page.getByText('Level yang dituju: Level 4. Yang kurang ada di hasilnya.')).toBeVisible();
  await expect(page.locator('#hasil')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Menuju Level 4: 8 butir' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Usulan dari tautan' })).toHaveCount(0);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByLabel('Level yang dituju')).toHaveValue('');
});
