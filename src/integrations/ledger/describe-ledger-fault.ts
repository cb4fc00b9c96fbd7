import type { LedgerFault } from '../../domain/ledger.ts';
import type { Problem } from '../content/problem.ts';

const RECORD = 'npm run ledger -- --reason "alasannya"';

const SENTENCES: Record<LedgerFault['kind'], (code: string) => Pick<Problem, 'message' | 'remedy'>> = {
  unrecorded: (code) => ({
    message: `Kode ${code} belum tercatat.`,
    remedy: `Jika kode ini memang hendak terbit untuk selamanya, catat dengan ${RECORD}.`,
  }),
  lost: (code) => ({
    message: `Kode ${code} sudah terbit, tetapi tidak ada lagi dalam isi situs.`,
    remedy: 'Kembalikan isinya: kode yang sudah terbit tetap punya halaman.',
  }),
  changed: (code) => ({
    message: `Kata-kata ${code} berubah sejak tercatat.`,
    remedy: `Kembalikan kata-katanya; jika perubahan itu benar, catat dengan ${RECORD}.`,
  }),
  reused: (code) => ({
    message: `Kode ${code} sudah dicabut dan dipakai lagi.`,
    remedy: 'Beri isi yang baru kode yang belum pernah dipakai.',
  }),
};

/** A difference between content and ledger as a sentence that an author can act on. */
export const describeLedgerFault = (file: string, { kind, code }: LedgerFault): Problem => ({
  file,
  field: code,
  ...SENTENCES[kind](code),
});
