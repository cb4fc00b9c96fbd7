import { expect, test } from '@playwright/test';
import { lateScripts } from './late-scripts.ts';
import { builtPages, siteAddress } from './site.ts';

// That no page breaks its policy is every-page.spec.ts.

test('every page carries a policy without unsafe-inline and unsafe-eval; WebAssembly alone may run, where there is a search panel', async ({
  request,
}) => {
  for (const path of builtPages()) {
    const html = await (await request.get(siteAddress + path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("base-uri 'none'");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    // One policy and no default: it takes the service worker’s address and nothing else.
    expect(policy, path).toMatch(/trusted-types luring(;|$)/);
    expect(policy, path).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    // A page for other sites’ frames has no script at all.
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(!path.endsWith('sematan/'));
    expect(html, path).not.toMatch(/ (on\w+|style)="/);
  }
});

test('the policy stops a script that it does not name, and a text that would become markup or a script', async ({
  page,
}) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  const { ran, stopped } = await page.evaluate(async () => {
    const script = document.createElement('script');
    // As a node, which no trusted type guards.
    script.append('window.intruder = true');
    document.body.append(script);
    await new Promise(requestAnimationFrame);
    const ways: Record<string, () => void> = {
      markup: () => (document.createElement('p').innerHTML = '<b>teks</b>'),
      script: () => (document.createElement('script').text = 'window.intruder = true'),
      address: () => (document.createElement('script').src = '/x.js'),
      frame: () => (document.createElement('iframe').srcdoc = '<b>teks</b>'),
    };
    const throws = (way: () => void) => {
      try {
        way();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return {
      ran: 'intruder' in window,
      stopped: Object.keys(ways).filter((name) => throws(ways[name] ?? (() => undefined))),
    };
  });
  expect(ran).toBe(false);
  expect(stopped).toEqual(['markup', 'script', 'address', 'frame']);
});

test('no policy can be made beside the one that takes the worker’s address, nor that one a second time', async ({
  page,
}) => {
  await page.goto(`${siteAddress}spbe2020/i18/l4/`);
  await lateScripts(page);
  const refused = () =>
    page.evaluate(() => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
      };
      return ['luring', 'default', 'lain'].filter((name) => {
        try {
          trustedTypes.createPolicy(name, { createScriptURL: (text: string) => text });
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      });
    });
  // The module runs once it has come; until then its name is free.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 })));
  expect(await refused()).toEqual(['luring', 'default', 'lain']);
});
