import { writeDay } from '../../domain/day.ts';
import { entriesToAppend, findLedgerFaults } from '../../domain/ledger/ledger.ts';
import { checkContent } from '../../integrations/check/check-content.ts';
import type { Content } from '../../integrations/content/parse-content.ts';
import { formatProblem, formatProblems } from '../../integrations/content/problem.ts';
import { readContent } from '../../integrations/content/read-content.ts';
import {
  currentCodesOf,
  findDifferences,
  findIntegrityProblems,
} from '../../integrations/ledger/find-ledger-problems.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import { sha256 } from '../../text/sha256.ts';
import { planRetirement } from './plan-retirement.ts';
import { writeLedger } from './write-ledger.ts';

/** What a person asks the ledger to record. */
export interface RecordRequest {
  /** Why; required. */
  reason: string;
  /** Codes to retire; empty: new codes and changed words are recorded. */
  retire: readonly string[];
  /** The code that takes the place of those that are retired. */
  instead: string | null;
  /** Today, ISO. */
  day: string;
}

/** What was done, line by line, and whether the ledger and the content agree now. */
export interface RecordSummary {
  lines: string[];
  complete: boolean;
}

const EVENTS: Record<LedgerEntry['event'], string> = { published: 'terbit', changed: 'berubah', retired: 'dicabut' };

const checkRequest = ({ reason, retire, instead }: RecordRequest): void => {
  if (reason === '')
    throw new Error(
      'Alasannya belum disebut. Tambahkan --reason, misalnya: npm run ledger -- --reason "Terbit pertama"',
    );
  if (instead !== null && retire.length === 0)
    throw new Error('--instead menyebut pengganti kode yang dicabut. Sebutkan juga kode itu dengan --retire.');
};

/** Nothing is added to a ledger that is not whole, or that ends on a later day than today. */
const checkLedgers = (content: Content, day: string): void => {
  const problems = content.instruments.flatMap((folder) => findIntegrityProblems(content, folder));
  if (problems.length > 0) throw new Error(formatProblems(problems));
  for (const { file, entries } of content.instruments.map(({ ledger }) => ledger)) {
    const last = entries.at(-1)?.date ?? day;
    if (last > day) {
      throw new Error(
        `${file}: entri terakhirnya bertanggal ${writeDay(last)}, sedangkan menurut komputer ini hari ini ${writeDay(day)}. Betulkan tanggal komputer ini.`,
      );
    }
  }
};

/** The entries to append to each folder’s ledger. @throws with every reason why a code cannot be retired */
const planEntries = ({ instruments }: Content, { reason, retire, instead, day }: RecordRequest) => {
  const all = instruments.map((folder) => ({ folder, current: currentCodesOf(folder) }));
  if (retire.length === 0)
    return all.map(({ folder, current }) => ({
      folder,
      added: entriesToAppend(findLedgerFaults(folder.ledger.entries, current, sha256), current, sha256, day, reason),
    }));
  const present = new Set(all.flatMap(({ current }) => current.map(({ code }) => code)));
  const recorded = instruments.flatMap(({ ledger }) => ledger.entries);
  const retired = planRetirement(recorded, present, { codes: retire, instead, day, reason });
  return instruments.map((folder) => ({
    folder,
    added: retired.filter(({ code }) => folder.ledger.entries.some((entry) => entry.code === code)),
  }));
};

/**
 * Brings the ledgers of all instruments up to date with the content, as far as a person asked for it. It only appends.
 * @param root the project’s root, an absolute path
 * @throws with sentences where the content or a ledger does not hold, or the request cannot be met; nothing is written then
 */
export const recordInLedger = async (root: string, request: RecordRequest): Promise<RecordSummary> => {
  checkRequest(request);
  const { content, problems } = checkContent(await readContent(root), false);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  checkLedgers(content, request.day);

  const lines: string[] = [];
  const left: string[] = [];
  for (const { folder, added } of planEntries(content, request)) {
    const { ledger, archive } = folder;
    const words = await writeLedger(root, folder, added);
    const entries = [...ledger.entries, ...added];
    if (added.length > 0) lines.push(`${ledger.file}: ${added.length} entri ditambahkan, kini ${entries.length}.`);
    for (const { event, code, instead } of added)
      lines.push(`  ${EVENTS[event]} ${code}${instead === undefined ? '' : `, gantinya ${instead}`}`);
    if (words.length > 0)
      lines.push(`${archive.file}: ${words.length} teks ditambahkan, kini ${archive.entries.length + words.length}.`);
    left.push(...findDifferences({ ...folder, ledger: { ...ledger, entries } }).map(formatProblem));
  }
  if (lines.length === 0 && left.length === 0)
    throw new Error('Tidak ada yang perlu dicatat: isi situs dan ledger sudah sama.');
  if (left.length > 0) lines.push('Tidak dicatat:', ...left.map((sentence) => `  • ${sentence}`));
  return { lines, complete: left.length === 0 };
};
