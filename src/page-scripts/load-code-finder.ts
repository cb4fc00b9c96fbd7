import { isCodeList, listCodes, type ListedCode } from '../domain/code/code-list.ts';
import { makeTypedCodeFinder, type FindTypedCode } from '../domain/code/typed-code.ts';

/**
 * Fetches every code of the site with its name, and makes what finds them in a typed text.
 * @param base the site’s base path, with a trailing "/"
 * @param get fetches it
 * @throws where the line is cut or something else answers
 */
export const loadCodeFinder = async (
  base: string,
  get: (address: string) => Promise<Response> = fetch,
): Promise<{ codes: ListedCode[]; find: FindTypedCode }> => {
  const response = await get(`${base}kode.json`);
  const list: unknown = await response.json();
  if (!isCodeList(list)) throw new Error('kode.json is no list of codes.');
  const codes = listCodes(list);
  return { codes, find: makeTypedCodeFinder(codes) };
};
