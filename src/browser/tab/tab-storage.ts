/**
 * The texts that a page finds again at once, as this tab alone has them; null where the browser denies them. Beside
 * the objects that every page loads.
 */
export const findTabStorage = (): Storage | null => {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
};
