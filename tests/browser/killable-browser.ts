import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvedBrowser, resolvedShell } from './resolved-browsers.ts';
import { browserArguments } from './this-machine.ts';

/** A browser that can be killed like a power cut would, and its page. */
export interface KillableBrowser {
  page: Page;
  kill: () => Promise<void>;
  /** Closes it as a reader does. */
  close: () => Promise<void>;
}

/** Where a profile stands, for a browser that is started by a command of its own. */
export interface ProfilePlace {
  /** The folder as that browser sees it. */
  folder: string;
  /** What starts it, before its program file. */
  command: readonly string[];
}

type ProfileWork = (start: () => Promise<KillableBrowser>, folder: string) => Promise<void>;

/**
 * Gives some work a new profile folder, and a way to start the browser under test on it, one after the other. However the work ends, no browser
 * goes on running and the folder is removed.
 */
export const withProfile = async (work: ProfileWork): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'tangga-'));
  try {
    await withProfileAt({ folder, command: [] }, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** The same with a profile in a place that the caller has made and takes away. */
export const withProfileAt = async (place: ProfilePlace, work: ProfileWork): Promise<void> => {
  let running: KillableBrowser | undefined;
  try {
    await work(async () => {
      running = await startBrowser(place);
      return running;
    }, place.folder);
  } finally {
    await running?.kill();
  }
};

/**
 * The shell keeps a profile by the same engine as the browser that people use, and starts in a fifth of the time. The whole
 * browser is for the long run.
 */
const program = () => (process.env['LONG'] === '1' ? resolvedBrowser() : resolvedShell());

const startBrowser = async ({ folder, command }: ProfilePlace): Promise<KillableBrowser> => {
  const [first, ...before] = [...command, program()];
  const child = spawn(
    first,
    [
      ...before,
      '--headless',
      ...browserArguments,
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (words: Buffer) => {
      said += words.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`The browser stopped before it could be used: ${said}`));
    });
  });
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true;
      resolve();
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    page: browser.contexts()[0]?.pages()[0] ?? (await browser.newPage()),
    kill: async () => {
      if (isGone) return;
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
      await browser.close();
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close');
      await gone;
      await browser.close();
    },
  };
};
