import { defineConfig } from '@playwright/test';
import { resolveBrowser } from './browser/resolve-browser.ts';
import { resolvedFirefox } from './browser/resolved-firefox.ts';
import { previewAddress, previewPort, requireBuiltSite, siteEnvironment } from './browser/site.ts';
import { browserArguments, thisInstaller, thisMachine } from './browser/this-machine.ts';
import type { FirefoxOptions } from './firefox/firefox.ts';
import { projectRoot } from './gates/project-root.ts';
import { reportFiles } from './gates/report-files.ts';

/**
 * Each worker process reads this file again, with the variables of the first. The browser is looked for once, in the
 * first process, and handed on in CHROME_PATH’s stead.
 */
const resolvedName = 'RESOLVED_BROWSER_PATH';
let executablePath = process.env[resolvedName];
if (executablePath === undefined) {
  requireBuiltSite();
  executablePath = resolveBrowser(thisMachine(), thisInstaller()).path;
  process.env[resolvedName] = executablePath;
}

const firefoxPath = resolvedFirefox();

export default defineConfig<FirefoxOptions>({
  testMatch: '*.spec.ts',
  // One file for every system: what is kept is text that no platform alters.
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  outputDir: reportFiles.browserOutput,
  reporter: [['list'], ['json', { outputFile: reportFiles.playwright }]],
  // Some tests walk over every page. The limit is there for what hangs; nothing is asserted about speed.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: previewAddress,
    // A trace of each step costs a third of the run: TRACE=1 keeps those of what fails.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
    // What comes from the line is tested; offline.spec.ts tests the worker, with a server of its own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath,
      args: [...browserArguments],
    },
  },
  projects: [
    { name: 'chromium', testDir: 'browser' },
    ...(firefoxPath === null ? [] : [{ name: 'firefox', testDir: 'firefox', use: { firefoxPath } }]),
  ],
  webServer: {
    // In the foreground and beside any other preview of this folder: without --ignore-lock Astro may refuse either.
    command: `"${process.execPath}" node_modules/astro/bin/astro.mjs preview --ignore-lock --host 127.0.0.1 --port ${previewPort}`,
    cwd: projectRoot,
    env: { ...siteEnvironment, ASTRO_TELEMETRY_DISABLED: '1' },
    url: previewAddress,
    // A server that answers already would be another build’s.
    reuseExistingServer: false,
  },
});
