import { pathOfCode } from '../../domain/code.ts';
import type { CodeList } from '../../domain/code-list.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from './host-rules.ts';

/** What must be there on a published site. */
export interface LiveExpectation {
  /** Every code of the ledger, retired ones included. */
  codes: readonly string[];
  /** Addresses that lead on, and where to; both below the base. */
  redirects: readonly { from: string; to: string }[];
  /** Whether the host can carry headers of the site; GitHub Pages cannot. */
  headers: boolean;
}

/** An answer, as `fetch` gives it. */
export type Ask = (address: string) => Promise<Pick<Response, 'status' | 'url' | 'headers' | 'text'>>;

const allCodesOf = ({ groups }: CodeList): string[] =>
  groups.flatMap(({ code, parts }) => [code, ...Object.keys(parts).map((part) => `${code}-${part}`)]);

/**
 * Asks a published site for what it promised (contract §1): the address of every code, the list of codes, the redirects,
 * the not-found page and the headers.
 * @param address the start page, with "/" at its end
 * @param ask follows redirects as `fetch` does
 * @returns a sentence for each fault; none where all is well
 */
export const findLiveFaults = async (
  address: string,
  { codes, redirects, headers }: LiveExpectation,
  ask: Ask,
): Promise<string[]> => {
  const faults: string[] = [];
  const tryAsk = async (path: string) => {
    try {
      const answer = await ask(address + path);
      return { status: answer.status, url: answer.url, headers: answer.headers, body: await answer.text() };
    } catch (error) {
      faults.push(`${address}${path} does not answer: ${error instanceof Error ? error.message : String(error)}.`);
      return null;
    }
  };
  for (const code of codes) {
    const path = pathOfCode(code);
    const answer = await tryAsk(path);
    if (!answer) continue;
    if (answer.status !== 200) faults.push(`${code}: ${address}${path} answers ${answer.status} instead of 200.`);
    else if (!answer.body.includes(`<link rel="canonical" href="${address}${path}"`))
      faults.push(`${code}: ${address}${path} is another page, or was built for another address.`);
  }
  const list = await tryAsk('kode.json');
  if (list) {
    let listed: string[] = [];
    try {
      listed = allCodesOf(JSON.parse(list.body) as CodeList);
    } catch {
      faults.push(`${address}kode.json (status ${list.status}) is no list of codes.`);
    }
    const missing = listed.length === 0 ? [] : codes.filter((code) => !listed.includes(code));
    if (missing.length > 0) faults.push(`kode.json does not name ${missing.join(', ')}.`);
  }
  for (const { from, to } of redirects) {
    const answer = await tryAsk(from);
    // A host without redirects serves the page that leads on, which names its target.
    if (answer && !(answer.status === 200 && answer.body.includes(`<link rel="canonical" href="${address}${to}"`)))
      faults.push(`${address}${from} does not lead to ${to}.`);
  }
  const lost = await tryAsk('tidak-ada/');
  if (lost && lost.status !== 404) faults.push(`An address that is not there answers ${lost.status} instead of 404.`);
  if (!headers) return faults;
  const embed = `${pathOfCode(codes.at(-1) ?? '')}sematan/`;
  for (const [path, wanted, unwanted] of [
    ['', [...COMMON_HEADERS, ...UNFRAMED_HEADERS], []],
    [embed, COMMON_HEADERS, UNFRAMED_HEADERS],
  ] as const) {
    const answer = await tryAsk(path);
    if (!answer) continue;
    for (const [name, value] of wanted)
      if (answer.headers.get(name) !== value)
        faults.push(
          `${address}${path} is sent with ${name} “${answer.headers.get(name) ?? ''}” instead of “${value}”.`,
        );
    for (const [name] of unwanted)
      if (answer.headers.has(name))
        faults.push(`${address}${path} is sent with ${name}, so that no site can frame it.`);
  }
  return faults;
};
