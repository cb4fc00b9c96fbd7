import { parseArgs } from 'node:util';
import { recordInLedger } from './ledger/record-in-ledger.ts';

/*
 * npm run ledger -- --reason "why"                                   records new codes and changed words
 * npm run ledger -- --retire CODE [--instead CODE] --reason "why"    records that a code’s content was taken out
 *
 * Only a person runs it, and it only appends (contract §1). It ends with 1 where something was refused or is left to do.
 */

const USAGE =
  'Pilihannya tidak dikenal. Tulis: npm run ledger -- --reason "alasannya", bila perlu dengan --retire KODE dan --instead GANTINYA.';

/** The calendar day of the person who runs this, ISO, as Swedish writes it. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

const run = async (): Promise<boolean> => {
  const { values } = parseArgs({
    options: {
      reason: { type: 'string' },
      retire: { type: 'string', multiple: true },
      instead: { type: 'string' },
    },
  });
  const { lines, complete } = await recordInLedger(process.cwd(), {
    reason: values.reason?.trim() ?? '',
    retire: values.retire ?? [],
    instead: values.instead ?? null,
    day: today(),
  });
  for (const line of lines) console.log(line);
  return complete;
};

await run().then(
  (complete) => {
    if (!complete) process.exitCode = 1;
  },
  (error: unknown) => {
    const mistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    console.error(mistyped ? USAGE : error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
