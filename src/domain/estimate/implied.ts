/** What an item must tell for its implications to be followed. */
export interface Implying {
  code: string;
  implies: readonly string[];
}

/**
 * Which ticked items make an item count (contract §4, implied items, transitively).
 * The map holds every counted code; a ticked code maps to null, an implied one to the ticked code that brought it.
 * A circle of implications ends the walk and does no harm; unknown codes count for themselves.
 */
export const countItems = (items: readonly Implying[], ticked: Iterable<string>): Map<string, string | null> => {
  const implies = new Map(items.map((item) => [item.code, item.implies]));
  const counted = new Map<string, string | null>();
  const roots = [...ticked];
  for (const code of roots) counted.set(code, null);
  for (const root of roots) {
    const waiting = [...(implies.get(root) ?? [])];
    for (let code = waiting.shift(); code !== undefined; code = waiting.shift()) {
      if (counted.has(code)) continue;
      counted.set(code, root);
      waiting.push(...(implies.get(code) ?? []));
    }
  }
  return counted;
};

/** The first circle of implied items, as the codes along it; null where there is none. */
export const findCircle = (items: readonly Implying[]): string[] | null => {
  const implies = new Map(items.map((item) => [item.code, item.implies]));
  const done = new Set<string>();
  const visit = (code: string, path: string[]): string[] | null => {
    const seen = path.indexOf(code);
    if (seen !== -1) return [...path.slice(seen), code];
    if (done.has(code)) return null;
    for (const next of implies.get(code) ?? []) {
      const circle = visit(next, [...path, code]);
      if (circle) return circle;
    }
    done.add(code);
    return null;
  };
  for (const { code } of items) {
    const circle = visit(code, []);
    if (circle) return circle;
  }
  return null;
};
