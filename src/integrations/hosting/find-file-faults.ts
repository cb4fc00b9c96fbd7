import type { Answer, AskedSite } from './ask-site.ts';
import { sha256 } from '../../text/sha256.ts';
import { FILE_LIST, readFileList, RETIRING_WORKER } from './file-list.ts';
import { REPLACEABLE_FILE } from './host-rules.ts';

/** What browsers refuse, or show as its source or with wrong letters, under another type than this. */
const TYPES: readonly [ending: RegExp, type: RegExp][] = [
  [/(?:^|\/|\.html)$/, /^text\/html(?:;\s*charset="?utf-8"?)?$/i],
  [/\.js$/, /^(?:text|application)\/(?:x-)?javascript(?:;\s*charset="?utf-8"?)?$/i],
  [/\.svg$/, /^image\/svg\+xml(?:;|$)/i],
];

/** What is wrong with the type that a file is sent as; null where nothing is. */
export const findTypeFault = (path: string, { headers }: Answer): string | null => {
  const type = headers.get('content-type') ?? '';
  const wanted = TYPES.find(([ending]) => ending.test(path))?.[1];
  return wanted === undefined || wanted.test(type) ? null : `sent as “${type}”`;
};

/** A host is asked for so many files at once. */
const AT_ONCE = 6;
/** Half an upload lacks hundreds: so many are named. */
const MOST_NAMED = 5;

/** Asks for every file that the site’s own list names, each at the address that browsers ask for, and tells each kind of fault. */
export const checkFiles = async ({ address, ask, tell, known }: AskedSite): Promise<void> => {
  const listing = await ask(FILE_LIST);
  if (!listing) return;
  const files = readFileList(listing.text);
  if (!files) {
    tell(`${address}${FILE_LIST} (status ${listing.status}) is no list of the site’s files.`);
    return;
  }
  const findFault = (path: string, file: string, hash: string, answer: Answer): string | null => {
    if (answer.status !== 200) return `answered with ${answer.status} instead of 200`;
    const found = sha256(answer.bytes);
    const isBuilt = found === hash || (file === REPLACEABLE_FILE && found === files.get(RETIRING_WORKER));
    return isBuilt ? findTypeFault(path, answer) : 'that are not as they were built';
  };
  const faults: { fault: string; path: string }[] = [];
  const waiting = files.entries();
  const work = async () => {
    for (const [file, hash] of waiting) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const answer = known.has(path) ? null : await ask(path);
      const fault = answer && findFault(path, file, hash, answer);
      if (fault === null) continue;
      known.add(path);
      faults.push({ fault, path });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const [fault, found] of Map.groupBy(faults, (one) => one.fault)) {
    const paths = found.map(({ path }) => address + path).sort();
    const others = paths.length - MOST_NAMED;
    tell(`Files ${fault}: ${paths.slice(0, MOST_NAMED).join(', ')}${others > 0 ? ` and ${others} others` : ''}.`);
  }
};
