import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../fixtures/content.ts';

/*
 * What the ledger and its archive have once recorded stays as it is, in its order: each version of them that landed is part
 * of the one that follows. The history of the repository is what nobody can write anew unseen; whoever changes it changes
 * every commit after it.
 */

interface Entries {
  entries: unknown[];
}

const entriesOf = (text: string) => (JSON.parse(text) as Entries).entries.map((entry) => JSON.stringify(entry));

/** The entries of an earlier version that a later one lacks, or has elsewhere. */
const findLost = (earlier: string, later: string): string[] => {
  const rest = entriesOf(later).values();
  return entriesOf(earlier).filter((entry) => !rest.some((other) => other === entry));
};

const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9 });

/** The ledgers under version control; null in a copy without a history, such as an unpacked archive. */
const listFiles = (): string[] | null => {
  try {
    return git('ls-files', 'content/*/ledger.json', 'content/*/kata-terbit.json')
      .split('\n')
      .filter((file) => file !== '');
  } catch {
    return null;
  }
};
const files = listFiles();

test.skipIf(files !== null)('needs the history of the repository, which is not here', () => {
  expect(files).toBeNull();
});

describe.each(files ?? [])('%s', (file) => {
  const commits = git('log', '--first-parent', '--format=%H', '--', file)
    .split('\n')
    .filter((commit) => commit !== '');
  const now = readFileSync(join(ROOT, file), 'utf8');

  test('holds all that every version of it in the history held', () => {
    expect(commits.length).toBeGreaterThan(0);
    for (const commit of commits) expect(findLost(git('show', `${commit}:${file}`), now), commit).toEqual([]);
  });

  test('would be seen to lose, change or move an entry', () => {
    const { entries, ...rest } = JSON.parse(now) as Entries;
    const write = (changed: unknown[]) => JSON.stringify({ ...rest, entries: changed });
    const [first, second, ...others] = entries;
    expect(findLost(now, write([...entries, { new: true }]))).toEqual([]);
    expect(findLost(now, write(others))).not.toEqual([]);
    expect(findLost(now, write([second, first, ...others]))).not.toEqual([]);
    expect(findLost(now, write([{ ...(first as object), reason: 'Lain' }, second, ...others]))).not.toEqual([]);
  });
});
