/**
 * Codes and addresses (contract §1): one name for a thing. A code is `SPBE2020-I18-L4-B1-a`; its address is the same
 * words in lower case with "/" for "-".
 */

/** The address of a code under the site’s base: `SPBE2020-I18-L4` → `spbe2020/i18/l4/`. */
export const pathOfCode = (code: string): string => `${code.toLowerCase().replaceAll('-', '/')}/`;

/** The whole code of a part: `('SPBE2020-I18', 'L4-B1')` → `SPBE2020-I18-L4-B1`. */
export const codeOfPart = (within: string, part: string): string => `${within}-${part}`;

/** True where `code` stands below `ancestor` (and is not it). */
export const isWithin = (code: string, ancestor: string): boolean => code.startsWith(`${ancestor}-`);

/**
 * The rest of a code below another: `('SPBE2020-I18-L4-B1', 'SPBE2020-I18')` → `L4-B1`.
 * @throws where the code does not stand below the ancestor.
 */
export const partOfCode = (code: string, ancestor: string): string => {
  if (!isWithin(code, ancestor)) throw new Error(`${code} does not stand below ${ancestor}.`);
  return code.slice(ancestor.length + 1);
};

/** The fragment under which a thing stands on a longer page: `l4-b1` on the rubric, `b1` on the level’s page. */
export const fragmentOfCode = (code: string, page: string): string => partOfCode(code, page).toLowerCase();

/** The code one step up: `SPBE2020-I18-L4-B1-a` → `SPBE2020-I18-L4-B1`; null above an instrument. */
export const findParentCode = (code: string): string | null => {
  const end = code.lastIndexOf('-');
  return end === -1 ? null : code.slice(0, end);
};
