import { writeDay } from '../../domain/day.ts';
import { entriesInForce } from '../../domain/ledger/ledger.ts';
import type { LedgerEntry } from '../../model/ledger.ts';

/** What a person asks for: codes whose content was taken out, and the one that takes their place, if any. */
export interface RetirementRequest {
  codes: readonly string[];
  instead: string | null;
  /** The day on which it is asked for, ISO. */
  day: string;
  reason: string;
}

const sayCodeFault = (code: string, entry: LedgerEntry | undefined, present: ReadonlySet<string>): string | null => {
  if (!entry)
    return `Kode ${code} tidak ada dalam ledger, jadi tidak ada yang dicabut. Periksa ejaannya; kode ditulis lengkap, misalnya SPBE2020-I18-L4-B1.`;
  if (entry.event === 'retired')
    return `Kode ${code} sudah dicabut pada ${writeDay(entry.date)}. Tidak ada yang perlu dilakukan.`;
  return present.has(code)
    ? `Kode ${code} masih ada dalam isi situs. Keluarkan dulu isinya dari berkasnya, lalu jalankan perintah ini lagi.`
    : null;
};

const sayInsteadFault = (code: string, entry: LedgerEntry | undefined, present: ReadonlySet<string>): string | null => {
  if (!entry)
    return `Pengganti ${code} tidak ada dalam ledger. Catat dulu kode itu dengan --reason, atau betulkan ejaannya.`;
  if (entry.event === 'retired') return `Pengganti ${code} sudah dicabut. Sebutkan kode yang masih berlaku.`;
  return present.has(code)
    ? null
    : `Pengganti ${code} tidak ada lagi dalam isi situs. Sebutkan kode yang masih punya isi.`;
};

/**
 * The entries that retire some codes, each with the last hash of its words.
 * @param present the codes that the content has now
 * @throws with every reason why some cannot be retired; then none is
 */
export const planRetirement = (
  entries: readonly LedgerEntry[],
  present: ReadonlySet<string>,
  { codes, instead, day, reason }: RetirementRequest,
): LedgerEntry[] => {
  const inForce = entriesInForce(entries);
  const asked = [...new Set(codes)];
  const faults = asked.flatMap((code) => sayCodeFault(code, inForce.get(code), present) ?? []);
  if (instead !== null && asked.includes(instead))
    faults.push(`Kode ${instead} tidak dapat menggantikan dirinya sendiri. Sebutkan kode lain.`);
  else if (instead !== null) {
    const fault = sayInsteadFault(instead, inForce.get(instead), present);
    if (fault !== null) faults.push(fault);
  }
  if (faults.length > 0) throw new Error(['Tidak ada yang dicabut:', ...faults].join('\n  • '));
  return asked.map((code) => ({
    code,
    event: 'retired',
    sha256: inForce.get(code)?.sha256 ?? null,
    date: day,
    reason,
    ...(instead === null ? {} : { instead }),
  }));
};
