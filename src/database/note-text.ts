/**
 * Notes a text beside the database, where a page that is loaded anew finds it at once, in the place of what was noted
 * there before; null takes that away.
 * @param storage null where the browser denies it
 * @returns whether that could be done
 */
export const noteText = (storage: Storage | null, key: string, text: string | null): boolean => {
  try {
    if (text === null) storage?.removeItem(key);
    else storage?.setItem(key, text);
    return storage !== null;
  } catch {
    return false;
  }
};
