/** `npm run build:test`: builds the site as the browser tests need it, hosted below a folder of a host that nothing answers for. */
import { siteEnvironment } from './browser/site.ts';
import { runScript } from './gates/run-script.ts';

process.exitCode = (await runScript('build', { env: siteEnvironment })) ? 0 : 1;
