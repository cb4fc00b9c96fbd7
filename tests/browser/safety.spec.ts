import { expect, test } from '@playwright/test';
import { builtPages, previewAddress } from './site.ts';

test('no page asks another host for anything, breaks its security policy or fails in its script', async ({ page }) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  const origin = new URL(previewAddress).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      faults.push(`${page.url()} asks for ${request.url()}`);
  });
  page.on('console', (message) => {
    // Playwright says itself that it lets no worker be registered.
    if (/^Service Worker registration blocked by Playwright/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning')
      faults.push(`${page.url()} says: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    faults.push(`${page.url()} throws: ${error.message}`);
  });
  for (const path of [...builtPages().filter((name) => name !== '404.html'), 'cari/?q=reviu']) {
    // Only pages with an island go on asking after they have loaded.
    const waitUntil = /nilai\/|cari\//.test(path) ? 'networkidle' : 'load';
    await page.goto(previewAddress + path, { waitUntil });
  }
  expect(faults).toEqual([]);
});

test('every page carries a policy without unsafe-inline and unsafe-eval; WebAssembly alone may run, where there is a search panel', async ({
  request,
}) => {
  for (const path of builtPages()) {
    const html = await (await request.get(previewAddress + path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    // A page for other sites’ frames has no script at all.
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(!path.endsWith('sematan/'));
    expect(html, path).not.toMatch(/ (on\w+|style)="/);
  }
});

test('the policy stops a script that it does not name', async ({ page }) => {
  await page.goto(`${previewAddress}spbe2020/i18/l4/`);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    await new Promise(requestAnimationFrame);
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
});
