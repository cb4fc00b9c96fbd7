/** "Applied in a of t units" (contract §4). */
export interface Coverage {
  applied: number;
  total: number;
}

/** What is wrong with a typed pair, for a message in the reader’s words. */
export type CoverageFault = 'incomplete' | 'not-whole' | 'no-units' | 'too-many';

/**
 * What a typed pair amounts to: nothing typed, a valid pair, or a fault.
 * A fault keeps what was typed and leaves the last valid pair in force; both are the caller’s to do.
 */
export type CoverageReading =
  { kind: 'empty' } | { kind: 'valid'; coverage: Coverage } | { kind: 'fault'; fault: CoverageFault };

/** Digits alone; figures beyond 2^53 are refused, since they could no longer be told apart. */
export const readWhole = (typed: string): number | null => {
  const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
  return Number.isSafeInteger(value) ? value : null;
};

/** Reads the two typed figures: whole numbers with 0 ≤ a ≤ t and t ≥ 1. */
export const readCoverage = (typedApplied: string, typedTotal: string): CoverageReading => {
  const [a, t] = [typedApplied.trim(), typedTotal.trim()];
  if (a === '' && t === '') return { kind: 'empty' };
  const [applied, total] = [readWhole(a), readWhole(t)];
  if ((a !== '' && applied === null) || (t !== '' && total === null)) return { kind: 'fault', fault: 'not-whole' };
  if (applied === null || total === null) return { kind: 'fault', fault: 'incomplete' };
  if (total === 0) return { kind: 'fault', fault: 'no-units' };
  if (applied > total) return { kind: 'fault', fault: 'too-many' };
  return { kind: 'valid', coverage: { applied, total } };
};

/** The two conditions that figures set, by code. */
export interface CoverageItems {
  some: string;
  all: string;
}

/**
 * The ticks once figures are in force: 0 < a < t counts the "some units" condition, a = t the "all units" one, and the
 * two boxes follow the figures. Without figures the ticks stay as they are.
 */
export const applyCoverage = (
  ticked: ReadonlySet<string>,
  items: CoverageItems | null,
  coverage: Coverage | null,
): ReadonlySet<string> => {
  if (!items || !coverage) return ticked;
  const result = new Set(ticked);
  result.delete(items.some);
  result.delete(items.all);
  if (coverage.applied === coverage.total) result.add(items.all);
  else if (coverage.applied > 0) result.add(items.some);
  return result;
};
