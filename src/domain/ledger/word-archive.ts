import type { LedgerEntry } from '../../model/ledger.ts';
import type { ArchivedWords } from '../../model/word-archive.ts';

/** How the archive of published words differs from the ledger. `place` counts the archive’s texts from 0. */
export type ArchiveFault =
  /** The words behind a hash that the ledger names are not there. */
  | { kind: 'missing-words'; code: string; sha256: string }
  /** A text has another hash than the one that it stands under. */
  | { kind: 'other-hash'; place: number; sha256: string }
  /** No entry names the hash of a text: an entry was lost. */
  | { kind: 'unnamed'; place: number; sha256: string }
  /** A text stands there twice. */
  | { kind: 'doubled'; place: number; sha256: string };

/** Holds the archive against the ledger: every hash has its words, all words have their hash, nothing stands alone. */
export const findArchiveFaults = (
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
  hash: (text: string) => string,
): ArchiveFault[] => {
  const archived = new Map<string, number>();
  const named = new Set(entries.map(({ sha256 }) => sha256));
  const faults = archive.flatMap(({ sha256, words }, place): ArchiveFault[] => {
    const doubled = archived.has(sha256);
    archived.set(sha256, place);
    if (doubled) return [{ kind: 'doubled', place, sha256 }];
    if (hash(words) !== sha256) return [{ kind: 'other-hash', place, sha256 }];
    return named.has(sha256) ? [] : [{ kind: 'unnamed', place, sha256 }];
  });
  const missing = new Map(
    entries.flatMap(({ sha256, code }) => (sha256 === null || archived.has(sha256) ? [] : [[sha256, code] as const])),
  );
  return [...faults, ...[...missing].map(([sha256, code]): ArchiveFault => ({ kind: 'missing-words', code, sha256 }))];
};

/**
 * The texts that the archive lacks and that some words at hand can give, in the order of the ledger.
 * @param atHand words as they stand in the content now
 */
export const wordsToArchive = (
  entries: readonly LedgerEntry[],
  archive: readonly ArchivedWords[],
  atHand: readonly string[],
  hash: (text: string) => string,
): ArchivedWords[] => {
  const wordsOf = new Map(atHand.map((words) => [hash(words), words]));
  const archived = new Set(archive.map(({ sha256 }) => sha256));
  const wanted = new Set(entries.flatMap(({ sha256 }) => sha256 ?? []));
  return [...wanted].flatMap((sha256) => {
    const words = wordsOf.get(sha256);
    return words === undefined || archived.has(sha256) ? [] : [{ sha256, words }];
  });
};
