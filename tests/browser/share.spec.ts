import { expect, test } from '@playwright/test';
import { box, openPanel, openScorer, savedLine } from './scorer-page.ts';

const LINK = '#v=1&ada=l2-p-a,l2-b-a&unit=12/34&target=4';

test('a link proposes: nothing changes before the reader takes it', async ({ page }) => {
  await openScorer(page);
  await box(page, 'L4-P-b').check();
  await savedLine(page).waitFor();
  await openScorer(page, LINK);
  await page.reload();
  await page.locator('form[data-ready]').waitFor();
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

test('a link that is taken sets ticks, figures and target, and can be undone', async ({ page }) => {
  await openScorer(page, LINK);
  await page.getByRole('button', { name: 'Terima ke asesmen ini' }).click();
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
  await page.getByRole('button', { name: 'Terima ke asesmen ini' }).click();
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
  await page.getByRole('button', { name: 'Tambah catatan atau bukti: L2-B-a' }).click();
  await page.getByLabel('Catatan untuk L2-B-a').fill('rahasia');
  await openPanel(page, 'Berkas dan tautan');
  const link = await page.getByLabel('Tautan untuk dibagikan').inputValue();
  expect(link).toMatch(/\/spbe2020\/i18\/nilai\/#v=1&ada=l2-b-a$/);
});
