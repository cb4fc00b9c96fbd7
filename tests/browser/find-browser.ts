import { posix, win32 } from 'node:path';

/** What the finder asks of a machine. Tests put a machine together; `this-machine.ts` is the real one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a file stands at the path. */
  exists: (path: string) => boolean;
  /** Whether the browser at the path can be started. A file can be there and only tell how to install one. */
  starts: (path: string) => boolean;
  /** Where Playwright keeps a Chromium that it downloaded; null where it knows none for this system. */
  playwrightPath: string | null;
}

/** A browser that can be started, and how it was found, for a line to the reader. */
export interface FoundBrowser {
  path: string;
  source: 'CHROME_PATH' | 'installed on this machine' | 'downloaded by Playwright';
}

/** The names under which Chrome, Chromium and Edge stand in PATH, in the order of preference. */
const commandsOf = (platform: NodeJS.Platform): string[] =>
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

/** The folders in which a system’s installers put programs; those that a machine does not name are left out. */
const programFolders = ({ platform, env }: Machine): string[] => {
  const folders =
    platform === 'win32'
      ? [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
      : platform === 'darwin'
        ? ['/Applications', env['HOME'] === undefined ? undefined : posix.join(env['HOME'], 'Applications')]
        : ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return folders.filter((folder) => folder !== undefined);
};

/** The browsers’ files below a program folder, in the order of preference. */
const programsOf = (platform: NodeJS.Platform): string[] => {
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
  return [...commandsOf(platform), 'chrome', 'msedge'];
};

/** Every place where a browser of the machine’s own may stand, in the order in which they are tried. */
export const candidatePaths = (machine: Machine): string[] => {
  const paths = machine.platform === 'win32' ? win32 : posix;
  const path = machine.env['PATH'] ?? machine.env['Path'] ?? '';
  const inPath = path.split(paths.delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...commandsOf(machine.platform).flatMap((name) => inPath.map((folder) => paths.join(folder, name))),
    ...programsOf(machine.platform).flatMap((file) =>
      programFolders(machine).map((folder) => paths.join(folder, file)),
    ),
  ];
  return [...new Set(candidates)];
};

/**
 * Finds a Chrome, Chromium or Edge: the one that `CHROME_PATH` names, else one of the machine’s own, else one that
 * Playwright downloaded earlier. Null where there is none.
 * @throws where `CHROME_PATH` names something that cannot be started, rather than quietly taking another browser
 */
export const findBrowser = (machine: Machine): FoundBrowser | null => {
  const works = (path: string) => machine.exists(path) && machine.starts(path);
  const chosen = machine.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (works(chosen)) return { path: chosen, source: 'CHROME_PATH' };
    throw new Error(
      `CHROME_PATH names ${chosen}, and no browser can be started there. ` +
        'Let it name the program file of a Chrome, Chromium or Edge, or unset it and one is looked for.',
    );
  }
  const own = candidatePaths(machine).find(works);
  if (own !== undefined) return { path: own, source: 'installed on this machine' };
  const { playwrightPath } = machine;
  return playwrightPath !== null && works(playwrightPath)
    ? { path: playwrightPath, source: 'downloaded by Playwright' }
    : null;
};
