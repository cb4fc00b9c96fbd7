const isDigit = (character: string) => character >= '0' && character <= '9';

/** Characters that look alike on paper and on screen. */
const ALIKE = ['1li', '0o', '5s', '8b'];

/** What it costs to read one character for another: digits cost by their distance, look-alikes least. */
const costOfReading = (a: string, b: string): number => {
  if (a === b) return 0;
  if (ALIKE.some((group) => group.includes(a) && group.includes(b))) return 0.3;
  return isDigit(a) && isDigit(b) ? 0.5 + Math.abs(Number(a) - Number(b)) / 20 : 1;
};

/**
 * How many slips lie between two short texts: a character too many, missing, another one, or two changed about count 1
 * each, look-alikes and other digits less. The time grows with the product of the lengths: give it short texts.
 */
export const editCost = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const [mine = '', theirs = ''] = [a[row - 1], b[column - 1]];
      const changed = row > 1 && column > 1 && mine === b[column - 2] && theirs === a[row - 2];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + costOfReading(mine, theirs),
        changed ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? a.length;
};
