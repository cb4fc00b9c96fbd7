import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoAxeFaults } from './axe.ts';
import { basePath, siteAddress, redirectPages, siteFolder, siteUrl } from './site.ts';

const TARGETS = {
  'nilai/': 'spbe2020/i18/nilai/',
  'rubrik/': 'spbe2020/i18/',
  'perbandingan/': 'spbe2020/i18/perbandingan/',
};

test('there are short addresses for the scorer, the rubric and the comparison', () => {
  expect(redirectPages()).toEqual(Object.keys(TARGETS));
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const [from, to] of Object.entries(TARGETS)) {
      test(`${from} leads to ${to} under the base path`, async ({ page }) => {
        await page.goto(siteAddress + from, { waitUntil: 'commit' });
        await page.waitForURL(siteAddress + to);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    }
  });
}

test('what stands behind “?” and “#” comes along', async ({ page }) => {
  await page.goto(`${siteAddress}rubrik/?dari=memo#l4-b1`, { waitUntil: 'commit' });
  await page.waitForURL(`${siteAddress}spbe2020/i18/?dari=memo#l4-b1`);
});

test('the way back skips the short address', async ({ page }) => {
  await page.goto(`${siteAddress}tentang/`);
  await page.goto(`${siteAddress}rubrik/`, { waitUntil: 'commit' });
  await page.waitForURL(`${siteAddress}spbe2020/i18/`);
  await page.goBack();
  await expect(page).toHaveURL(`${siteAddress}tentang/`);
});

for (const [from, to] of Object.entries(TARGETS)) {
  test(`${from} says in plain words and a plain link where it leads, and is listed nowhere`, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(siteAddress + from)).text();
    expect(html).toContain(`<link rel="canonical" href="${siteUrl}${basePath}/${to}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    // The page as it stands for a reader whose browser does not lead on.
    await page.route(siteAddress + from, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html.replaceAll(/<script.*?<\/script>|<noscript>.*?<\/noscript>/gs, ''),
      }),
    );
    await page.goto(siteAddress + from);
    await expect(page.getByText('Alamat yang Anda buka mengarah ke')).toBeVisible();
    await expectNoAxeFaults(page);
    await page.getByRole('main').getByRole('link').click();
    await expect(page).toHaveURL(siteAddress + to);
  });
}

test('hosts find the redirects beside the pages, and no page is made of that data', () => {
  const read = (file: string) => readFileSync(join(siteFolder, file), 'utf8');
  for (const [from, to] of Object.entries(TARGETS)) {
    const [source, target] = [from, to].map((path) => `${basePath}/${path}`);
    expect(read('_redirects')).toContain(`\n${source ?? ''} ${target ?? ''} 302\n`);
    expect(read('host/nginx.conf')).toContain(
      `location = ${source ?? ''} { return 302 ${target ?? ''}$is_args$args; }`,
    );
    expect(read('host/apache.conf')).toContain(`RedirectMatch 302 "^${source ?? ''}$" "${target ?? ''}"`);
  }
});
