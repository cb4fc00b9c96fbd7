import { expect, test } from '@playwright/test';
import { siteAddress } from './site.ts';

test('“Di halaman ini” names parts that are there, on every long page', async ({ page }) => {
  for (const path of ['spbe2020/i18/l1/', 'spbe2020/i18/l4/', 'tentang/', 'glosarium/']) {
    await page.goto(siteAddress + path);
    const links = page.getByRole('navigation', { name: 'Di halaman ini' }).getByRole('link');
    const fragments = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
    expect(fragments.length, path).toBeGreaterThan(5);
    for (const fragment of fragments) await expect(page.locator(fragment), path + fragment).toHaveCount(1);
  }
});

test('the current place is marked in the crumbs and in the main ways', async ({ page }) => {
  for (const [path, crumb, way] of [
    ['spbe2020/i18/l4/k/', 'Kriteria Level', 'Rubrik'],
    ['spbe2020/i18/l4/', 'Level 4 · Terpadu dan Terukur', 'Rubrik'],
    ['spbe2020/i18/', 'Indikator 18', 'Rubrik'],
    ['spbe2020/i18/perbandingan/', 'Perbandingan level', 'Perbandingan'],
  ] as const) {
    await page.goto(siteAddress + path);
    const crumbs = page.getByRole('navigation', { name: 'Remah roti' });
    await expect(crumbs.locator('[aria-current=page]')).toHaveText(crumb);
    await expect(page.getByRole('navigation', { name: 'Utama' }).locator('[aria-current]')).toHaveText(way);
  }
});

test('a site built without an address for reports says so', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/#melaporkan-kekeliruan`);
  await expect(page.locator('main')).toContainText('dipasang tanpa alamat untuk melaporkan kekeliruan');
  // Nothing is asked for that could be sent nowhere.
  await expect(page.locator('main')).not.toContainText('Sebutkan kode teksnya');
});
