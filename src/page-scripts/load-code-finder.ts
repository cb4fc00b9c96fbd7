import { isCodeList, listCodes, type ListedCode } from '../domain/code/code-list.ts';
import { makeTypedCodeFinder, type TypedCode } from '../domain/code/typed-code.ts';

/** What a typed text names: the one code of it, or in their order those that may be meant. */
export interface NamedCodes {
  kind: TypedCode['kind'];
  isSure: boolean;
  listed: ListedCode[];
}

/** Where no code is named. */
export const NO_CODES: NamedCodes = { kind: 'none', isSure: false, listed: [] };

/**
 * Fetches every code of the site with its name, and makes what finds them in a typed text.
 * @param base the site’s base path, with a trailing "/"
 * @param get fetches it
 * @throws where the line is cut or something else answers
 */
export const loadCodeFinder = async (
  base: string,
  get: (address: string) => Promise<Response> = fetch,
): Promise<(typed: string) => NamedCodes> => {
  const response = await get(`${base}kode.json`);
  const list: unknown = await response.json();
  if (!isCodeList(list)) throw new Error('kode.json is no list of codes.');
  const codes = listCodes(list);
  const find = makeTypedCodeFinder(codes);
  return (typed) => {
    const found = find(typed);
    const meant = 'code' in found ? [found.code] : 'codes' in found ? found.codes : [];
    const listed = meant.flatMap((code) => codes.find((candidate) => candidate.code === code) ?? []);
    return { kind: found.kind, isSure: 'code' in found, listed };
  };
};
