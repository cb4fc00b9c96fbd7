import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { browserArguments } from './this-machine.ts';

/** Starts a browser of its own on a folder, so that it can be killed like a power cut would. */
export const startBrowser = async (folder: string, executable: string) => {
  const child = spawn(
    executable,
    ['--headless', ...browserArguments, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
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
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const browser = await chromium.connectOverCDP(address);
  return {
    page: browser.contexts()[0]?.pages()[0] ?? (await browser.newPage()),
    kill: async () => {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
};
