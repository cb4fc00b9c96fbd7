import type { LedgerEntry } from '../../model/ledger.ts';
import type { Seal } from '../../model/seal.ts';
import type { ArchivedWords } from '../../model/word-archive.ts';
import type { InstrumentFolder } from '../content/parse-content.ts';

/** What one instrument’s three files hold, and where they are (from the project’s root); empty where there is none. */
export interface LedgerFiles {
  ledger: { file: string; entries: readonly LedgerEntry[] };
  archive: { file: string; entries: readonly ArchivedWords[] };
  seals: { file: string; entries: readonly Seal[] };
}

/** The ledger of an instrument’s folder with its archive and its seals. */
export const ledgerFilesOf = ({ folder, ledger, archive, seals }: InstrumentFolder): LedgerFiles => ({
  ledger: { file: `${folder}/ledger.json`, entries: ledger?.data.entries ?? [] },
  archive: { file: `${folder}/kata-terbit.json`, entries: archive?.data.entries ?? [] },
  seals: { file: `${folder}/segel.json`, entries: seals?.data.entries ?? [] },
});
