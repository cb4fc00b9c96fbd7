import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { entriesToAppend, findLedgerFaults, listCurrentCodes } from '../domain/ledger.ts';
import { assembleFolder, checkContent } from '../integrations/content/check-content.ts';
import { formatProblems } from '../integrations/content/problem.ts';
import { readContent } from '../integrations/content/read-content.ts';
import { describeLedgerFault } from '../integrations/ledger/describe-ledger-fault.ts';
import type { Ledger } from '../model/ledger.ts';
import { sha256 } from '../site/sha256.ts';

/*
 * npm run ledger -- --reason "why": records new codes and changed words of every instrument (contract §1).
 * Only a person runs it, and it only appends. Codes that were lost or reused are told and stop it: they are mended
 * in the content.
 */

const ROOT = resolve(import.meta.dirname, '../..');

const today = (): string => new Date().toISOString().slice(0, 10);

const record = async (reason: string): Promise<void> => {
  const { content, problems } = checkContent(await readContent(ROOT), false);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  for (const folder of content.instruments) {
    if (!folder.instrument) continue;
    const file = `${folder.folder}/ledger.json`;
    const entries = folder.ledger?.data.entries ?? [];
    const current = listCurrentCodes(folder.instrument.data.code, assembleFolder(folder));
    const faults = findLedgerFaults(entries, current, sha256);
    const broken = faults.filter(({ kind }) => kind === 'lost' || kind === 'reused');
    if (broken.length > 0) throw new Error(formatProblems(broken.map((fault) => describeLedgerFault(file, fault))));
    const added = entriesToAppend(faults, current, sha256, today(), reason);
    const ledger: Ledger = { format: 'ledger-spbe', version: 1, entries: [...entries, ...added] };
    if (added.length > 0) await writeFile(resolve(ROOT, file), `${JSON.stringify(ledger, null, 1)}\n`);
    console.log(`${file}: ${String(added.length)} entri ditambahkan, kini ${String(ledger.entries.length)}.`);
    for (const { event, code } of added) console.log(`  ${event} ${code}`);
  }
};

const { values } = parseArgs({ options: { reason: { type: 'string' } } });
if (values.reason === undefined || values.reason.trim() === '') {
  console.error('Sebutkan alasannya: npm run ledger -- --reason "Terbit pertama"');
  process.exitCode = 1;
} else {
  await record(values.reason.trim()).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
