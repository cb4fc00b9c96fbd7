import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { makeReleaseId, writeOfflineWorker } from '../../src/integrations/offline/offline-worker.ts';
import { projectRoot } from '../gates/project-root.ts';

const files = { 'a/index.html': 'a', 'pagefind/kata.json': 'b', 'a/sematan/index.html': 'c', 'a/pratinjau.png': 'd' };

const idOf = (changed: Partial<typeof files> & Record<string, string>, worker = 'w') => {
  const all: Record<string, string> = { ...files, ...changed };
  return makeReleaseId(worker, Object.keys(all), (path) => Promise.resolve(Buffer.from(all[path] ?? '')));
};

describe('the id of a release', () => {
  it.each(['a/index.html', 'pagefind/kata.json', 'a/sematan/index.html'])('covers %s', async (path) => {
    expect(await idOf({ [path]: 'x' })).not.toBe(await idOf({}));
  });

  it('covers names, files that come and the worker', async () => {
    const all = await Promise.all([idOf({}), idOf({ 'b.html': '' }), idOf({ 'c.html': '' }), idOf({}, 'w2')]);
    expect(new Set(all).size).toBe(4);
  });

  it('is the same for the same files in any order, and whatever pictures there are', async () => {
    expect(await idOf({ 'a/pratinjau.png': 'x' })).toBe(await idOf({}));
    const read = (path: string) => Promise.resolve(Buffer.from(path));
    expect(await makeReleaseId('w', ['b', 'a'], read)).toBe(await makeReleaseId('w', ['a', 'b'], read));
  });
});

describe('a build with OFFLINE=off', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luring-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('has the worker that takes the others back in their place, and no packs', async () => {
    const write = (path: string, words: string | Uint8Array) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), words);
      return Promise.resolve();
    };
    const content = parseContent([]).content;
    await writeOfflineWorker('off')({ root: '', folder, host: { site: '', base: '/' }, content, pages: [], write });
    const retire = readFileSync(join(projectRoot, 'src/offline/retire.js'), 'utf8');
    expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toBe(retire);
    expect(readFileSync(join(folder, 'host/sw-cabut.js'), 'utf8')).toBe(retire);
    expect(existsSync(join(folder, 'luring'))).toBe(false);
  });
});
