/** Lower case, without marks above letters: `Réviu` → `reviu`. */
export const foldWord = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The words of a text, folded; everything that is neither a letter nor a digit parts them. */
export const splitWords = (text: string): string[] => foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
