import type { Answer, AskBelow } from './ask-site.ts';
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

/**
 * Asks for every file that the site’s own list names, each at the address that browsers ask for.
 * @param known paths that are asked for elsewhere; those with a fault join them
 * @returns a sentence for each kind of fault
 */
export const findFileFaults = async (address: string, ask: AskBelow, known: Set<string>): Promise<string[]> => {
  const listing = await ask(FILE_LIST);
  if (!listing) return [];
  const files = readFileList(listing.text);
  if (!files) return [`${address}${FILE_LIST} (status ${listing.status}) is no list of the site’s files.`];
  const faults = new Map<string, string[]>();
  const waiting = files.entries();
  const work = async () => {
    for (const [file, hash] of waiting) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      if (known.has(path)) continue;
      const answer = await ask(path);
      if (!answer) continue;
      const found = sha256(answer.bytes);
      const isBuilt = found === hash || (file === REPLACEABLE_FILE && found === files.get(RETIRING_WORKER));
      const fault =
        answer.status !== 200
          ? `answered with ${answer.status} instead of 200`
          : isBuilt
            ? findTypeFault(path, answer)
            : 'that are not as they were built';
      if (fault === null) continue;
      known.add(path);
      faults.set(fault, [...(faults.get(fault) ?? []), path]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...faults].map(([fault, paths]) => {
    const named = paths.sort().slice(0, MOST_NAMED);
    const others = paths.length - named.length;
    const list = named.map((path) => address + path).join(', ');
    return `Files ${fault}: ${list}${others > 0 ? ` and ${others} others` : ''}.`;
  });
};
