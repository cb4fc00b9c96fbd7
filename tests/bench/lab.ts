/**
 * `npm run lab`: Lighthouse on its slowed phone with its defaults, for one page of each type, beside a bare page of the
 * same words, as a Markdown table of medians. TBT stands there twice: by the clock, as in the score, and by the time that
 * the page's own thread ran (own-time.ts). Needs a site built as for the browser tests (`npm run build:test`).
 * Pages may be named instead: `npm run lab -- spbe2020/i18/l4/`. It prints figures and asserts nothing.
 */
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { blockingOwnTime } from './own-time.ts';
import { resolvedBrowser } from '../browser/resolved-browsers.ts';
import { basePath, requireBuiltSite, siteFolder } from '../browser/site.ts';
import { isRoot } from '../browser/this-machine.ts';
import { serveFolder } from '../fixtures/serve-folder.ts';

/** An uneven number, so that one run is the middle one. */
const RUNS = Number(process.env['LAB_RUNS'] ?? '3');
const LEVEL = 'spbe2020/i18/l4/';
const BARE = 'polos.html';
const PAGES = [
  '',
  'spbe2020/',
  'spbe2020/i18/',
  LEVEL,
  'spbe2020/i18/l4/k/',
  'spbe2020/i18/l4/b1/a/',
  'spbe2020/i18/nilai/',
  'spbe2020/i18/perbandingan/',
  'spbe2020/i18/bukti/',
  'cari/',
  'glosarium/',
  'kutipan/',
  'riwayat/',
  'unduh/',
  'tentang/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AUDITS = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;

/** The words of a built page with nothing around them but paragraphs. */
const makeBarePage = (path: string): string => {
  const html = readFileSync(join(siteFolder, path, 'index.html'), 'utf8');
  const body = html.slice(html.indexOf('<body'), html.lastIndexOf('</body>'));
  const words = body
    .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const paragraphs = words.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="Polos"><title>Polos</title><link rel="icon" href="data:,"></head><body><main>${paragraphs}</main></body></html>`;
};

const findFreePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

interface Run {
  scores: number[];
  figures: number[];
  /** Audits that keep a category from 100. */
  faults: string[];
}

const executablePath = resolvedBrowser();

/** A browser for each run: Lighthouse empties the cache, but not what a page keeps, and these are first visits. */
const runOnce = async (url: string): Promise<Run> => {
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${String(port)}`, ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' }).finally(() => browser.close());
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { categories, audits } = result.lhr;
  const faults = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    scores: CATEGORIES.map((name) => (categories[name]?.score ?? 0) * 100),
    figures: [...AUDITS.map((name) => audits[name]?.numericValue ?? NaN), await blockingOwnTime(result)],
    faults,
  };
};

requireBuiltSite();
const site = await serveFolder(siteFolder, basePath, { kind: 'good', pages: { [BARE]: makeBarePage(LEVEL) } });
const named = process.argv.slice(2);
console.log(
  '| page | performance | accessibility | best practices | SEO | LCP | TBT | TBT, own time | CLS | keeps it from 100 |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
try {
  for (const path of [BARE, ...(named.length > 0 ? named : PAGES)]) {
    const runs: Run[] = [];
    for (let turn = 0; turn < RUNS; turn += 1) runs.push(await runOnce(site.address + path));
    const scores = CATEGORIES.map((_, index) => medianOf(runs.map((run) => run.scores[index] ?? NaN)).toFixed(0));
    const [lcp = NaN, tbt = NaN, cls = NaN, own = NaN] = [0, 1, 2, 3].map((index) =>
      medianOf(runs.map((run) => run.figures[index] ?? NaN)),
    );
    const faults = [...new Set(runs.flatMap((run) => run.faults))].join(', ');
    const name = path === BARE ? `bare page, words of /${LEVEL}` : `/${path}`;
    const cells = [
      name,
      ...scores,
      `${(lcp / 1000).toFixed(2)} s`,
      `${tbt.toFixed(0)} ms`,
      `${own.toFixed(0)} ms`,
      cls.toFixed(3),
      faults,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await site.cut();
}
