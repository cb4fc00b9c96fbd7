import { describe, expect, it } from 'vitest';
import { CHROMIUM, FIREFOX } from '../browser/browser-kind.ts';
import { candidatePaths, findBrowser, type Machine } from '../browser/find-browser.ts';

/** A machine on which the named files are browsers that start; everything else can be set. */
const machineWith = (browsers: string[], rest: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin', HOME: '/home/reader' },
  exists: (path) => browsers.includes(path),
  starts: () => true,
  playwrightPath: '/cache/chromium/chrome',
  ...rest,
});

const windows = {
  platform: 'win32',
  env: { Path: 'C:\\Tools', ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' },
} as const;

describe('findBrowser', () => {
  it('takes what CHROME_PATH names before all others', () => {
    const machine = machineWith(['/opt/mine', '/usr/bin/chromium'], {
      env: { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' },
    });
    expect(findBrowser(machine, CHROMIUM)).toEqual({ path: '/opt/mine', source: 'CHROME_PATH' });
  });

  it('takes an empty CHROME_PATH for an unset one', () => {
    const machine = machineWith(['/usr/bin/chromium'], { env: { CHROME_PATH: '', PATH: '/usr/bin' } });
    expect(findBrowser(machine, CHROMIUM)?.path).toBe('/usr/bin/chromium');
  });

  it('refuses a CHROME_PATH at which nothing starts, and says what to do', () => {
    const machine = machineWith(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone', PATH: '/usr/bin' } });
    expect(() => findBrowser(machine, CHROMIUM)).toThrow(/CHROME_PATH names \/gone.*unset it/);
  });

  it('prefers Chrome to Chromium and Chromium to Edge', () => {
    const all = ['/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser(machineWith(all), CHROMIUM)?.path).toBe('/usr/bin/google-chrome');
    expect(findBrowser(machineWith(all.slice(0, 2)), CHROMIUM)?.path).toBe('/usr/bin/chromium');
    expect(findBrowser(machineWith(all.slice(0, 1)), CHROMIUM)?.path).toBe('/usr/bin/microsoft-edge');
  });

  it('passes over a file that is there and does not start', () => {
    const machine = machineWith(['/usr/bin/chromium-browser', '/snap/bin/chromium'], {
      starts: (path) => path !== '/usr/bin/chromium-browser',
    });
    expect(findBrowser(machine, CHROMIUM)?.path).toBe('/snap/bin/chromium');
  });

  it('looks at the well-known places where PATH names nothing', () => {
    const machine = machineWith(['/opt/google/chrome/chrome'], { env: {} });
    expect(findBrowser(machine, CHROMIUM)).toEqual({
      path: '/opt/google/chrome/chrome',
      source: 'installed on this machine',
    });
  });

  it('takes Playwright’s Chromium only when the machine has none of its own', () => {
    const own = ['/usr/bin/chromium'];
    const downloaded = ['/cache/chromium/chrome'];
    expect(findBrowser(machineWith([...own, ...downloaded]), CHROMIUM)?.source).toBe('installed on this machine');
    expect(findBrowser(machineWith(downloaded), CHROMIUM)?.source).toBe('downloaded by Playwright');
  });

  it('finds nothing where there is nothing', () => {
    expect(findBrowser(machineWith([]), CHROMIUM)).toBeNull();
    expect(findBrowser(machineWith([], { playwrightPath: null }), CHROMIUM)).toBeNull();
  });
});

describe('findBrowser for Firefox', () => {
  it('takes what FIREFOX_PATH names, and no Chromium whatever CHROME_PATH names', () => {
    const env = { FIREFOX_PATH: '/opt/mine', CHROME_PATH: '/usr/bin/chromium', PATH: '/usr/bin' };
    const machine = machineWith(['/opt/mine', '/usr/bin/chromium', '/usr/bin/firefox'], { env });
    expect(findBrowser(machine, FIREFOX)).toEqual({ path: '/opt/mine', source: 'FIREFOX_PATH' });
    expect(findBrowser(machineWith(['/usr/bin/chromium', '/cache/chromium/chrome']), FIREFOX)).toBeNull();
  });

  it('prefers the release with extended support', () => {
    const machine = machineWith(['/usr/bin/firefox', '/usr/bin/firefox-esr']);
    expect(findBrowser(machine, FIREFOX)?.path).toBe('/usr/bin/firefox-esr');
  });

  it('refuses a FIREFOX_PATH at which nothing starts, and says what to do', () => {
    const machine = machineWith([], { env: { FIREFOX_PATH: '/gone' } });
    expect(() => findBrowser(machine, FIREFOX)).toThrow(/FIREFOX_PATH names \/gone.*a Firefox, or unset it/);
  });
});

describe('candidatePaths', () => {
  it('names each place once, and none in the working folder for an empty entry of PATH', () => {
    const paths = candidatePaths(machineWith([], { env: { PATH: ':/usr/bin:/usr/bin:' } }), CHROMIUM);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.startsWith('/'))).toBe(true);
  });

  it('knows the applications of macOS, of the machine and of the reader', () => {
    const paths = candidatePaths(machineWith([], { platform: 'darwin' }), CHROMIUM);
    expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/home/reader/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('knows the program folders of Windows that the machine names', () => {
    const paths = candidatePaths(machineWith([], windows), CHROMIUM);
    expect(paths).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths).toContain('C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\Tools\\chrome.exe');
    expect(paths.some((path) => path.includes('undefined'))).toBe(false);
  });
});
