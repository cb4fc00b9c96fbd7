import { parseArgs } from 'node:util';
import { parseContent } from '../integrations/content/parse-content.ts';
import { readContent } from '../integrations/content/read-content.ts';
import { expectLive, findLiveFaults } from '../integrations/hosting/check-live.ts';

/*
 * npm run check:live -- https://…/base/                  asks a published site for all that the ledger promised
 * npm run check:live -- --no-headers https://…/base/     the same for a host that carries no headers of the site
 *
 * It ends with 1 where anything is missing, with a sentence for each fault.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-headers': { type: 'boolean' } } });
// As pages write it: `HTTPS://Contoh.Example:443/x` is `https://contoh.example/x`.
const asked = URL.parse(positionals[0] ?? '');
if (!asked || !/^https?:$/.test(asked.protocol)) {
  console.error('Say which site: npm run check:live -- https://…/base/');
  process.exitCode = 1;
} else {
  const address = asked.origin + asked.pathname.replace(/\/?(?:index\.html)?$/, '/');
  const { content } = parseContent(await readContent(process.cwd()));
  const expected = expectLive(content);
  const faults = await findLiveFaults(address, expected, values['no-headers'] !== true, (url) =>
    fetch(url, { signal: AbortSignal.timeout(30_000) }),
  );
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `${address} holds all ${expected.living.length + expected.retired.length} codes and every file that belongs to them.`
      : `${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
