import { pathOfCode } from '../../domain/code.ts';
import type { CodeList } from '../../domain/code-list.ts';
import { entriesInForce } from '../../domain/ledger.ts';
import { targetOf } from '../../domain/redirects.ts';
import type { Content } from '../content/parse-content.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from './host-rules.ts';

/** What must be there on a published site. */
export interface LiveExpectation {
  /** Every code of the ledger that is in use. */
  living: readonly string[];
  /** Those that are retired: they keep their pages, and have nothing else. */
  retired: readonly string[];
  /** Addresses that lead on, and where to; both below the base. */
  redirects: readonly { from: string; to: string }[];
}

/** What the content promises of its published site. */
export const expectLive = ({ instruments, redirects }: Content): LiveExpectation => {
  const inForce = instruments.flatMap(({ ledger }) => [...entriesInForce(ledger?.data.entries ?? []).values()]);
  const codesOf = (areRetired: boolean) =>
    inForce.filter(({ event }) => (event === 'retired') === areRetired).map(({ code }) => code);
  return {
    living: codesOf(false),
    retired: codesOf(true),
    redirects: redirects.map((redirect) => ({ from: redirect.from, to: targetOf(redirect) })),
  };
};

/** An answer, as `fetch` gives it. */
export type Ask = (address: string) => Promise<Pick<Response, 'status' | 'url' | 'headers' | 'text'>>;

/** The codes that a list names, those in use and the retired ones. @throws where it is no list of codes */
const readCodeList = (text: string): { living: string[]; retired: string[] } => {
  const { groups } = JSON.parse(text) as CodeList;
  const below = (code: string, parts: readonly string[]) => parts.map((part) => `${code}-${part}`);
  return {
    living: groups.flatMap(({ code, parts }) => [code, ...below(code, Object.keys(parts))]),
    retired: groups.flatMap(({ code, retired }) => below(code, retired)),
  };
};

/** The code that lies deepest: an instrument and an indicator have no page for frames. */
const findFramed = (codes: readonly string[]): string | undefined =>
  codes.toSorted((a, b) => b.split('-').length - a.split('-').length)[0];

/**
 * Asks a published site for what it promised (contract §1): the address of every code, the list of codes, the redirects,
 * the not-found page and the headers.
 * @param address the start page, with "/" at its end
 * @param headers whether the host can carry headers of the site; GitHub Pages cannot
 * @param ask follows redirects as `fetch` does
 * @returns a sentence for each fault; none where all is well
 */
export const findLiveFaults = async (
  address: string,
  { living, retired, redirects }: LiveExpectation,
  headers: boolean,
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
  for (const code of [...living, ...retired]) {
    const path = pathOfCode(code);
    const answer = await tryAsk(path);
    if (!answer) continue;
    if (answer.status !== 200) faults.push(`${code}: ${address}${path} answers ${answer.status} instead of 200.`);
    else if (!answer.body.includes(`<link rel="canonical" href="${address}${path}"`))
      faults.push(`${code}: ${address}${path} is another page, or was built for another address.`);
  }
  const list = await tryAsk('kode.json');
  if (list) {
    try {
      const listed = readCodeList(list.body);
      const lacking = (wanted: readonly string[], named: readonly string[]) =>
        wanted.filter((code) => !named.includes(code)).join(', ');
      const [unnamed, unretired] = [lacking(living, listed.living), lacking(retired, listed.retired)];
      if (unnamed !== '') faults.push(`kode.json does not name ${unnamed}.`);
      if (unretired !== '') faults.push(`kode.json does not name ${unretired} as retired.`);
    } catch {
      faults.push(`${address}kode.json (status ${list.status}) is no list of codes.`);
    }
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
  const framed = findFramed(living);
  for (const [path, wanted, unwanted] of [
    ['', [...COMMON_HEADERS, ...UNFRAMED_HEADERS], []] as const,
    ...(framed === undefined ? [] : [[`${pathOfCode(framed)}sematan/`, COMMON_HEADERS, UNFRAMED_HEADERS] as const]),
  ]) {
    const answer = await tryAsk(path);
    if (!answer) continue;
    if (answer.status !== 200) faults.push(`${address}${path} answers ${answer.status} instead of 200.`);
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
