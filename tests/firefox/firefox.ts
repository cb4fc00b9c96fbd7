import { test as base } from '@playwright/test';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

/** What a test sets of Firefox. */
export interface FirefoxOptions {
  /** Its program file. */
  firefoxPath: string;
  /** Preferences as about:config names them, beside those of a browser that asks nobody for anything. */
  preferences: Record<string, boolean | number | string>;
}

/** A Firefox that runs on the test’s own profile. */
export interface RunningFirefox {
  /** The tab that it began with. */
  tab: Page;
  openTab: () => Promise<Page>;
  /** Closes it as a reader does. */
  close: () => Promise<void>;
  /** Ends it as a power cut does, with all of its processes. */
  kill: () => Promise<void>;
}

interface Fixtures {
  /** Starts Firefox on the test’s own profile, which is new at the first start and stays for the next. */
  startFirefox: () => Promise<RunningFirefox>;
  /** The tab of a Firefox that is started for the test. */
  tab: Page;
}

const launch = async (profile: string, options: FirefoxOptions): Promise<RunningFirefox> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.firefoxPath,
    userDataDir: profile,
    extraPrefsFirefox: options.preferences,
    // As large as the window of a small laptop.
    defaultViewport: { width: 1280, height: 720 },
    // An interrupted run ends as every other does: the fixture below ends the browser.
    handleSIGINT: false,
  });
  const main = browser.process();
  if (!main) throw new Error('Firefox was started, and there is no process of it.');
  const ended = new Promise<void>((resolve) => {
    main.once('exit', () => {
      resolve();
    });
  });
  /** It is the first of a group, in which the processes of its tabs are as well. */
  const killGroup = () => {
    try {
      process.kill(-(main.pid ?? 0), 'SIGKILL');
    } catch {
      // None of the group is left.
    }
  };
  const [first] = await browser.pages();
  return {
    tab: first ?? (await browser.newPage()),
    openTab: () => browser.newPage(),
    close: async () => {
      await browser.close();
      await ended;
    },
    kill: async () => {
      killGroup();
      await ended;
    },
  };
};

/**
 * Puppeteer puts a profile’s preferences back once Firefox has ended, behind the back of whoever waits for that: until the
 * copies are gone, the profile is not to be used.
 */
const preferencesAreBack = async (profile: string): Promise<void> => {
  while (['prefs.js', 'user.js'].some((file) => existsSync(join(profile, `${file}.puppeteer`))))
    await new Promise(setImmediate);
};

/**
 * Tests in Firefox, driven over WebDriver BiDi. Playwright runs and counts them; its own Firefox is a changed one, and
 * cannot be had from a distribution. However a test ends, no process goes on running and the profile is removed.
 */
export const test = base.extend<FirefoxOptions & Fixtures>({
  firefoxPath: ['', { option: true }],
  preferences: [{}, { option: true }],
  startFirefox: async ({ firefoxPath, preferences }, use, info) => {
    const profile = info.outputPath('profile');
    await mkdir(profile, { recursive: true });
    let running: RunningFirefox | undefined;
    await use(async () => {
      await preferencesAreBack(profile);
      running = await launch(profile, { firefoxPath, preferences });
      return running;
    });
    await running?.kill();
    await preferencesAreBack(profile);
    // The processes of its tabs were killed with it and may still be ending, each with a last file.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  },
  tab: async ({ startFirefox }, use) => {
    await use((await startFirefox()).tab);
  },
});
