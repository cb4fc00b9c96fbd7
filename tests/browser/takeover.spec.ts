import { expect, test, type Locator, type Page } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { box, openScorer, ready, savedLine, SCORER } from './scorer-page.ts';
import { silence } from './silent-database.ts';

const unit = (page: Page, name: 'applied' | 'total'): Locator => page.locator(`input[name="unit-${name}"]`);

/** Opens the scorer and holds its scripts back until the returned function is called, which waits until they have run. */
const openHeld = async (page: Page): Promise<() => Promise<void>> => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(SCORER, { waitUntil: 'commit' });
  return async () => {
    release();
    await lateScripts(page);
    // The form is taken over in a task of its own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  };
};

test('ticks that were made while the script loads are kept', async ({ page }) => {
  const release = await openHeld(page);
  await box(page, 'L2-P-a').check();
  await unit(page, 'total').fill('5');
  await release();
  await ready(page);
  await expect(box(page, 'L2-P-a')).toBeChecked();
  await expect(unit(page, 'total')).toHaveValue('5');
  await expect(page.locator('output')).toHaveAttribute('data-claimed', '2');
});

test('what is typed and unticked while the script takes the form over, before it knows what is kept, loses no key', async ({
  page,
}) => {
  await silence(page, 'open');
  const release = await openHeld(page);
  for (const part of ['L4-P-a', 'L4-P-b']) await box(page, part).check();
  await unit(page, 'total').fill('34');
  await unit(page, 'applied').pressSequentially('1');
  await release();
  await unit(page, 'applied').pressSequentially('2');
  await box(page, 'L4-P-a').uncheck();
  await page.evaluate(() => {
    window.speak();
  });
  await ready(page);
  await expect(unit(page, 'applied')).toHaveValue('12');
  await expect(unit(page, 'total')).toHaveValue('34');
  await expect(page.locator('#unit-kabar')).toHaveText('12 dari 34 unit sudah menerapkan (sebagian unit).');
  await expect(box(page, 'L4-P-a')).not.toBeChecked();
  await expect(box(page, 'L4-P-b')).toBeChecked();
});

test('figures that are typed before the kept pair is there, and are none yet, leave it in force', async ({ page }) => {
  await openScorer(page);
  await unit(page, 'applied').fill('12');
  await unit(page, 'total').fill('34');
  await savedLine(page).waitFor();
  const release = await openHeld(page);
  await unit(page, 'applied').fill('5');
  await release();
  await ready(page);
  await expect(page.locator('#unit-kabar')).toContainText('Sementara ini yang dihitung: 12 dari 34 unit.');
  await expect(unit(page, 'applied')).toHaveValue('5');
});
