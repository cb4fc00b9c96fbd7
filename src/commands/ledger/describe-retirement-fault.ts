import { writeDay } from '../../domain/day.ts';
import type { RetirementFault } from '../../domain/ledger/retirement.ts';

/** Why a code is not retired, as a sentence for the person who asked. */
export const describeRetirementFault = (fault: RetirementFault): string => {
  const { code } = fault;
  switch (fault.kind) {
    case 'unknown':
      return `Kode ${code} tidak ada dalam ledger, jadi tidak ada yang dicabut. Periksa ejaannya; kode ditulis lengkap, misalnya SPBE2020-I18-L4-B1.`;
    case 'retired-already':
      return `Kode ${code} sudah dicabut pada ${writeDay(fault.date)}. Tidak ada yang perlu dilakukan.`;
    case 'present':
      return `Kode ${code} masih ada dalam isi situs. Keluarkan dulu isinya dari berkasnya, lalu jalankan perintah ini lagi.`;
    case 'instead-unknown':
      return `Pengganti ${code} tidak ada dalam ledger. Catat dulu kode itu dengan --reason, atau betulkan ejaannya.`;
    case 'instead-retired':
      return `Pengganti ${code} sudah dicabut. Sebutkan kode yang masih berlaku.`;
    case 'instead-itself':
      return `Kode ${code} tidak dapat menggantikan dirinya sendiri. Sebutkan kode lain.`;
    case 'instead-lost':
      return `Pengganti ${code} tidak ada lagi dalam isi situs. Sebutkan kode yang masih punya isi.`;
  }
};
