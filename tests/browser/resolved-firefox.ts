import { resolveFirefox } from './resolve-browser.ts';
import { thisInstaller, thisMachine } from './this-machine.ts';

/** By this variable a process hands on what it found to those that it starts; empty where there is none. */
const RESOLVED = 'RESOLVED_FIREFOX_PATH';

/** What is said where there is no Firefox. */
export const NO_FIREFOX =
  'Firefox: there is none on this machine, so that its tests are NOT run and count as nothing. ' +
  'Install it (Debian: firefox-esr), or let FIREFOX_PATH name its program file.';

/**
 * The program file of the Firefox for its tests, null where there is none. Looked for once a run; installed only where
 * tests run by themselves (`CI`) and in the long run (`LONG=1`).
 * @throws where FIREFOX_PATH names something that cannot be started
 */
export const resolvedFirefox = (): string | null => {
  const known = process.env[RESOLVED];
  if (known !== undefined) return known === '' ? null : known;
  const mayInstall = (process.env['CI'] ?? '') !== '' || process.env['LONG'] === '1';
  const path = resolveFirefox(thisMachine(), thisInstaller(), mayInstall)?.path ?? null;
  if (path === null) console.log(NO_FIREFOX);
  process.env[RESOLVED] = path ?? '';
  return path;
};
