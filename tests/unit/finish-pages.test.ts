import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeScriptsLate } from '../../src/integrations/pages/make-scripts-late.ts';
import { trimPolicy } from '../../src/integrations/pages/trim-policy.ts';
import { writeEarlyScript } from '../../src/page-scripts/early-script.ts';
import { LATE_SCRIPT_TYPE, TYPEFACES_ID } from '../../src/site/late.ts';

const early = `<script>${writeEarlyScript(LATE_SCRIPT_TYPE, TYPEFACES_ID)}</script>`;
const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = (directives: string) => `<meta http-equiv="content-security-policy" content="${directives}">`;

test('modules of a page with the early script wait, in their order; what stands in the page does not', () => {
  const page = `${early}<script type="module" src="/a.js"></script><script type="module">b()</script><script type="module" src="/c.js"></script>`;
  expect(makeScriptsLate(page)).toBe(
    `${early}<script type="nanti" data-src="/a.js"></script><script type="module">b()</script><script type="nanti" data-src="/c.js"></script>`,
  );
});

test('modules of a page that nobody would load later stay as they are', () => {
  const page = '<script type="module" src="/a.js"></script>';
  expect(makeScriptsLate(page)).toBe(page);
});

test('the policy keeps the hashes of what the page holds, all else that it says, and nothing more', () => {
  const [style, script, data] = ['a{color:red}', 'b()', '{"c":1}'];
  const foreign = sourceOf('not in the page');
  const body = `<style media="print">${style}</style><script type="module">${script}</script><script type="application/json">${data}</script>`;
  const directives = (hashes: string[]) =>
    `default-src 'none'; script-src 'self'${hashes.map((hash) => ` ${hash}`).join('')}; style-src ${sourceOf(style)};`;
  expect(trimPolicy(policy(directives([foreign, sourceOf(script), foreign])) + body)).toBe(
    policy(directives([sourceOf(script)])) + body,
  );
});

test('a page without a policy is left alone', () => {
  expect(trimPolicy('<style>a{}</style>')).toBe('<style>a{}</style>');
});
