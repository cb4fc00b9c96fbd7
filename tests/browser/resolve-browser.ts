import { CHROMIUM, type BrowserKind } from './browser-kind.ts';
import { findBrowser, type FoundBrowser, type Machine } from './find-browser.ts';
import type { InstallStep } from './install-browser.ts';

/** What resolving needs beside the machine. */
export interface Installer {
  /** The ways of installing, in order; asked for only when there is no browser. */
  ways: (kind: BrowserKind) => InstallStep[][];
  /** Runs a step and tells whether it succeeded in time. */
  run: (step: InstallStep) => boolean;
  say: (line: string) => void;
}

/**
 * The browser for the tests: one that is there, else one that is installed now. Says on one line each what it took or
 * does. A way of installing counts only when a browser can be started after it: a downloaded one may lack the system’s
 * libraries.
 * @throws where none can be had, with what is missing, why it is needed and what to do
 */
export const resolveBrowser = (machine: Machine, installer: Installer): FoundBrowser => {
  const found = findBrowser(machine, CHROMIUM) ?? installFirst(machine, installer, CHROMIUM);
  if (found === null) {
    throw new Error(
      'No browser: there is no Chrome, Chromium or Edge on this machine, and none could be installed. ' +
        'The browser tests open the built site in one. Install Chrome or Chromium by the system’s own means, ' +
        'or let CHROME_PATH name its program file, and run the tests again.',
    );
  }
  sayFound(found, installer, CHROMIUM);
  return found;
};

/**
 * A browser that some tests run in beside it, and null where there is none.
 * @param mayInstall whether one may be installed; nobody’s own machine is given a second browser unasked
 */
export const resolveFurther = (
  kind: BrowserKind,
  machine: Machine,
  installer: Installer,
  mayInstall: boolean,
): FoundBrowser | null => {
  const found = findBrowser(machine, kind) ?? (mayInstall ? installFirst(machine, installer, kind) : null);
  if (found !== null) sayFound(found, installer, kind);
  return found;
};

const sayFound = ({ path, source }: FoundBrowser, { say }: Installer, { title }: BrowserKind) => {
  say(`${title}: ${path} (${source}).`);
};

/** Tries the ways in order until a browser can be started; null after the last. */
const installFirst = (machine: Machine, { ways, run, say }: Installer, kind: BrowserKind): FoundBrowser | null => {
  for (const steps of ways(kind)) {
    const done = steps.every((step) => {
      say(`${kind.title}: ${step.says}`);
      return run(step);
    });
    const found = done ? findBrowser(machine, kind) : null;
    if (found !== null) return found;
  }
  return null;
};
