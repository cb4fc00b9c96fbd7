import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { projectRoot } from '../gates/project-root.ts';
import { inLongRun } from './in-long-run.ts';
import { basePath, siteEnvironment } from './site.ts';

// What only developers see, at the price of a second server that builds each page: it is for the long run.
inLongRun('the search finds while developing too, without a build', async ({ page }) => {
  test.setTimeout(90_000);
  const server = spawn(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--host', '127.0.0.1', '--port', '0'],
    { cwd: projectRoot, env: { ...process.env, ...siteEnvironment, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (words: Buffer) => {
        const told = /http:\/\/127\.0\.0\.1:\d+/.exec(words.toString())?.[0];
        if (told !== undefined) resolve(told);
      });
      server.once('exit', (code) => {
        reject(new Error(`astro dev stopped with ${String(code)} before it served anything.`));
      });
    });
    await page.goto(`${address}${basePath}/cari/?q=tangkapan%20layar`);
    await expect(page.locator('[data-search-result]').first()).toBeVisible({ timeout: 45_000 });
  } finally {
    server.kill();
  }
});
