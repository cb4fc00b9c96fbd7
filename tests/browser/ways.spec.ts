import { expect, test } from '@playwright/test';
import { siteAddress } from './site.ts';

test('the ways within a long page name parts that are there', async ({ page }) => {
  for (const path of ['spbe2020/i18/l1/', 'spbe2020/i18/l4/', 'tentang/', 'glosarium/']) {
    await page.goto(siteAddress + path);
    const links = page.getByRole('navigation', { name: /Di halaman ini|Huruf awal/ }).getByRole('link');
    const fragments = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
    expect(fragments.length, path).toBeGreaterThan(2);
    for (const fragment of fragments) await expect(page.locator(fragment), path + fragment).toHaveCount(1);
  }
});

test('the crumbs lead up to the level, and the current way is marked', async ({ page }) => {
  const indicator = 'Indikator 18 SPBE (Permen PANRB 59/2020)';
  for (const [path, crumbs, way] of [
    ['spbe2020/i18/l4/b1/b/', [indicator, 'Level 4'], 'Kriteria'],
    ['spbe2020/i18/l4/k/', [indicator, 'Level 4'], 'Kriteria'],
    ['spbe2020/i18/l4/', [indicator], 'Kriteria'],
    ['spbe2020/i18/', ['SPBE (Permen PANRB 59/2020)'], 'Kriteria'],
    ['spbe2020/i18/perbandingan/', [indicator], 'Bandingkan'],
    ['spbe2020/i18/nilai/', [indicator], 'Perkirakan level'],
  ] as const) {
    await page.goto(siteAddress + path);
    const links = page.getByRole('navigation', { name: 'Remah roti' }).getByRole('link');
    await expect(links, path).toHaveText([...crumbs]);
    await expect(page.getByRole('navigation', { name: 'Utama' }).locator('[aria-current]')).toHaveText(way);
  }
});

test('a site built without an address for reports says so', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/#melaporkan-kekeliruan`);
  await expect(page.locator('main')).toContainText('dipasang tanpa alamat untuk melaporkan kekeliruan');
  // Nothing is asked for that could be sent nowhere.
  await expect(page.locator('main')).not.toContainText('Sebutkan kode teksnya');
});
