/** What JSON has no way to say, said otherwise; a list with gaps as what stands in it, since the gaps may be billions. */
const sayPlainly = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (!Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return entries.length < value.length ? { length: value.length, ...Object.fromEntries(entries) } : value;
};

/**
 * Data that the browser kept and that nobody can vouch for, as JSON. It takes time in proportion to what there is.
 * @returns null where it cannot be written: it refers to itself, or is nested too deep
 */
export const writeRawJson = (raw: unknown, indent?: number): string | null => {
  try {
    // Of undefined, JSON makes no text at all.
    return JSON.stringify(raw ?? null, sayPlainly, indent);
  } catch {
    return null;
  }
};
