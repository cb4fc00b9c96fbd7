import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { InstrumentFolder } from '../../integrations/content/parse-content.ts';
import { currentCodesOf } from '../../integrations/ledger/find-ledger-problems.ts';
import { listMissingWords } from '../../integrations/ledger/find-archive-problems.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ArchivedWords } from '../../model/word-archive.ts';
import { sha256 } from '../../text/sha256.ts';

/**
 * Appends entries to a ledger, and before that the words behind them to its archive, so that after an interruption the
 * next run adds what is missing. Each file is replaced whole.
 * @param root the project’s root, an absolute path
 * @returns the words that were added to the archive
 * @throws where an entry names words that neither the archive nor the content has; nothing is written then
 */
export const writeLedger = async (
  root: string,
  folder: InstrumentFolder,
  added: readonly LedgerEntry[],
): Promise<ArchivedWords[]> => {
  const { ledger, archive } = folder;
  const missing = listMissingWords(added, archive.entries);
  const atHand = new Map(
    currentCodesOf(folder).flatMap(({ words }) => (words === null ? [] : [[sha256(words), words] as const])),
  );
  const texts = [...missing].map(([hash, code]) => {
    const words = atHand.get(hash);
    if (words === undefined)
      throw new Error(`Kata-kata ${code} dengan sidik ${hash} tidak ada dalam isi situs maupun dalam arsip.`);
    return { sha256: hash, words };
  });
  const files = [
    { file: archive.file, format: 'kata-terbit-spbe', entries: archive.entries, more: texts },
    { file: ledger.file, format: 'ledger-spbe', entries: ledger.entries, more: added },
  ];
  for (const { file, format, entries, more } of files.filter((one) => one.more.length > 0)) {
    const path = resolve(root, file);
    const whole = { format, version: 1, entries: [...entries, ...more] };
    await writeFile(`${path}.baru`, `${JSON.stringify(whole, null, 1)}\n`);
    await rename(`${path}.baru`, path);
  }
  return texts;
};
