import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Machine } from './find-browser.ts';
import { installWays } from './install-browser.ts';
import type { Installer } from './resolve-browser.ts';

/** Runs a command to its end without input or output; true on exit code 0 within the time (milliseconds). */
const succeeds = (command: string, args: string[], timeout: number): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout }).status === 0;

/** Whether this process runs as root, which browsers refuse unless their sandbox is off. Never on Windows. */
export const isRoot = process.getuid?.() === 0;

/** The arguments with which a browser starts for tests: it asks nobody for anything, and runs as root where it must. */
export const browserArguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const playwrightPath = (): string | null => {
  try {
    return chromium.executablePath();
  } catch {
    // Playwright throws where it has no Chromium for the system; then there is none of its own to find.
    return null;
  }
};

/** The machine that the tests run on. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  // On Windows a browser answers --version by opening a window; there the file has to do.
  starts: (path) => process.platform === 'win32' || succeeds(path, ['--version'], 30_000),
  playwrightPath: playwrightPath(),
});

/** The ways in which this machine can be given a browser. */
export const thisInstaller = (): Installer => ({
  ways: (kind) =>
    installWays(
      {
        node: process.execPath,
        playwrightCli: createRequire(import.meta.url).resolve('@playwright/test/cli'),
        hasApt: existsSync('/usr/bin/apt-get'),
        isRoot,
        hasSudo: existsSync('/usr/bin/sudo') && succeeds('/usr/bin/sudo', ['-n', 'true'], 5_000),
      },
      kind,
    ),
  run: ({ command, args, timeout }) =>
    spawnSync(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0,
  say: (line) => {
    console.log(line);
  },
});
