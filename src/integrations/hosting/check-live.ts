import { pathOfCode } from '../../domain/code/code.ts';
import type { CodeList } from '../../domain/code/code-list.ts';
import { entriesInForce } from '../../domain/ledger/ledger.ts';
import { targetOf } from '../../domain/address/redirects.ts';
import { sha256 } from '../../text/sha256.ts';
import type { PublishedRubric } from '../../model/published-rubric.ts';
import { rubricsOf, type Content } from '../content/parse-content.ts';
import { makeAsker, type Answer, type Ask, type AskedSite } from './ask-site.ts';
import { checkFiles, findTypeFault } from './find-file-faults.ts';
import { COMMON_HEADERS, UNFRAMED_HEADERS, type Header } from './host-rules.ts';

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
  const inForce = instruments.flatMap(({ ledger }) => [...entriesInForce(ledger.entries).values()]);
  const codesOf = (areRetired: boolean) =>
    inForce.filter(({ event }) => (event === 'retired') === areRetired).map(({ code }) => code);
  return {
    living: codesOf(false),
    retired: codesOf(true),
    rubrics: rubricsOf(...instruments).map(({ code, passages }) => ({
      code,
      words: new Map(passages.map((passage): [string, string] => [passage.code, sha256(passage.text)])),
    })),
    redirects: redirects.map((redirect) => ({ from: redirect.from, to: targetOf(redirect) })),
  };
};

/** The code that lies deepest: an instrument and an indicator have no page for frames. */
const findFramed = (codes: readonly string[]): string | undefined =>
  codes.toSorted((a, b) => b.split('-').length - a.split('-').length)[0];

/** Whether a page says that it is cited by an address: each page of the site does. */
const isCitedBy = ({ text }: Answer, address: string): boolean =>
  text.includes(`<link rel="canonical" href="${address}"`);

/** Asks for the page of every code. */
const checkPages = async ({ address, ask, tell, known }: AskedSite, codes: readonly string[]): Promise<void> => {
  const findFault = (path: string, answer: Answer): string | null => {
    if (answer.status !== 200) return `answers ${answer.status} instead of 200`;
    if (answer.url !== address + path) return `leads on to ${answer.url}`;
    if (!isCitedBy(answer, address + path)) return 'is another page, or was built for another address';
    const type = findTypeFault(path, answer);
    return type && `is ${type}`;
  };
  for (const code of codes) {
    const path = pathOfCode(code);
    const answer = await ask(path);
    const fault = answer && findFault(path, answer);
    if (fault !== null) tell(`${code}: ${address}${path} ${fault}.`);
    if (fault !== null || !answer) known.add(path);
  }
};

/** Asks for a file of data and looks at what it holds. @param look throws where that is not what it should be */
const checkData = async (
  { address, ask, tell, known }: AskedSite,
  path: string,
  what: string,
  look: (data: unknown) => void,
) => {
  const answer = await ask(path);
  try {
    if (answer) look(JSON.parse(answer.text));
  } catch {
    tell(`${address}${path} (status ${answer?.status ?? 0}) is no ${what}.`);
    known.add(path);
  }
};

/** Holds the list of codes against those of this project. */
const checkList = (site: AskedSite, { living, retired }: LiveExpectation): Promise<void> =>
  checkData(site, 'kode.json', 'list of codes', (data) => {
    const { groups } = data as CodeList;
    const below = (code: string, parts: readonly string[]) => parts.map((part) => `${code}-${part}`);
    const namesLiving = groups.flatMap(({ code, parts }) => [code, ...below(code, Object.keys(parts))]);
    const namesRetired = groups.flatMap((group) => below(group.code, group.retired));
    const unnamed = living.filter((code) => !namesLiving.includes(code)).join(', ');
    const unretired = retired.filter((code) => !namesRetired.includes(code)).join(', ');
    if (unnamed !== '') site.tell(`kode.json does not name ${unnamed}.`);
    if (unretired !== '') site.tell(`kode.json does not name ${unretired} as retired.`);
  });

/** Holds the published words of the passages against those of this project: an older release has all addresses too. */
const checkWords = async (site: AskedSite, { rubrics }: LiveExpectation): Promise<void> => {
  for (const { code, words } of rubrics) {
    const path = `${pathOfCode(code)}rubrik.json`;
    await checkData(site, path, 'rubric', (data) => {
      const { passages } = data as Pick<PublishedRubric, 'passages'>;
      const published = new Map(passages.map((passage) => [passage.code, sha256(passage.text)]));
      const others = [...words.keys()].filter((passage) => published.get(passage) !== words.get(passage));
      if (others.length > 0)
        site.tell(`${site.address}${path} has other words than this project for ${others.join(', ')}.`);
    });
  }
};

/** Holds the headers of the start page, and of a page for frames, against the rules for hosts. */
const checkHeaders = async ({ address, ask, tell, known }: AskedSite, framed: string | undefined): Promise<void> => {
  const check = async (path: string, wanted: readonly Header[], unwanted: readonly Header[]) => {
    const answer = await ask(path);
    if (!answer || known.has(path)) return;
    const sent = `${address}${path} is sent with`;
    if (answer.status !== 200) tell(`${address}${path} answers ${answer.status} instead of 200.`);
    for (const [name, value] of wanted) {
      const found = answer.headers.get(name);
      if (found !== value) tell(`${sent} ${name} “${found ?? ''}” instead of “${value}”.`);
    }
    for (const [name] of unwanted) if (answer.headers.has(name)) tell(`${sent} ${name}, so that no site can frame it.`);
  };
  await check('', [...COMMON_HEADERS, ...UNFRAMED_HEADERS], []);
  if (framed !== undefined) await check(`${pathOfCode(framed)}sematan/`, COMMON_HEADERS, UNFRAMED_HEADERS);
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
  const tell = (fault: string) => void faults.push(fault);
  const ask = makeAsker(address, fetchAddress, tell);
  // Redirects are asked for below: a host may lead on from them at once.
  const site = { address, ask, tell, known: new Set(redirects.map(({ from }) => from)) };
  await checkPages(site, [...living, ...retired]);
  await checkList(site, expected);
  await checkWords(site, expected);
  await checkFiles(site);
  for (const { from, to } of redirects) {
    const answer = await ask(from);
    // A host without redirects serves the page that leads on, which names its target.
    if (answer && !(answer.status === 200 && isCitedBy(answer, address + to)))
      tell(`${address}${from} does not lead to ${to}.`);
  }
  const lost = await ask('tidak-ada/');
  if (lost && lost.status !== 404) tell(`An address that is not there answers ${lost.status} instead of 404.`);
  else if (lost && !isCitedBy(lost, `${address}404/`))
    tell('An address that is not there answers with another not-found page than the site’s.');
  if (headers) await checkHeaders(site, findFramed(living));
  return faults;
};
