import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { projectRoot } from '../gates/project-root.ts';
import { previewPort, siteEnvironment } from './site.ts';

test('the search finds while developing too, without a build', async ({ page }) => {
  test.setTimeout(90_000);
  const port = previewPort + 1;
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', '127.0.0.1', '--port', String(port)],
    { cwd: projectRoot, env: { ...process.env, ...siteEnvironment, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (words: Buffer) => {
        if (words.toString().includes(String(port))) resolve();
      });
      server.once('exit', (code) => {
        reject(new Error(`astro dev stopped with ${String(code)} before it served anything.`));
      });
    });
    await page.goto(`http://127.0.0.1:${String(port)}/panduan/cari/?q=tangkapan%20layar`);
    await expect(page.locator('[data-search-result]').first()).toBeVisible({ timeout: 45_000 });
  } finally {
    server.kill();
  }
});
