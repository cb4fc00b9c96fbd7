import type { LedgerEntry } from '../../model/ledger.ts';
import { entriesInForce } from './ledger.ts';

/** Why a code cannot be retired as asked. */
export type RetirementFault =
  | { kind: 'unknown'; code: string }
  | { kind: 'retired-already'; code: string; date: string }
  /** Its content is still there: retiring only follows what was taken out. */
  | { kind: 'present'; code: string }
  | { kind: 'instead-unknown'; code: string }
  | { kind: 'instead-retired'; code: string }
  | { kind: 'instead-itself'; code: string }
  /** It is recorded, but its content is gone as well. */
  | { kind: 'instead-lost'; code: string };

/** What a person asks for: codes whose content was taken out, and the one that takes their place, if any. */
export interface RetirementRequest {
  codes: readonly string[];
  instead: string | null;
  /** The day on which it is asked for, ISO. */
  day: string;
  reason: string;
}

const findInsteadFault = (
  instead: string,
  codes: readonly string[],
  entry: LedgerEntry | undefined,
  present: ReadonlySet<string>,
): RetirementFault | null => {
  if (codes.includes(instead)) return { kind: 'instead-itself', code: instead };
  if (!entry) return { kind: 'instead-unknown', code: instead };
  if (entry.event === 'retired') return { kind: 'instead-retired', code: instead };
  return present.has(instead) ? null : { kind: 'instead-lost', code: instead };
};

/**
 * The entries that retire some codes, each with the last hash of its words; or why they cannot be retired. Either all
 * of them are, or none.
 * @param present the codes that the content has now
 */
export const planRetirement = (
  entries: readonly LedgerEntry[],
  present: ReadonlySet<string>,
  { codes, instead, day, reason }: RetirementRequest,
): { entries: LedgerEntry[]; faults: RetirementFault[] } => {
  const inForce = entriesInForce(entries);
  const asked = [...new Set(codes)];
  const faults = asked.flatMap((code): RetirementFault[] => {
    const entry = inForce.get(code);
    if (!entry) return [{ kind: 'unknown', code }];
    if (entry.event === 'retired') return [{ kind: 'retired-already', code, date: entry.date }];
    return present.has(code) ? [{ kind: 'present', code }] : [];
  });
  const wrong = instead === null ? null : findInsteadFault(instead, asked, inForce.get(instead), present);
  if (wrong) faults.push(wrong);
  if (faults.length > 0) return { entries: [], faults };
  return {
    faults,
    entries: asked.map((code) => ({
      code,
      event: 'retired',
      sha256: inForce.get(code)?.sha256 ?? null,
      date: day,
      reason,
      ...(instead === null ? {} : { instead }),
    })),
  };
};
