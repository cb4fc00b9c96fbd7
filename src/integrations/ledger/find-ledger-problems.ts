import { findLedgerFaults, listCurrentCodes, type CurrentCode } from '../../domain/ledger/ledger.ts';
import { findOrderFaults } from '../../domain/ledger/ledger-order.ts';
import { findSealFaults } from '../../domain/ledger/seal.ts';
import { findArchiveFaults } from '../../domain/ledger/word-archive.ts';
import { sha256 } from '../../text/sha256.ts';
import { assembleFolder } from '../content/assemble-folder.ts';
import type { Content, InstrumentFolder } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import {
  describeArchiveFault,
  describeLedgerFault,
  describeOrderFault,
  describeSealFault,
} from './describe-ledger-fault.ts';
import { ledgerFilesOf } from './ledger-files.ts';

/** The codes that an instrument’s folder puts on the site now. */
export const currentCodesOf = (folder: InstrumentFolder): CurrentCode[] =>
  folder.instrument ? listCurrentCodes(folder.instrument.data.code, assembleFolder(folder)) : [];

/** Every code that some ledgers know. */
const codesOf = (folders: readonly InstrumentFolder[]): Set<string> =>
  new Set(folders.flatMap((folder) => ledgerFilesOf(folder).ledger.entries.map(({ code }) => code)));

/**
 * What is wrong with an instrument’s ledger, archive and seals by themselves.
 * @param mendable words that the ledger command can archive; where they are given, what it mends is no problem
 */
export const findIntegrityProblems = (
  content: Content,
  folder: InstrumentFolder,
  mendable: readonly string[] | null = null,
): Problem[] => {
  const { ledger, archive, seals } = ledgerFilesOf(folder);
  const elsewhere = codesOf(content.instruments.filter((other) => other !== folder));
  const atHand = new Set(mendable?.map(sha256));
  return [
    ...findSealFaults(ledger.entries, seals.entries, sha256)
      .filter(({ kind }) => kind === 'broken-seal' || mendable === null)
      .map((fault) => describeSealFault(ledger.file, fault)),
    ...findOrderFaults(ledger.entries, elsewhere).map((fault) => describeOrderFault(ledger.file, fault)),
    ...findArchiveFaults(ledger.entries, archive.entries, sha256)
      .filter((fault) => fault.kind !== 'missing-words' || !atHand.has(fault.sha256))
      // After an interrupted run the archive has words that the ledger is about to name.
      .filter((fault) => fault.kind !== 'unnamed' || !atHand.has(fault.sha256))
      .map((fault) => describeArchiveFault(archive.file, fault)),
  ];
};

/** Holds every ledger against itself, and where it is whole, against the content (contract §1). */
export const findLedgerProblems = (content: Content): Problem[] =>
  content.instruments.flatMap((folder) => {
    const problems = findIntegrityProblems(content, folder);
    if (problems.length > 0) return problems;
    const { file, entries } = ledgerFilesOf(folder).ledger;
    return findLedgerFaults(entries, currentCodesOf(folder), sha256).map((fault) => describeLedgerFault(file, fault));
  });
