import { isCodeList, listCodes, type ListedCode } from '../domain/code-list.ts';

/**
 * Fetches every code of the site with its name.
 * @param base the site’s base path, with a trailing "/"
 * @throws where the line is cut or something else answers
 */
export const loadCodes = async (base: string): Promise<ListedCode[]> => {
  const response = await fetch(`${base}kode.json`);
  const list: unknown = await response.json();
  if (!isCodeList(list)) throw new Error('kode.json is no list of codes.');
  return listCodes(list);
};
