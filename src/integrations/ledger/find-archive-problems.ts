import type { LedgerEntry } from '../../model/ledger.ts';
import type { ArchivedWords } from '../../model/word-archive.ts';
import { sha256 } from '../../text/sha256.ts';
import type { Problem } from '../content/problem.ts';
import { RESTORE } from './remedies.ts';

/** Hashes that a ledger names and whose words its archive lacks, each with the last code that has it. */
export const listMissingWords = (
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
): Map<string, string> => {
  const archived = new Set(archive.map((text) => text.sha256));
  return new Map(
    entries.flatMap((entry) =>
      entry.sha256 === null || archived.has(entry.sha256) ? [] : [[entry.sha256, entry.code] as const],
    ),
  );
};

/** Holds the archive of published words against the ledger: every hash has its words, and all words have their hash. */
export const findArchiveProblems = (
  file: string,
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
): Problem[] => [
  ...archive.flatMap((text, place): Problem[] => {
    const message = `Kata-katanya tidak cocok dengan sidiknya, ${text.sha256}.`;
    const remedy = `Ambil kembali berkas ini ${RESTORE}.`;
    return sha256(text.words) === text.sha256 ? [] : [{ file, field: `entries[${place}]`, message, remedy }];
  }),
  ...[...listMissingWords(entries, archive)].map(([hash, code]) => ({
    file,
    field: hash,
    message: `Kata-kata ${code} dengan sidik ${hash} tidak ada dalam arsip.`,
    remedy: `Ambil kembali berkas ini ${RESTORE}.`,
  })),
];
