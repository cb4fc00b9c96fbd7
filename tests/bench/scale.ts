/**
 * `npm run bench`: what a build and its site cost at 1, 5, 47 and 470 indicators (ten editions of the whole instrument)
 * of artificial words, as a Markdown table. Sizes may be named instead: `npm run bench -- 1 5`. Each size is built in a
 * temporary copy of the project with a ledger of its own. Preview pictures are counted apart: they are made once and
 * kept by the hash of what they show. It prints figures and asserts nothing.
 */
import { chromium } from '@playwright/test';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { resolvedBrowser } from '../browser/resolved-browsers.ts';
import { basePath, siteEnvironment } from '../browser/site.ts';
import { isRoot } from '../browser/this-machine.ts';
import { replaceContent } from '../fixtures/artificial-content.ts';
import { copyProject } from '../fixtures/project-copy.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';

/** Node’s own limit is too low for the largest size on machines with little memory. */
const HEAP_MEGABYTES = 6144;
const QUESTION = 'l4 b1 a';
const PAGE = 'buatan2001/i1/l4/';

const sizes = process.argv.slice(2).map(Number);
const executablePath = resolvedBrowser();

const sizeOf = async (folder: string): Promise<{ bytes: number; pages: number }> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files) if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { bytes, pages: files.filter(({ name }) => name.endsWith('.html')).length };
};

/** The bytes over the line and the milliseconds from opening the search panel to the first result. */
const measureSearch = async (folder: string, question: string): Promise<{ bytes: number; time: number }> => {
  const site = await serveFolder(folder, basePath, { kind: 'good' });
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    // The worker fetches its packs when it likes; they are no part of a search.
    const page = await browser.newPage({ serviceWorkers: 'block' });
    await page.goto(site.address + PAGE, { waitUntil: 'networkidle' });
    site.log.length = 0;
    const start = performance.now();
    await page.keyboard.press('Control+k');
    await page.locator('dialog [data-search-input]').fill(question);
    await page.locator('dialog [data-search-result]').first().waitFor({ timeout: 60_000 });
    const time = performance.now() - start;
    // The words that mend slips are asked for once the first results stand there.
    const sent = site.log.filter(({ path }) => !path.endsWith('/kata.json'));
    return { time, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) };
  } finally {
    await browser.close();
    await site.cut();
  }
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

/** The bytes that a reader of the first indicator has fetched ahead: the site’s pack, the indicator’s and the worker. */
const measureAhead = async (dist: string): Promise<number> => {
  const names = (await readdir(join(dist, 'luring'))).filter((name) => /^(?:situs|buatan2001-i1)\..*paket$/.test(name));
  const sizes = await Promise.all(
    [...names.map((name) => `luring/${name}`), 'sw.js'].map((path) => stat(join(dist, path))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
};

/** A word of the artificial level text, as a reader would type one. */
const findWord = async (root: string): Promise<string> => {
  const text = await readFile(join(root, 'content/buatan2001/i1/level-4.mdx'), 'utf8');
  return /quote: \S+ (\p{L}{6,})/u.exec(text)?.[1] ?? QUESTION;
};

const measure = async (indicators: number): Promise<string> => {
  const copy = await copyProject();
  try {
    await replaceContent(copy, indicators);
    const report = join(copy.root, 'memory.txt');
    const start = performance.now();
    await copy.build({ ...siteEnvironment, PREVIEW_PICTURES: 'none', MEMORY_REPORT: report }, [
      `--max-old-space-size=${String(HEAP_MEGABYTES)}`,
      '--import',
      join(import.meta.dirname, 'report-memory.ts'),
    ]);
    const time = performance.now() - start;
    const dist = join(copy.root, 'dist');
    const [site, index] = await Promise.all([sizeOf(dist), sizeOf(join(dist, 'pagefind'))]);
    const memory = Number(await readFile(report, 'utf8')) * 1024;
    const page = brotliCompressSync(await readFile(join(dist, PAGE, 'index.html'))).length;
    const codes = brotliCompressSync(await readFile(join(dist, 'kode.json'))).length;
    const search = await measureSearch(dist, await findWord(copy.root));
    const cells = [
      String(indicators),
      String(site.pages),
      `${(time / 1000).toFixed(1)} s`,
      `${(time / site.pages).toFixed(1)} ms`,
      megabytes(memory),
      megabytes(site.bytes),
      kilobytes(page),
      megabytes(index.bytes),
      kilobytes(codes),
      kilobytes(search.bytes),
      `${search.time.toFixed(0)} ms`,
      kilobytes(await measureAhead(dist)),
    ];
    return `| ${cells.join(' | ')} |`;
  } finally {
    await copy.remove();
  }
};

/** What the build says of the preview pictures of one indicator, none of them kept from before. */
const measurePictures = async (): Promise<string> => {
  const copy = await copyProject();
  try {
    await replaceContent(copy, 1);
    return /\d+ pictures: .* ms/.exec(await copy.build(siteEnvironment))?.[0] ?? 'not told by the build';
  } finally {
    await copy.remove();
  }
};

const head =
  'indicators | pages | build | per page | peak memory | site | a level page (br) | index | kode.json (br) | first search (br) | its time | fetched ahead';
console.log(`| ${head} |\n|${' ---: |'.repeat(head.split('|').length)}`);
for (const size of sizes.length > 0 ? sizes : [1, 5, 47, 470]) console.log(await measure(size));
console.log(`\nPreview pictures of one indicator, apart: ${await measurePictures()}.`);
console.log(`Node had at most ${String(HEAP_MEGABYTES)} MB of heap; the memory is that of the build’s own process.`);
