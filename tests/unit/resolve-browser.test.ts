import { describe, expect, it } from 'vitest';
import { FIREFOX } from '../browser/browser-kind.ts';
import type { Machine } from '../browser/find-browser.ts';
import { installWays, type InstallFacts } from '../browser/install-browser.ts';
import { resolveBrowser, resolveFurther, type Installer } from '../browser/resolve-browser.ts';

const facts: InstallFacts = { node: 'node', playwrightCli: 'cli.js', hasApt: true, isRoot: true, hasSudo: false };
const downloadedPath = '/cache/chrome';
const aptPath = '/usr/bin/chromium';

/**
 * Resolves on a machine that has the browsers `present`; `brings` tells what the run of a command leads to: the path of
 * a browser that it brings, true for a plain success, false for a failure.
 */
const resolveWith = (
  present: string[],
  brings: (command: string) => string | boolean,
  { starts = () => true, ...changes }: Partial<InstallFacts> & { starts?: (path: string) => boolean } = {},
) => {
  const browsers = new Set(present);
  const lines: string[] = [];
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    exists: (path) => browsers.has(path),
    starts,
    playwrightPath: downloadedPath,
  };
  const installer: Installer = {
    ways: (kind) => installWays({ ...facts, ...changes }, kind),
    run: ({ command, args }) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const result = brings(line);
      if (typeof result === 'string') browsers.add(result);
      return result !== false;
    },
    say: (line) => lines.push(line),
  };
  return {
    resolve: () => resolveBrowser(machine, installer),
    resolveFirefox: (mayInstall: boolean) => resolveFurther(FIREFOX, machine, installer, mayInstall),
    lines,
    commands,
  };
};

const download = 'node cli.js install chromium';
const update = 'apt-get update';
const install = 'apt-get install -y --no-install-recommends chromium';

describe('resolveBrowser', () => {
  it('says on one line what it took, and installs nothing, where a browser is there', () => {
    const { resolve, lines, commands } = resolveWith([aptPath], () => false);
    expect(resolve().path).toBe(aptPath);
    expect(lines).toEqual([`Browser: ${aptPath} (installed on this machine).`]);
    expect(commands).toEqual([]);
  });

  it('lets Playwright download one where there is none', () => {
    const { resolve, lines, commands } = resolveWith([], () => downloadedPath);
    expect(resolve()).toEqual({ path: downloadedPath, source: 'downloaded by Playwright' });
    expect(commands).toEqual([download]);
    expect(lines[0]).toMatch(/^Browser: none found; Playwright downloads/);
  });

  it('turns to apt-get where the download fails', () => {
    const { resolve, commands } = resolveWith([], (line) => (line === install ? aptPath : line === update));
    expect(resolve().path).toBe(aptPath);
    expect(commands).toEqual([download, update, install]);
  });

  it('turns to apt-get where the downloaded one does not start', () => {
    const { resolve, commands } = resolveWith([], (line) => (line === install ? aptPath : downloadedPath), {
      starts: (path) => path !== downloadedPath,
    });
    expect(resolve().path).toBe(aptPath);
    expect(commands).toEqual([download, update, install]);
  });

  it('asks sudo without a password where it is not root', () => {
    const { commands, resolve } = resolveWith(
      [],
      (line) => (line.endsWith(install) ? aptPath : line.endsWith(update)),
      {
        isRoot: false,
        hasSudo: true,
      },
    );
    resolve();
    expect(commands).toEqual([download, `sudo -n ${update}`, `sudo -n ${install}`]);
  });

  it.each([
    ['is neither root nor has sudo', { isRoot: false }],
    ['has no apt-get', { hasApt: false }],
  ])('tries the download alone where the machine %s', (_reason, change) => {
    const { resolve, commands } = resolveWith([], () => false, change);
    expect(resolve).toThrow('No browser');
    expect(commands).toEqual([download]);
  });

  it('ends with what is missing, why it is needed and what to do where nothing helps', () => {
    const { resolve, commands } = resolveWith([], () => false);
    expect(resolve).toThrow(/No browser: .*The browser tests open.*CHROME_PATH/);
    expect(commands).toEqual([download, update]);
  });
});

describe('resolveFirefox', () => {
  const firefoxPath = '/usr/bin/firefox-esr';
  const installFirefox = 'apt-get install -y --no-install-recommends firefox-esr';

  it('takes one that is there, and says so', () => {
    const { resolveFirefox, lines, commands } = resolveWith([aptPath, firefoxPath], () => false);
    expect(resolveFirefox(true)?.path).toBe(firefoxPath);
    expect(lines).toEqual([`Firefox: ${firefoxPath} (installed on this machine).`]);
    expect(commands).toEqual([]);
  });

  it('installs Debian’s where it may, and downloads none', () => {
    const { resolveFirefox, commands } = resolveWith([aptPath], (line) => line !== installFirefox || firefoxPath);
    expect(resolveFirefox(true)?.path).toBe(firefoxPath);
    expect(commands).toEqual([update, installFirefox]);
  });

  it.each([
    ['it may not be installed', false, {}],
    ['apt-get fails', true, {}],
    ['there is no apt-get', true, { hasApt: false }],
    ['it is neither root nor has sudo', true, { isRoot: false }],
  ])('finds none and throws nothing where %s', (_reason, mayInstall, change) => {
    const { resolveFirefox, commands } = resolveWith([aptPath], () => false, change);
    expect(resolveFirefox(mayInstall)).toBeNull();
    expect(commands.includes(update)).toBe(mayInstall && Object.keys(change).length === 0);
  });
});
