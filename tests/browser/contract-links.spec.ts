import { expect, test, type Page } from '@playwright/test';
import { fillAssessment } from './filled-assessment.ts';
import { box, openPanel, openScorer, SCORER } from './scorer-page.ts';
import { siteAddress } from './site.ts';

/**
 * Paragraph 6 of the contract, “Answers that leave the page”: the share link, line by line. `%23` in the place of “#” makes another
 * address, which the not-found page answers (share.spec.ts).
 */
test('the share link is readable, after the “#” only, with its check at the front, and never holds notes or documents', async ({
  page,
}) => {
  await openScorer(page);
  await fillAssessment(page);
  await openPanel(page, 'Berkas dan tautan');
  const link = await page.getByLabel('Tautan untuk dibagikan').inputValue();
  expect(link.split('#')[0]).toBe(`${siteAddress}${SCORER}`);
  // The box of “some units” follows the figures; the reader’s own ticks are in the link.
  expect(link.split('#')[1]).toMatch(/^v=1&k=[^&,/]{1,12}&ada=l3-b-a,l3-p-a,l4-p-b&unit=12\/34&target=4$/);
  expect(decodeURIComponent(link)).not.toMatch(/rahasia|SOP|kutip/i);
});

/** The fragment that a page with these answers hands out. */
const sharedFragment = async (page: Page): Promise<string> => {
  await openScorer(page);
  for (const part of ['L2-P-a', 'L2-B-a']) await box(page, part).check();
  await openPanel(page, 'Berkas dan tautan');
  return new URL(await page.getByLabel('Tautan untuk dibagikan').inputValue()).hash.slice(1);
};

test('opening a link proposes: the reader sees what would change, and takes it or leaves it', async ({
  page,
  browser,
}) => {
  const fragment = await sharedFragment(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await openScorer(other, `#${fragment}`);
  const proposal = other.getByRole('region', { name: 'Usulan dari tautan' });
  for (const part of ['L2-P-a', 'L2-B-a']) {
    await expect(proposal).toContainText(part);
    await expect(box(other, part)).not.toBeChecked();
  }
  await proposal.getByRole('button', { name: 'Abaikan' }).click();
  await expect(box(other, 'L2-P-a')).not.toBeChecked();
  await openScorer(other);
  await other.goto(`${siteAddress}${SCORER}#${fragment}`);
  await other.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
  for (const part of ['L2-P-a', 'L2-B-a']) await expect(box(other, part)).toBeChecked();
  await context.close();
});

test('a link that was cut is told, and one without a check is read and said to be one whose wholeness cannot be checked', async ({
  page,
}) => {
  const fragment = await sharedFragment(page);
  await openPanel(page, 'Penilaian');
  const said = async (hash: string): Promise<string> => {
    await page.goto('about:blank');
    await openScorer(page, `#${hash}`);
    const proposal = page.getByRole('region', { name: 'Usulan dari tautan' });
    await proposal.waitFor();
    return proposal.innerText();
  };
  const whole = await said(fragment);
  const cut = await said(fragment.slice(0, -2));
  const unchecked = await said(fragment.replace(/&k=[^&]*/, ''));
  expect(whole).not.toMatch(/terpotong|tidak utuh|keutuhan/i);
  expect(cut).toMatch(/terpotong|tidak utuh/i);
  expect(unchecked).toMatch(/keutuhan|utuh/i);
});

for (const [what, mangle] of [
  ['&amp; for &', (fragment: string) => `#${fragment.replaceAll('&', '&amp;')}`],
  ['an encoded fragment', (fragment: string) => `#${encodeURIComponent(fragment)}`],
  ['an upper-case fragment', (fragment: string) => `#${fragment.toUpperCase()}`],
  ['a stop at its end', (fragment: string) => `#${fragment}.`],
  ['a bracket at its end', (fragment: string) => `#${fragment})`],
] as const)
  test(`what messengers do to a link is undone: ${what}`, async ({ page, browser }) => {
    const fragment = await sharedFragment(page);
    const context = await browser.newContext();
    const other = await context.newPage();
    await openScorer(other, mangle(fragment));
    const proposal = other.getByRole('region', { name: 'Usulan dari tautan' });
    await expect(proposal).toContainText('L2-B-a');
    await expect(proposal).toContainText('L2-P-a');
    await proposal.getByRole('button', { name: 'Terima ke penilaian ini' }).click();
    for (const part of ['L2-P-a', 'L2-B-a']) await expect(box(other, part)).toBeChecked();
    await expect(other.locator('form[data-ready] input:checked')).toHaveCount(2);
    await context.close();
  });
