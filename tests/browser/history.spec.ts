import { expect, test } from '@playwright/test';
import { siteAddress } from './site.ts';

// What a site with retired codes and changed words says is changed-site.spec.ts.

test('the history tells how many codes were published on which day, and no list of them all', async ({ page }) => {
  await page.goto(`${siteAddress}riwayat/`);
  await expect(page.getByRole('main')).toContainText(
    'Sampai kini 57 kode terbit. Belum ada teks yang berubah, dan belum ada kode yang dicabut.',
  );
  const day = page.getByRole('region', { name: '23 November 2026' });
  await expect(day.getByRole('heading', { name: 'Terbit pertama' })).toBeVisible();
  await expect(day.getByRole('listitem')).toHaveText([
    'Instrumen SPBE (Permen PANRB 59/2020): 1 kode',
    'Indikator 18 SPBE (Permen PANRB 59/2020): 56 kode',
  ]);
});

test('the history is reached from the foot of every page and from “Tentang”', async ({ page }) => {
  for (const place of ['main', 'contentinfo'] as const) {
    await page.goto(`${siteAddress}tentang/`);
    await page.getByRole(place).getByRole('link', { name: 'Riwayat' }).last().click();
    await expect(page).toHaveURL(`${siteAddress}riwayat/`);
  }
});

test('a code’s page says since when its words stand', async ({ page }) => {
  const historyOn = async (path: string) => {
    await page.goto(siteAddress + path);
    const told = page.locator('dt', { hasText: 'Riwayat' }).locator('xpath=following-sibling::dd[1]');
    return (await told.textContent())?.trim();
  };
  for (const path of ['spbe2020/i18/l4/b1/', 'spbe2020/i18/l4/b1/a/'])
    expect(await historyOn(path)).toBe('Terbit 23 November 2026; kata-katanya tidak berubah sejak itu.');
  for (const path of ['spbe2020/i18/', 'spbe2020/i18/l4/', 'spbe2020/i18/l4/b/'])
    expect(await historyOn(path)).toBe('Terbit 23 November 2026.');
});
