import type { KeptRecord } from '../answers/kept-record.ts';
import { readFields } from './read-shape.ts';
import { readStoredRecord } from './read-stored-record.ts';
import type { Noted, SetAside } from '../store/store.ts';

/** What lies in the browser, unread: the assessments by key, and what earlier programs set aside. */
export interface RawContents {
  assessments: readonly (readonly [key: string, raw: unknown])[];
  aside: readonly (readonly [key: string, raw: unknown])[];
}

/** Reads what is kept. What cannot be read stays where it is, and hides nothing else. */
export const readContents = ({ assessments, aside }: RawContents): { records: KeptRecord[]; aside: SetAside[] } => {
  const records: KeptRecord[] = [];
  const unread: SetAside[] = [];
  for (const [key, raw] of assessments) {
    const reading = readStoredRecord(raw);
    if (reading.kind === 'read' && reading.record.id === key) records.push(reading.record);
    else {
      const why = {
        read: 'kuncinya bukan kunci penilaian ini',
        newer: 'dibuat oleh versi situs yang lebih baru; tetap tersimpan dan muncul lagi bersama versi itu',
      };
      unread.push({ key, raw, why: reading.kind === 'unreadable' ? reading.why : why[reading.kind] });
    }
  }
  for (const [key, value] of aside) {
    // Nothing in it is trusted: what is no entry of ours is still shown as it is.
    const { why, raw = value } = (value ?? {}) as { why?: unknown; raw?: unknown };
    unread.push({ key: `dipisahkan-${key}`, why: typeof why === 'string' ? why : 'tidak dikenal', raw });
  }
  return { records, aside: unread };
};

/**
 * Reads what one page noted in its journal; what cannot be read is nothing.
 * @param generation the present one of the data: what was noted before a reset is left out
 */
export const readNoted = (text: string, generation: string | null): Noted[] => {
  try {
    const page = readFields(JSON.parse(text), 'catatan');
    const [made, entries] = [page.get('generation') ?? generation, page.get('noted')];
    if (made !== generation || !Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown): Noted[] => {
      const fields = readFields(entry, 'catatan');
      const reading = readStoredRecord(fields.get('record'));
      return reading.kind === 'read'
        ? [{ record: reading.record, provisional: fields.get('provisional') === true }]
        : [];
    });
  } catch {
    return [];
  }
};
