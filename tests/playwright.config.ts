import { defineConfig } from '@playwright/test';
import { resolvedBrowser, resolvedFirefox, resolvedShell } from './browser/resolved-browsers.ts';
import { ADDRESS_VARIABLE, basePath, requireBuiltSite, siteFolder } from './browser/site.ts';
import { browserArguments } from './browser/this-machine.ts';
import type { FirefoxOptions } from './firefox/firefox.ts';
import { serveFolder } from './fixtures/serve-folder.ts';
import { reportFiles } from './gates/report-files.ts';

/**
 * Each worker process reads this file again, with the variables of the first. There the browsers are looked for and the
 * site is served, on a free port, and all is handed on. The server ends with its process, however that ends.
 */
if (process.env[ADDRESS_VARIABLE] === undefined) {
  requireBuiltSite();
  resolvedBrowser();
  process.env[ADDRESS_VARIABLE] = (await serveFolder(siteFolder, basePath)).address;
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
  // One more than the cores that there may be: many tests wait for the page’s own clocks.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  use: {
    baseURL: process.env[ADDRESS_VARIABLE],
    // A trace of each step costs a third of the run: TRACE=1 keeps those of what fails.
    trace: process.env['TRACE'] === '1' ? 'retain-on-failure' : 'off',
    // What comes from the line is tested; offline.spec.ts tests the worker, with a server of its own.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: resolvedShell(),
      args: [...browserArguments],
    },
  },
  // Firefox first: its tests take longest, and would else run alone at the end.
  projects: [
    ...(firefoxPath === null
      ? []
      : [
          {
            name: 'firefox',
            testDir: 'firefox',
            use: { firefoxPath },
            // Each test starts a Firefox, which takes as long as ten tests beside it: all of them are for the long run.
            testMatch: process.env['LONG'] === '1' ? '*.spec.ts' : 'walk.spec.ts',
          },
        ]),
    { name: 'chromium', testDir: 'browser' },
  ],
});
