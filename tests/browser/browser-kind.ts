/** A family of browsers that tests run in: where its programs stand, and how a machine is given one. */
export interface BrowserKind {
  /** What a line to the reader is about. */
  title: 'Browser' | 'Headless shell' | 'Firefox';
  /** The browsers in words. */
  names: string;
  /** The variable that names another program file. */
  variable: 'CHROME_PATH' | 'SHELL_PATH' | 'FIREFOX_PATH';
  /** The names under which the browsers stand in PATH, in the order of preference. */
  commands: (platform: NodeJS.Platform) => string[];
  /** Their files below a folder of programs, in the order of preference. */
  programs: (platform: NodeJS.Platform) => string[];
  /** The package of Debian. */
  debian: string;
  /** Whether Playwright can download one that its tests drive. */
  byPlaywright: boolean;
}

const chromiumCommands = (platform: NodeJS.Platform): string[] =>
  platform === 'win32'
    ? ['chrome.exe', 'chromium.exe', 'msedge.exe']
    : [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ];

/** What the browser tests run in. */
export const CHROMIUM: BrowserKind = {
  title: 'Browser',
  names: 'Chrome, Chromium or Edge',
  variable: 'CHROME_PATH',
  commands: chromiumCommands,
  programs: (platform) => {
    if (platform === 'win32') {
      return [
        'Google\\Chrome\\Application\\chrome.exe',
        'Chromium\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ];
    }
    if (platform === 'darwin') {
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    }
    return [...chromiumCommands(platform), 'chrome', 'msedge'];
  },
  debian: 'chromium',
  byPlaywright: true,
};

const shellCommands = (platform: NodeJS.Platform): string[] =>
  platform === 'win32' ? ['chrome-headless-shell.exe'] : ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * Chromium’s engine without its windows, tabs and services: a page costs half of the processor’s time in it. Tests that
 * kill a browser or look at its disk run in the whole one.
 */
export const SHELL: BrowserKind = {
  title: 'Headless shell',
  names: 'headless shell of Chromium',
  variable: 'SHELL_PATH',
  commands: shellCommands,
  programs: shellCommands,
  debian: 'chromium-headless-shell',
  byPlaywright: false,
};

const firefoxCommands = (platform: NodeJS.Platform): string[] =>
  platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];

/** What some tests run in beside it. Playwright drives a Firefox of its own making only, and so has none for them. */
export const FIREFOX: BrowserKind = {
  title: 'Firefox',
  names: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: firefoxCommands,
  programs: (platform) => {
    if (platform === 'win32') return ['Mozilla Firefox\\firefox.exe'];
    if (platform === 'darwin') return ['Firefox.app/Contents/MacOS/firefox'];
    return firefoxCommands(platform);
  },
  debian: 'firefox-esr',
  byPlaywright: false,
};
