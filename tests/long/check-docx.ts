/**
 * Opens the memo’s DOCX with another word processor: writes sample memos, lets LibreOffice turn them into text and PDF, and
 * asserts that the text holds every quote and every address. `npm run check:docx`; part of `npm run test:long`.
 *
 * Where LibreOffice is missing and apt-get is there, Debian’s package is installed, which is said. Exit code 1 where it
 * cannot be had or anything is missing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MemoBlock } from '../../src/domain/memo/memo.ts';
import { describeAssessment } from '../../src/islands/scorer/panels/report/describe-assessment.ts';
import { writeDocxMemo } from '../../src/islands/memo/write-docx-memo.ts';
import {
  cite,
  citeAll,
  fillFields,
  HOSTILE_TEXTS,
  memoOf,
  ORIGIN,
  readSample,
  scorerRubric,
} from '../fixtures/memo.ts';

const PACKAGE = 'libreoffice-writer-nogui';
const MINUTE = 60_000;

/** Runs a command; what it says of errors is shown where it fails, since LibreOffice always misses some Java. */
const run = (command: string, args: string[], timeout: number): boolean => {
  const { status, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout,
  });
  // Without such a command there is nothing that it says.
  if (status !== 0 && typeof stderr === 'string') console.error(stderr);
  return status === 0;
};

const hasOffice = (): boolean => run('soffice', ['--version'], MINUTE);

const installOffice = (): boolean => {
  console.log(`LibreOffice is not installed; apt-get installs ${PACKAGE} (about 300 MB, some minutes).`);
  const apt = (...args: string[]) =>
    process.getuid?.() === 0
      ? run('apt-get', ['-qq', ...args], 15 * MINUTE)
      : run('sudo', ['-n', 'apt-get', '-qq', ...args], 15 * MINUTE);
  return apt('update') && apt('install', '-y', '--no-install-recommends', PACKAGE) && hasOffice();
};

/** White space as a reader sees it, since a word processor breaks lines where it likes. */
const flatten = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

/** What must be found in a memo’s text: each quote, and the text of each link. */
const wantedOf = (blocks: readonly MemoBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block.text];
    const runs = block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : [];
    return runs.filter(({ href }) => href !== undefined).map(({ text }) => text);
  });

const sample = await readSample();
const { estimate } = describeAssessment(scorerRubric, sample, ORIGIN);
const memos: Record<string, { blocks: MemoBlock[]; more: string[] }> = {
  'satu-kriteria': { blocks: memoOf(), more: ['NOTA DINAS', 'Sekretaris Daerah'] },
  'seluruh-rubrik': { blocks: memoOf({ citations: citeAll() }), more: [] },
  asesmen: {
    blocks: memoOf({ citations: [cite('L3-K'), cite('L4-K')], estimate }),
    more: [estimate.result, 'Dinas Contoh', 'Dokumentasi Pengoperasian Contoh'],
  },
  'teks-sulit': {
    blocks: memoOf({}, fillFields(HOSTILE_TEXTS.join(' '))),
    more: ['<b>tebal</b> & <script>', '=HYPERLINK("https://jahat.example";"klik")', 'x'.repeat(10_000)],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'nota-'));
const faults: string[] = [];
try {
  if (!hasOffice() && !installOffice())
    throw new Error('LibreOffice (soffice) could not be had: install it and run this again.');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
  for (const [name, { blocks, more }] of Object.entries(memos)) {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, Buffer.from(await (await writeDocxMemo(blocks)).arrayBuffer()));
    for (const [form, filter] of [
      ['txt', 'txt:Text (encoded):UTF8'],
      ['pdf', 'pdf'],
    ] as const)
      if (!run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], 3 * MINUTE))
        faults.push(`${name}.docx could not be turned into ${form}.`);
    const text = flatten(readFileSync(join(folder, `${name}.txt`), 'utf8'));
    const wanted = [...wantedOf(blocks), ...more];
    faults.push(
      ...wanted
        .filter((words) => !text.includes(flatten(words)))
        .map((words) => `${name}: not in the text: ${words.slice(0, 80)}`),
    );
    const pdf = readFileSync(join(folder, `${name}.pdf`));
    // A4 is 595.3 by 841.9 points.
    if (!/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]/.test(pdf.toString('latin1'))) faults.push(`${name}.pdf is not A4.`);
    console.log(`${name}: ${wanted.length} quotes, addresses and other words looked for; PDF of ${pdf.length} bytes`);
  }
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'LibreOffice reads every memo as it was written.' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
