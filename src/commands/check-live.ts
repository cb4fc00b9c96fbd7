import { parseArgs } from 'node:util';
import { entriesInForce } from '../domain/ledger.ts';
import { targetOf } from '../domain/redirects.ts';
import { parseContent } from '../integrations/content/parse-content.ts';
import { readContent } from '../integrations/content/read-content.ts';
import { findLiveFaults } from '../integrations/hosting/check-live.ts';

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
  const codes = content.instruments.flatMap(({ ledger }) => [...entriesInForce(ledger?.data.entries ?? []).keys()]);
  const faults = await findLiveFaults(
    address,
    {
      codes,
      redirects: content.redirects.map((redirect) => ({ from: redirect.from, to: targetOf(redirect) })),
      headers: values['no-headers'] !== true,
    },
    (url) => fetch(url, { signal: AbortSignal.timeout(30_000) }),
  );
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length === 0
      ? `${address} holds all ${codes.length} codes and what belongs to them.`
      : `${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
