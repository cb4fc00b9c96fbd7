import { FIREFOX, SHELL, type BrowserKind } from './browser-kind.ts';
import { resolveBrowser, resolveFurther } from './resolve-browser.ts';
import { thisInstaller, thisMachine } from './this-machine.ts';

/** What is said where there is no Firefox. */
export const NO_FIREFOX =
  'Firefox: there is none on this machine, so that its tests are NOT run and count as nothing. ' +
  'Install it (Debian: firefox-esr), or let FIREFOX_PATH name its program file.';

/** A path that is looked for once a run and handed on to the processes that it starts; empty where there is none. */
const once = (name: string, find: () => string | null): string | null => {
  const path = (process.env[name] ??= find() ?? '');
  return path === '' ? null : path;
};

/** Installed only where tests run by themselves (`CI`) and in the long run (`LONG=1`). */
const findFurther = (kind: BrowserKind): string | null => {
  const mayInstall = (process.env['CI'] ?? '') !== '' || process.env['LONG'] === '1';
  return resolveFurther(kind, thisMachine(), thisInstaller(), mayInstall)?.path ?? null;
};

/** The program file of the browser that people use. @throws where none can be had */
export const resolvedBrowser = (): string =>
  once('RESOLVED_BROWSER_PATH', () => resolveBrowser(thisMachine(), thisInstaller()).path) ?? '';

/** The program file in which most tests run: the headless shell where there is one, unless CHROME_PATH chose a browser for all. */
export const resolvedShell = (): string =>
  once('RESOLVED_SHELL_PATH', () => {
    const chosen = (process.env['CHROME_PATH'] ?? '') !== '' && (process.env['SHELL_PATH'] ?? '') === '';
    return (chosen ? null : findFurther(SHELL)) ?? resolvedBrowser();
  }) ?? '';

/**
 * The program file of the Firefox for its tests, null where there is none.
 * @throws where FIREFOX_PATH names something that cannot be started
 */
export const resolvedFirefox = (): string | null =>
  once('RESOLVED_FIREFOX_PATH', () => {
    const path = findFurther(FIREFOX);
    if (path === null) console.log(NO_FIREFOX);
    return path;
  });
