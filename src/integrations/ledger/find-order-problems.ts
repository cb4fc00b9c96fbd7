import type { LedgerEntry } from '../../model/ledger.ts';
import type { Problem } from '../content/problem.ts';
import { RECORD, RESTORE } from './remedies.ts';

/** What is wrong with one entry, given those before it, the last of its own code among them; null where nothing is. */
const sayFault = (
  { code, event, sha256, date, instead }: LedgerEntry,
  before: LedgerEntry | undefined,
  last: LedgerEntry | undefined,
  isLiving: (code: string) => boolean,
): string | null => {
  if (last && date < last.date) return `Tanggal entri ${code} lebih awal daripada entri sebelumnya.`;
  if (event === 'published' && before)
    return `Kode ${code} tercatat terbit dua kali, padahal sebuah kode tidak pernah dipakai ulang.`;
  if (event !== 'published' && !before) return `Kode ${code} berubah atau dicabut tanpa pernah tercatat terbit.`;
  if (before?.event === 'retired') return `Kode ${code} sudah dicabut, tetapi masih punya entri sesudahnya.`;
  if (event === 'changed' && (sha256 === null || sha256 === before?.sha256))
    return `Entri ini mencatat perubahan ${code} tanpa kata-kata yang berubah.`;
  if (event === 'retired' && sha256 !== before?.sha256)
    return `Entri pencabutan ${code} tidak membawa sidik kata-katanya yang terakhir.`;
  if (instead === undefined) return null;
  if (event !== 'retired') return `Kode ${code} menyebut pengganti, padahal entri ini bukan pencabutan.`;
  return instead === code || !isLiving(instead)
    ? `Pengganti ${code} bukan kode lain yang masih berlaku saat itu.`
    : null;
};

/**
 * Holds each entry against those before it: a code is published once, then changed, then retired, and never used again.
 * @param elsewhere codes that the ledgers of other instruments know; one of them may take a retired code’s place
 */
export const findOrderProblems = (
  file: string,
  entries: readonly LedgerEntry[],
  elsewhere: ReadonlySet<string> = new Set(),
): Problem[] => {
  const inForce = new Map<string, LedgerEntry>();
  const isLiving = (code: string) =>
    elsewhere.has(code) || (inForce.has(code) && inForce.get(code)?.event !== 'retired');
  return entries.flatMap((entry, place): Problem[] => {
    const message = sayFault(entry, inForce.get(entry.code), entries[place - 1], isLiving);
    inForce.set(entry.code, entry);
    const remedy = `Ledger hanya ditambah oleh perintahnya: ambil kembali berkas ini ${RESTORE}, lalu jalankan ${RECORD}.`;
    return message === null ? [] : [{ file, field: `entries[${place}]`, message, remedy }];
  });
};
