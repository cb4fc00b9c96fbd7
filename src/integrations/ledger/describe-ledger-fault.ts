import type { LedgerFault } from '../../domain/ledger/ledger.ts';
import type { OrderFault } from '../../domain/ledger/ledger-order.ts';
import type { SealFault } from '../../domain/ledger/seal.ts';
import type { ArchiveFault } from '../../domain/ledger/word-archive.ts';
import type { Problem } from '../content/problem.ts';

const RECORD = 'npm run ledger -- --reason "alasannya"';
const RESTORE = 'dari riwayat git';

type Sentence = Pick<Problem, 'message' | 'remedy'>;

const DIFFERENCES: Record<LedgerFault['kind'], (code: string) => Sentence> = {
  unrecorded: (code) => ({
    message: `Kode ${code} belum tercatat.`,
    remedy: `Jika kode ini memang hendak terbit untuk selamanya, catat dengan ${RECORD}.`,
  }),
  lost: (code) => ({
    message: `Kode ${code} sudah terbit, tetapi tidak ada lagi dalam isi situs.`,
    remedy: `Kembalikan isinya; jika memang harus dicabut, catat dengan npm run ledger -- --retire ${code} --reason "alasannya".`,
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
  ...DIFFERENCES[kind](code),
});

const ORDER_MESSAGES: Record<OrderFault['kind'], (code: string) => string> = {
  'published-twice': (code) => `Kode ${code} tercatat terbit dua kali, padahal sebuah kode tidak pernah dipakai ulang.`,
  'never-published': (code) => `Kode ${code} berubah atau dicabut tanpa pernah tercatat terbit.`,
  'after-retirement': (code) => `Kode ${code} sudah dicabut, tetapi masih punya entri sesudahnya.`,
  'no-change': (code) => `Entri ini mencatat perubahan ${code} tanpa kata-kata yang berubah.`,
  'other-words': (code) => `Entri pencabutan ${code} tidak membawa sidik kata-katanya yang terakhir.`,
  'stray-instead': (code) => `Kode ${code} menyebut pengganti, padahal entri ini bukan pencabutan.`,
  'dead-instead': (code) => `Pengganti ${code} bukan kode lain yang masih berlaku saat itu.`,
  'earlier-day': (code) => `Tanggal entri ${code} lebih awal daripada entri sebelumnya.`,
};

/** An entry out of turn as a sentence. */
export const describeOrderFault = (file: string, { kind, code, place }: OrderFault): Problem => ({
  file,
  field: `entries[${String(place)}]`,
  message: ORDER_MESSAGES[kind](code),
  remedy: `Ledger hanya ditambah oleh perintahnya: ambil kembali berkas ini ${RESTORE}, lalu jalankan ${RECORD}.`,
});

/** A ledger that is not what it was sealed as, as a sentence. */
export const describeSealFault = (file: string, { kind, entries }: SealFault): Problem =>
  kind === 'broken-seal'
    ? {
        file,
        field: 'entries',
        message: `Di antara ${String(entries)} entri pertama ada yang dihapus, diubah, atau dipindah sejak dicatat.`,
        remedy: `Entri yang sudah tercatat tetap seperti semula: ambil kembali berkas ini ${RESTORE}.`,
      }
    : {
        file,
        field: 'entries',
        message: `Ada ${String(entries)} entri terakhir yang tidak ditulis oleh perintah ledger.`,
        remedy: `Ambil kembali berkas ini ${RESTORE}, lalu jalankan ${RECORD}.`,
      };

/** An archive that does not fit its ledger, as a sentence. */
export const describeArchiveFault = (file: string, fault: ArchiveFault): Problem => {
  const { sha256 } = fault;
  if (fault.kind === 'missing-words') {
    const message = `Kata-kata ${fault.code} dengan sidik ${sha256} tidak ada dalam arsip.`;
    return { file, field: sha256, message, remedy: `Ambil kembali berkas ini ${RESTORE}, atau jalankan ${RECORD}.` };
  }
  const field = `entries[${String(fault.place)}]`;
  const remedy = `Ambil kembali berkas ini ${RESTORE}.`;
  switch (fault.kind) {
    case 'other-hash':
      return { file, field, message: `Kata-katanya tidak cocok dengan sidiknya, ${sha256}.`, remedy };
    case 'doubled':
      return { file, field, message: `Sidik ${sha256} tersimpan dua kali.`, remedy };
    case 'unnamed': {
      const message = `Sidik ${sha256} tidak disebut oleh entri ledger mana pun; sebuah entri telah hilang.`;
      return { file, field, message, remedy: `Ambil kembali ledger.json ${RESTORE}.` };
    }
  }
};
