import { pathOfCode } from '../../domain/code/code.ts';
import type { CodeList } from '../../domain/code/code-list.ts';
import { entriesInForce } from '../../domain/ledger/ledger.ts';
import { targetOf } from '../../domain/address/redirects.ts';
import { sha256 } from '../../text/sha256.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import type { PublishedRubric } from '../../model/published-rubric.ts';
import type { Content } from '../content/parse-content.ts';
import { makeAsker, type Answer, type Ask, type AskBelow } from './ask-site.ts';
import { findFileFaults, findTypeFault } from './find-file-faults.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS } from './host-rules.ts';

/** What must be there on a published site. */
export interface LiveExpectation {
  /** Every code of the ledger that is in use. */
  living: readonly string[];
  /** Those that are retired: they keep their pages, and have nothing else. */
  retired: readonly string[];
  /** The indicators, each with its passages’ codes and the hashes of their words. */
  rubrics: readonly { code: string; words: ReadonlyMap<string, string> }[];
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
    rubrics: instruments
      .flatMap((folder) => assembleFolder(folder))
      .map(({ code, passages }) => ({
        code,
        words: new Map(passages.map((passage): [string, string] => [passage.code, sha256(passage.text)])),
      })),
    redirects: redirects.map((redirect) => ({ from: redirect.from, to: targetOf(redirect) })),
  };
};

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

/** Whether a page says that it is cited by an address: each page of the site does. */
const isCitedBy = ({ text }: Answer, address: string): boolean =>
  text.includes(`<link rel="canonical" href="${address}"`);

/** Asks for the page of every code. @param told takes the paths that were asked for in vain */
const findPageFaults = async (
  address: string,
  codes: readonly string[],
  ask: AskBelow,
  told: Set<string>,
): Promise<string[]> => {
  const faults: string[] = [];
  for (const code of codes) {
    const path = pathOfCode(code);
    const answer = await ask(path);
    const type = answer && findTypeFault(path, answer);
    const fault = !answer
      ? null
      : answer.status !== 200
        ? `answers ${answer.status} instead of 200`
        : answer.url !== address + path
          ? `leads on to ${answer.url}`
          : isCitedBy(answer, address + path)
            ? type && `is ${type}`
            : 'is another page, or was built for another address';
    if (fault !== null) faults.push(`${code}: ${address}${path} ${fault}.`);
    if (fault !== null || !answer) told.add(path);
  }
  return faults;
};

/** Holds the list of codes against those of this project. */
const findListFaults = async (
  address: string,
  { living, retired }: LiveExpectation,
  ask: AskBelow,
): Promise<string[]> => {
  const list = await ask('kode.json');
  if (!list) return [];
  try {
    const listed = readCodeList(list.text);
    const lacking = (wanted: readonly string[], named: readonly string[]) =>
      wanted.filter((code) => !named.includes(code)).join(', ');
    const [unnamed, unretired] = [lacking(living, listed.living), lacking(retired, listed.retired)];
    return [
      ...(unnamed === '' ? [] : [`kode.json does not name ${unnamed}.`]),
      ...(unretired === '' ? [] : [`kode.json does not name ${unretired} as retired.`]),
    ];
  } catch {
    return [`${address}kode.json (status ${list.status}) is no list of codes.`];
  }
};

/** Holds the published words of the passages against those of this project: an older release has all addresses too. */
const findWordFaults = async (
  address: string,
  { rubrics }: LiveExpectation,
  ask: AskBelow,
  told: Set<string>,
): Promise<string[]> => {
  const faults: string[] = [];
  for (const { code, words } of rubrics) {
    const path = `${pathOfCode(code)}rubrik.json`;
    const answer = await ask(path);
    if (!answer) continue;
    try {
      const { passages } = JSON.parse(answer.text) as Pick<PublishedRubric, 'passages'>;
      const published = new Map(passages.map((passage) => [passage.code, sha256(passage.text)]));
      const others = [...words]
        .filter(([passage, hash]) => published.get(passage) !== hash)
        .map(([passage]) => passage);
      if (others.length > 0)
        faults.push(`${address}${path} has other words than this project for ${others.join(', ')}.`);
    } catch {
      faults.push(`${address}${path} (status ${answer.status}) is no rubric.`);
      told.add(path);
    }
  }
  return faults;
};

/** Holds the headers of the start page, and of a page for frames, against the rules for hosts. */
const findHeaderFaults = async (
  address: string,
  framed: string | undefined,
  ask: AskBelow,
  known: ReadonlySet<string>,
): Promise<string[]> => {
  const faults: string[] = [];
  for (const [path, wanted, unwanted] of [
    ['', [...COMMON_HEADERS, ...UNFRAMED_HEADERS], []] as const,
    ...(framed === undefined ? [] : [[`${pathOfCode(framed)}sematan/`, COMMON_HEADERS, UNFRAMED_HEADERS] as const]),
  ]) {
    const answer = await ask(path);
    if (!answer || known.has(path)) continue;
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

/**
 * Asks a published site for what it promised (contract §1): the address of every code, the list of codes, the words of the
 * passages, every file of its build, the redirects, the not-found page and the headers.
 * @param address the start page, with "/" at its end
 * @param headers whether the host can carry headers of the site; GitHub Pages cannot
 * @param fetchAddress follows redirects as `fetch` does
 * @returns a sentence for each fault; none where all is well
 */
export const findLiveFaults = async (
  address: string,
  expected: LiveExpectation,
  headers: boolean,
  fetchAddress: Ask,
): Promise<string[]> => {
  const { living, retired, redirects } = expected;
  const faults: string[] = [];
  const ask = makeAsker(address, fetchAddress, (fault) => faults.push(fault));
  // Redirects are asked for below: a host may lead on from them at once.
  const known = new Set(redirects.map(({ from }) => from));
  faults.push(...(await findPageFaults(address, [...living, ...retired], ask, known)));
  faults.push(...(await findListFaults(address, expected, ask)));
  faults.push(...(await findWordFaults(address, expected, ask, known)));
  faults.push(...(await findFileFaults(address, ask, known)));
  for (const { from, to } of redirects) {
    const answer = await ask(from);
    // A host without redirects serves the page that leads on, which names its target.
    if (answer && !(answer.status === 200 && isCitedBy(answer, address + to)))
      faults.push(`${address}${from} does not lead to ${to}.`);
  }
  const lost = await ask('tidak-ada/');
  if (lost && lost.status !== 404) faults.push(`An address that is not there answers ${lost.status} instead of 404.`);
  else if (lost && !isCitedBy(lost, `${address}404/`))
    faults.push('An address that is not there answers with another not-found page than the site’s.');
  if (headers) faults.push(...(await findHeaderFaults(address, findFramed(living), ask, known)));
  return faults;
};
