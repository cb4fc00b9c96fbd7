import { posix, win32 } from 'node:path';
import type { BrowserKind } from './browser-kind.ts';

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
  source: BrowserKind['variable'] | 'installed on this machine' | 'downloaded by Playwright';
}

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

/** Every place where a browser of this kind and of the machine’s own may stand, in the order in which they are tried. */
export const candidatePaths = (machine: Machine, { commands, programs }: BrowserKind): string[] => {
  const paths = machine.platform === 'win32' ? win32 : posix;
  const path = machine.env['PATH'] ?? machine.env['Path'] ?? '';
  const inPath = path.split(paths.delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...commands(machine.platform).flatMap((name) => inPath.map((folder) => paths.join(folder, name))),
    ...programs(machine.platform).flatMap((file) => programFolders(machine).map((folder) => paths.join(folder, file))),
  ];
  return [...new Set(candidates)];
};

/**
 * Finds a browser of a kind: the one that its variable names, else one of the machine’s own, else one that Playwright
 * downloaded earlier. Null where there is none.
 * @throws where the variable names something that cannot be started, rather than quietly taking another browser
 */
export const findBrowser = (machine: Machine, kind: BrowserKind): FoundBrowser | null => {
  const works = (path: string) => machine.exists(path) && machine.starts(path);
  const { variable, names } = kind;
  const chosen = machine.env[variable];
  if (chosen !== undefined && chosen !== '') {
    if (works(chosen)) return { path: chosen, source: variable };
    throw new Error(
      `${variable} names ${chosen}, and no browser can be started there. ` +
        `Let it name the program file of a ${names}, or unset it and one is looked for.`,
    );
  }
  const own = candidatePaths(machine, kind).find(works);
  if (own !== undefined) return { path: own, source: 'installed on this machine' };
  const playwrightPath = kind.byPlaywright ? machine.playwrightPath : null;
  return playwrightPath !== null && works(playwrightPath)
    ? { path: playwrightPath, source: 'downloaded by Playwright' }
    : null;
};
