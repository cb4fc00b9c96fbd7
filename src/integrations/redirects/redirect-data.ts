import type { BuildStep } from '../built-site/after-build.ts';
import { writeRedirectFiles } from './redirect-files.ts';

/** Writes the redirects as data for hosts beside the built pages. */
export const writeRedirectData: BuildStep = async ({ content, host, write }) => {
  const files = [...writeRedirectFiles(content.redirects, host)];
  for (const [path, text] of files) await write(path, text);
  return `${String(content.redirects.length)} redirects`;
};
