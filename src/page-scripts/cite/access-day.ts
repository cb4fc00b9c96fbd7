/** The ISO day of a moment where the reader is: `2026-11-24`. */
export const accessDay = (now = new Date()): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
