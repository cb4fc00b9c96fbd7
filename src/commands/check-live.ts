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
const address = (positionals[0] ?? '').replace(/\/?$/, '/');
if (!URL.canParse(address)) {
  console.error('Say which site: npm run check:live -- https://…/base/');
  process.exitCode = 1;
} else {
  const { content } = parseContent(await readContent(process.cwd()));
  const expected = expectLive(content);
  const faults = await findLiveFaults(address, expected, values['no-headers'] !== true, (url) =>
    fetch(url, { signal: AbortSignal.timeout(30_000) }),
  );
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `${address} holds all ${expected.living.length + expected.retired.length} codes and what belongs to them.`
      : `${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
