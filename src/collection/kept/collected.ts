/** One criterion that the reader has collected. Its place is a number of its own, so that tabs merge entry by entry. */
export interface Collected {
  code: string;
  /** Entries stand in ascending order; those of one position in the order of their codes. */
  position: number;
}

/** What a reader does to the collection. It is applied to what is kept at that moment, so that no tab undoes another’s. */
export type Change =
  | { kind: 'add' | 'remove'; codes: readonly string[] }
  /** Puts entries back where they stood; those that are there already stay as they are. */
  | { kind: 'restore'; entries: readonly Collected[] }
  /** One place up (-1) or down (1), past the entry that stands there; made twice it is made once. */
  | { kind: 'move'; code: string; by: -1 | 1; past: string };

const inOrder = (entries: readonly Collected[]): Collected[] =>
  [...entries].sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));

const has = (entries: readonly Collected[], code: string): boolean => entries.some((entry) => entry.code === code);

const move = (entries: readonly Collected[], code: string, by: -1 | 1, past: string): Collected[] => {
  const [from = -1, other = -1] = [code, past].map((wanted) => entries.findIndex((entry) => entry.code === wanted));
  const moved = entries[from];
  if (!moved || !entries[from + by] || (other !== -1 && (other - from) * by < 0)) return [...entries];
  const positions = entries.map(({ position }) => position);
  // Where some share a position (put back, or added in two tabs) an exchange may move nothing: all are counted anew.
  const isDistinct = new Set(positions).size === positions.length;
  const after = entries.filter((entry) => entry !== moved);
  after.splice(from + by, 0, moved);
  return after.map((entry, index) => ({ ...entry, position: (isDistinct ? positions[index] : undefined) ?? index }));
};

/** The entries after a change, in order. Nothing given is altered; a change that has nothing to do changes nothing. */
export const applyChange = (entries: readonly Collected[], change: Change): Collected[] => {
  const ordered = inOrder(entries);
  switch (change.kind) {
    case 'add': {
      const last = ordered.at(-1)?.position ?? 0;
      const fresh = [...new Set(change.codes)].filter((code) => !has(ordered, code));
      return [...ordered, ...fresh.map((code, index) => ({ code, position: last + index + 1 }))];
    }
    case 'remove':
      return ordered.filter(({ code }) => !change.codes.includes(code));
    case 'restore':
      return inOrder([...ordered, ...change.entries.filter(({ code }) => !has(ordered, code))]);
    case 'move':
      return move(ordered, change.code, change.by, change.past);
  }
};

/** A code as it may be collected: also one that this site does not know, but no text of any other kind. */
export const isCode = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 80 && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text);

/** Reads what lies in the browser; null where it is no entry. Nothing in it is trusted. */
export const findEntry = (raw: unknown): Collected | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const { code, position } = raw as Partial<Record<keyof Collected, unknown>>;
  return isCode(code) && typeof position === 'number' && Number.isFinite(position) ? { code, position } : null;
};
