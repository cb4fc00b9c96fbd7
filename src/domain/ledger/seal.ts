import type { LedgerEntry } from '../../model/ledger.ts';
import type { Seal } from '../../model/seal.ts';

/*
 * How the ledger is known to be whole. What stands in it is mostly guarded by itself: an entry that is missing, doubled
 * or out of turn contradicts the content (domain/ledger/ledger.ts), its own order (domain/ledger/ledger-order.ts) or the archive
 * (domain/ledger/word-archive.ts). Two things would slip through: another day or reason, and a code without words that was
 * retired and then taken out altogether. So each recording also seals the entries that there are by then, in a file of
 * its own; every seal is checked at every build.
 *
 * A hash in each entry, of the entry before, would tell no more: whoever rewrites the ledger on purpose can compute
 * either anew, and then only the history of the repository shows it. It would also have meant rewriting the entries that
 * were published before there were seals.
 */

/** The one written form of some entries; every field has its place, so that the form of the file does not matter. */
const writeEntries = (entries: readonly LedgerEntry[]): string =>
  entries
    .map(({ code, event, sha256, date, reason, instead }) =>
      JSON.stringify([code, event, sha256, date, reason, instead ?? null]),
    )
    .join('\n');

/** The seal of all entries as they stand. @param hash the SHA-256 of a text in UTF-8, hexadecimal */
export const sealEntries = (entries: readonly LedgerEntry[], hash: (text: string) => string): Seal => ({
  entries: entries.length,
  sha256: hash(writeEntries(entries)),
});

/** How a ledger differs from its seals. */
export type SealFault =
  /** One of the entries that the seal covers is another than it was, or is gone; the first seal that says so. */
  | { kind: 'broken-seal'; entries: number }
  /** Entries that no seal covers: they were not written by the command. */
  | { kind: 'unsealed'; entries: number };

/** Holds a ledger against its seals. */
export const findSealFaults = (
  entries: readonly LedgerEntry[],
  seals: readonly Seal[],
  hash: (text: string) => string,
): SealFault[] => {
  const broken = seals.find(
    (seal) => sealEntries(entries.slice(0, seal.entries), hash).sha256 !== seal.sha256 || seal.entries > entries.length,
  );
  if (broken) return [{ kind: 'broken-seal', entries: broken.entries }];
  const covered = Math.max(0, ...seals.map((seal) => seal.entries));
  return covered < entries.length ? [{ kind: 'unsealed', entries: entries.length - covered }] : [];
};
