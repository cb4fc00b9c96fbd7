import { findLedgerFaults, listCurrentCodes, type CurrentCode, type LedgerFault } from '../../domain/ledger/ledger.ts';
import { sha256 } from '../../text/sha256.ts';
import { rubricsOf, type Content, type InstrumentFolder } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import { findArchiveProblems } from './find-archive-problems.ts';
import { findOrderProblems } from './find-order-problems.ts';
import { RECORD } from './remedies.ts';

/** The codes that an instrument’s folder puts on the site now. */
export const currentCodesOf = (folder: InstrumentFolder): CurrentCode[] =>
  listCurrentCodes(folder.instrument.data.code, rubricsOf(folder));

/** The message and the remedy for each way in which content and ledger differ. */
const DIFFERENCES: Record<LedgerFault['kind'], (code: string) => [message: string, remedy: string]> = {
  unrecorded: (code) => [
    `Kode ${code} belum tercatat.`,
    `Jika kode ini memang hendak terbit untuk selamanya, catat dengan ${RECORD}.`,
  ],
  lost: (code) => [
    `Kode ${code} sudah terbit, tetapi tidak ada lagi dalam isi situs.`,
    `Kembalikan isinya; jika memang harus dicabut, catat dengan npm run ledger -- --retire ${code} --reason "alasannya".`,
  ],
  changed: (code) => [
    `Kata-kata ${code} berubah sejak tercatat.`,
    `Kembalikan kata-katanya; jika perubahan itu benar, catat dengan ${RECORD}.`,
  ],
  reused: (code) => [
    `Kode ${code} sudah dicabut dan dipakai lagi.`,
    'Beri isi yang baru kode yang belum pernah dipakai.',
  ],
};

/** How an instrument’s content and its ledger differ, in sentences that an author can act on. */
export const findDifferences = (folder: InstrumentFolder): Problem[] =>
  findLedgerFaults(folder.ledger.entries, currentCodesOf(folder), sha256).map(({ kind, code }) => {
    const [message, remedy] = DIFFERENCES[kind](code);
    return { file: folder.ledger.file, field: code, message, remedy };
  });

/** What is wrong with an instrument’s ledger and its archive by themselves. */
export const findIntegrityProblems = ({ instruments }: Content, folder: InstrumentFolder): Problem[] => {
  const { ledger, archive } = folder;
  const others = instruments.filter((other) => other !== folder);
  const elsewhere = new Set(others.flatMap((other) => other.ledger.entries.map(({ code }) => code)));
  const current = new Set(currentCodesOf(folder).flatMap(({ words }) => (words === null ? [] : sha256(words))));
  return [
    ...findOrderProblems(ledger.file, ledger.entries, elsewhere),
    ...findArchiveProblems(archive.file, ledger.entries, archive.entries, current),
  ];
};

/** Holds every ledger against itself, and where it is whole, against the content (contract §1). */
export const findLedgerProblems = (content: Content): Problem[] =>
  content.instruments.flatMap((folder) => {
    const problems = findIntegrityProblems(content, folder);
    return problems.length > 0 ? problems : findDifferences(folder);
  });
