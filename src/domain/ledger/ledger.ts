import type { LedgerEntry } from '../../model/ledger.ts';
import { listNodes } from '../rubric/nodes.ts';
import type { Rubric } from '../rubric/rubric.ts';

/** A code as it stands in the content now; `words` are what its hash is taken of, null where it has none. */
export interface CurrentCode {
  code: string;
  words: string | null;
}

/** How the content and the ledger differ. Each kind stops the build (contract §1). */
export type LedgerFault =
  | { kind: 'unrecorded'; code: string }
  | { kind: 'lost'; code: string }
  | { kind: 'changed'; code: string }
  | { kind: 'reused'; code: string };

/** Every code that some rubrics of one instrument put on the site, with the words that its hash guards. */
export const listCurrentCodes = (instrument: string, rubrics: readonly Rubric[]): CurrentCode[] => [
  { code: instrument, words: null },
  ...rubrics.flatMap((rubric) => [
    { code: rubric.code, words: null },
    ...listNodes(rubric).map((node): CurrentCode => {
      if (node.type === 'passage') return { code: node.code, words: node.passage.text };
      return { code: node.code, words: node.type === 'item' ? node.item.quote : null };
    }),
  ]),
];

/** The last entry of each code; it is the one in force. */
export const entriesInForce = (entries: readonly LedgerEntry[]): Map<string, LedgerEntry> =>
  new Map(entries.map((entry) => [entry.code, entry]));

/**
 * Holds the content against the ledger.
 * @param hash the SHA-256 of a text in UTF-8, as 64 hexadecimal digits
 */
export const findLedgerFaults = (
  entries: readonly LedgerEntry[],
  current: readonly CurrentCode[],
  hash: (text: string) => string,
): LedgerFault[] => {
  const recorded = entriesInForce(entries);
  const present = new Set(current.map(({ code }) => code));
  const faults = current.flatMap(({ code, words }): LedgerFault[] => {
    const entry = recorded.get(code);
    if (!entry) return [{ kind: 'unrecorded', code }];
    if (entry.event === 'retired') return [{ kind: 'reused', code }];
    return entry.sha256 === (words === null ? null : hash(words)) ? [] : [{ kind: 'changed', code }];
  });
  const lost = [...recorded.values()]
    .filter(({ code, event }) => event !== 'retired' && !present.has(code))
    .map(({ code }): LedgerFault => ({ kind: 'lost', code }));
  return [...faults, ...lost];
};

/**
 * The entries that bring the ledger up to date with new codes and changed words. Lost and reused codes have none:
 * they are mended in the content, or a lost one is retired (commands/ledger/plan-retirement.ts).
 * @param day the day on which a person records them, ISO
 */
export const entriesToAppend = (
  faults: readonly LedgerFault[],
  current: readonly CurrentCode[],
  hash: (text: string) => string,
  day: string,
  reason: string,
): LedgerEntry[] => {
  const byCode = new Map(current.map((candidate) => [candidate.code, candidate]));
  return faults.flatMap(({ kind, code }): LedgerEntry[] => {
    const found = byCode.get(code);
    if (!found || (kind !== 'unrecorded' && kind !== 'changed')) return [];
    const sha256 = found.words === null ? null : hash(found.words);
    return [{ code, event: kind === 'unrecorded' ? 'published' : 'changed', sha256, date: day, reason }];
  });
};
