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

/**
 * Holds the archive of published words against the ledger: every hash has its words, all words have their hash, and each
 * stands there once and is named. What none names was named by entries that are gone, and with them a code’s page.
 * @param current the hashes of the words in the content now: after an interrupted run the archive has some that the ledger
 * is about to name; whether it knows their codes is asked elsewhere
 */
export const findArchiveProblems = (
  file: string,
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
  current: ReadonlySet<string>,
): Problem[] => {
  const named = new Set(entries.map((entry) => entry.sha256));
  const firstPlaces = new Map(archive.map((text, place) => [text.sha256, place] as const).reverse());
  const sayFault = ({ sha256: hash, words }: ArchivedWords, place: number): [message: string, file: string] | null => {
    if (firstPlaces.get(hash) !== place) return [`Sidik ${hash} tersimpan dua kali.`, 'berkas ini'];
    if (sha256(words) !== hash) return [`Kata-katanya tidak cocok dengan sidiknya, ${hash}.`, 'berkas ini'];
    if (named.has(hash) || current.has(hash)) return null;
    return [`Sidik ${hash} tidak disebut oleh entri ledger mana pun; sebuah entri telah hilang.`, 'ledger.json'];
  };
  return [
    ...archive.flatMap((text, place): Problem[] => {
      const [message, spoilt] = sayFault(text, place) ?? [];
      if (message === undefined) return [];
      return [{ file, field: `entries[${place}]`, message, remedy: `Ambil kembali ${spoilt} ${RESTORE}.` }];
    }),
    ...[...listMissingWords(entries, archive)].map(([hash, code]) => ({
      file,
      field: hash,
      message: `Kata-kata ${code} dengan sidik ${hash} tidak ada dalam arsip.`,
      remedy: `Ambil kembali berkas ini ${RESTORE}.`,
    })),
  ];
};
