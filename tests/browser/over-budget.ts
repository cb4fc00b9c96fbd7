/** One sentence where something is over its budget, with the page and by how much; none where it is within. */
export const overBudget = (page: string, what: string, found: number, allowed: number): string[] =>
  found > allowed ? [`/${page}: ${what} is ${String(found - allowed)} over the ${String(allowed)} allowed`] : [];
