import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sealEntries } from '../../domain/ledger/seal.ts';
import { wordsToArchive } from '../../domain/ledger/word-archive.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import { sha256 } from '../../text/sha256.ts';
import { appendEntries } from './append-entries.ts';
import type { LedgerFiles } from '../../integrations/ledger/ledger-files.ts';

const readText = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

/** What was added to an instrument’s three files. */
export interface Added {
  entries: number;
  words: number;
  seals: number;
}

/**
 * Appends entries to a ledger, the words behind them to its archive, and a seal of it all. Each file is replaced whole;
 * should it be interrupted between them, the next run adds what is missing.
 * @param root the project’s root, an absolute path
 * @param atHand the words of the content as it stands
 */
export const writeLedger = async (
  root: string,
  { ledger, archive, seals }: LedgerFiles,
  added: readonly LedgerEntry[],
  atHand: readonly string[],
): Promise<Added> => {
  const entries = [...ledger.entries, ...added];
  const words = wordsToArchive(entries, archive.entries, atHand, sha256);
  const covered = Math.max(0, ...seals.entries.map((seal) => seal.entries));
  const seal = covered < entries.length ? [sealEntries(entries, sha256)] : [];
  const texts = await Promise.all(
    [
      { file: archive.file, format: 'kata-terbit-spbe', more: words },
      { file: ledger.file, format: 'ledger-spbe', more: added },
      { file: seals.file, format: 'segel-ledger-spbe', more: seal },
    ]
      .filter(({ more }) => more.length > 0)
      .map(async ({ file, format, more }) => {
        const path = resolve(root, file);
        return { path, text: appendEntries(await readText(path), format, more) };
      }),
  );
  for (const { path, text } of texts) {
    await writeFile(`${path}.baru`, text);
    await rename(`${path}.baru`, path);
  }
  return { entries: added.length, words: words.length, seals: seal.length };
};
