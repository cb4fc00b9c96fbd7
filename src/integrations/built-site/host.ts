/** Where the site is hosted. */
export interface Host {
  /** The host’s address, such as `https://contoh.example`. */
  site: string;
  /** The path below it, with "/" at both ends. */
  base: string;
}

/** An address that leads on, as whole paths on the host. */
export interface HostRedirect {
  from: string;
  to: string;
}

/** 302, not 301: browsers keep a permanent redirect for good, and a short address may one day lead to another indicator. */
export const REDIRECT_STATUS = 302;

/** A path as a regular expression for it; a base path may have dots in it. */
export const escapePath = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The lines of a block within another. */
export const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
