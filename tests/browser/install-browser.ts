import type { BrowserKind } from './browser-kind.ts';

/** A command that may bring a browser, with what is said while it runs. */
export interface InstallStep {
  says: string;
  command: string;
  args: string[];
  /** How long it may take, in milliseconds. */
  timeout: number;
}

/** What decides which ways of installing a machine has. */
export interface InstallFacts {
  /** This Node’s program file. */
  node: string;
  /** The file of Playwright’s command line. */
  playwrightCli: string;
  /** Whether the system installs its packages with apt-get. */
  hasApt: boolean;
  isRoot: boolean;
  /** Whether sudo asks for no password. */
  hasSudo: boolean;
}

const minute = 60_000;

/**
 * The ways of installing a browser of a kind on a machine, in the order in which they are tried. Playwright’s download comes
 * first, since it changes nothing outside the reader’s own folder; its time is bounded, since its host may be out of
 * reach. Each way is a list of commands that all have to succeed; there may be no way.
 */
export const installWays = (
  { node, playwrightCli, hasApt, isRoot, hasSudo }: InstallFacts,
  { byPlaywright, debian }: BrowserKind,
): InstallStep[][] => {
  const download = {
    says: 'none found; Playwright downloads Chromium (at most 2 minutes).',
    command: node,
    args: [playwrightCli, 'install', 'chromium'],
    timeout: 2 * minute,
  };
  const downloads = byPlaywright ? [[download]] : [];
  if (!hasApt || !(isRoot || hasSudo)) return downloads;
  const apt = (says: string, ...args: string[]): InstallStep => ({
    says,
    command: isRoot ? 'apt-get' : 'sudo',
    args: isRoot ? args : ['-n', 'apt-get', ...args],
    timeout: 10 * minute,
  });
  return [
    ...downloads,
    [
      apt('there is none yet; apt-get reads the lists of packages.', 'update'),
      apt(`apt-get installs the package ${debian}.`, 'install', '-y', '--no-install-recommends', debian),
    ],
  ];
};
