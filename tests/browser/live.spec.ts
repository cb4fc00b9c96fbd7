import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOfCode } from '../../src/domain/code/code.ts';
import { parseContent } from '../../src/integrations/content/parse-content.ts';
import { readContent } from '../../src/integrations/content/read-content.ts';
import { expectLive, findLiveFaults } from '../../src/integrations/hosting/check-live.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';
import { projectRoot } from '../gates/project-root.ts';
import { basePath, siteFolder, siteUrl } from './site.ts';

const { content } = parseContent(await readContent(projectRoot));
const expected = expectLive(content);
const PUBLIC = `${siteUrl}${basePath}/`;

/** What `npm run check:live -- --no-headers` finds on a folder that a host serves under the site’s public address. */
const findFaults = async (folder: string): Promise<string[]> => {
  const host = await serveFolder(folder, basePath);
  try {
    return await findLiveFaults(PUBLIC, expected, false, async (address) => {
      const answer = await fetch(address.replace(PUBLIC, host.address));
      const { status, headers } = answer;
      return {
        status,
        headers,
        url: answer.url.replace(host.address, PUBLIC),
        arrayBuffer: () => answer.arrayBuffer(),
      };
    });
  } finally {
    await host.cut();
  }
};

test('the built site holds every code of the ledger at its address, and its redirects', async () => {
  expect(expected.living.length).toBeGreaterThan(50);
  expect(expected.redirects.length).toBeGreaterThan(0);
  expect(await findFaults(siteFolder)).toEqual([]);
});

test('a site that lost a page and what lies beside it, or has another page in its place, is told of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'terbitan-'));
  try {
    cpSync(siteFolder, folder, { recursive: true });
    const [lost, wrong] = ['SPBE2020-I18-L4-B1-a', 'SPBE2020-I18-L2-P'] as const;
    rmSync(join(folder, pathOfCode(lost)), { recursive: true });
    writeFileSync(join(folder, pathOfCode(wrong), 'index.html'), '<!doctype html><title>Lain</title>');
    const faults = await findFaults(folder);
    expect(faults).toHaveLength(3);
    expect(faults.join('\n')).toMatch(/SPBE2020-I18-L2-P: .* another page/);
    expect(faults.join('\n')).toMatch(/SPBE2020-I18-L4-B1-a: .* answers 404/);
    expect(faults.join('\n')).toMatch(/^Files answered with 404 .*\/l4\/b1\/a\/kriteria\.json, .*\/sematan\/\.$/m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('half an upload, of which every page is there, is told of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'terbitan-'));
  try {
    cpSync(siteFolder, folder, { recursive: true });
    for (const part of ['_astro', 'pagefind', 'luring']) rmSync(join(folder, part), { recursive: true });
    expect(await findFaults(folder)).toEqual([
      expect.stringMatching(/^Files answered with 404 instead of 200: .*_astro\/\S+\.js, .* and \d+ others\.$/),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
