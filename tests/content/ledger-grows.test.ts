import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../fixtures/content.ts';
import { readLedgerHistory, type FileHistory } from '../fixtures/ledger-history.ts';

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
  const rest = entriesOf(later);
  let from = 0;
  return entriesOf(earlier).filter((entry) => {
    const place = rest.indexOf(entry, from);
    if (place !== -1) from = place + 1;
    return place === -1;
  });
};

/** What of a file’s earlier versions is not in it any more, each with its commit. */
const findLosses = ({ file, versions, now }: FileHistory): string[] => {
  if (now === null) return [`${file} is gone.`];
  return versions.flatMap(({ commit, text }) =>
    findLost(text, now).map((entry) => `${file} has lost, since ${commit}: ${entry}`),
  );
};

const history = readLedgerHistory(ROOT);

if (typeof history === 'string') {
  const why = `That the ledger has only grown is NOT asked: ${history}`;
  console.log(why);
  test('the ledger holds all that every version of it in the history held', ({ skip }) => {
    skip(why);
  });
} else {
  test('the ledger holds all that every version of it in the history held', () => {
    expect(history.map(({ file }) => file).sort()).toEqual(
      expect.arrayContaining(['content/spbe2020/kata-terbit.json', 'content/spbe2020/ledger.json']),
    );
    for (const one of history) {
      expect(one.versions.length, one.file).toBeGreaterThan(0);
      expect(findLosses(one)).toEqual([]);
    }
  });
}

test('a version that loses, changes or moves an entry is told apart from one that adds some', () => {
  const write = (...entries: object[]) => JSON.stringify({ format: 'x', entries });
  const [first, second, third] = [{ code: 'A', reason: 'a' }, { code: 'B' }, { code: 'C' }];
  const earlier = write(first, second);
  expect(findLost(earlier, write(first, second, third))).toEqual([]);
  expect(findLost(earlier, write(second, third))).toEqual([JSON.stringify(first)]);
  expect(findLost(earlier, write(second, first))).toEqual([JSON.stringify(second)]);
  expect(findLost(earlier, write({ ...first, reason: 'b' }, second))).toEqual([JSON.stringify(first)]);
});

const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasGit)('the history of a project', () => {
  const LEDGER = 'content/uji/ledger.json';
  let folder: string;
  const write = (project: string, ...codes: string[]) =>
    writeFile(join(project, LEDGER), JSON.stringify({ entries: codes.map((code) => ({ code })) }));
  const git = (project: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.example', ...args], {
      cwd: project,
      stdio: 'pipe',
    });
  /** A project with three versions of a ledger, the last of which has lost an entry. */
  const whole = () => join(folder, 'proyek');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'riwayat-'));
    await mkdir(join(whole(), 'content/uji'), { recursive: true });
    await writeFile(join(whole(), 'package.json'), '{}');
    git(whole(), 'init', '--quiet');
    for (const codes of [['A'], ['A', 'B'], ['A', 'C']]) {
      await write(whole(), ...codes);
      git(whole(), 'add', '.');
      git(whole(), 'commit', '--quiet', '--no-verify', '--message', codes.join());
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('has every version of a ledger, and what one of them lost', () => {
    const [one] = readLedgerHistory(whole()) as FileHistory[];
    expect(one).toMatchObject({ file: LEDGER, now: '{"entries":[{"code":"A"},{"code":"C"}]}' });
    expect(one?.versions).toHaveLength(3);
    expect(one && findLosses(one)).toEqual([expect.stringMatching(/has lost, since [0-9a-f]{40}: \{"code":"B"\}$/)]);
  });

  test('has a ledger that was taken out altogether', () => {
    git(folder, 'clone', '--quiet', whole(), 'tanpa');
    git(join(folder, 'tanpa'), 'rm', '--quiet', LEDGER);
    git(join(folder, 'tanpa'), 'commit', '--quiet', '--no-verify', '--message', 'gone');
    const history = readLedgerHistory(join(folder, 'tanpa')) as FileHistory[];
    expect(history.map(findLosses)).toEqual([[`${LEDGER} is gone.`]]);
  });

  test('is not whole in a shallow clone, a copy, or a copy within another repository, which is said', async () => {
    git(folder, 'clone', '--quiet', '--depth', '1', `file://${whole()}`, 'dangkal');
    expect(readLedgerHistory(join(folder, 'dangkal'))).toBe('This clone is shallow.');
    const copy = join(folder, 'salinan');
    await mkdir(join(copy, 'content/uji'), { recursive: true });
    await writeFile(join(copy, 'package.json'), '{}');
    await write(copy, 'A');
    expect(readLedgerHistory(copy)).toMatch(/^There is no repository that git can read: /);
    git(folder, 'init', '--quiet');
    expect(readLedgerHistory(copy)).toBe('This folder is under no version control.');
  });
});
