import type { KeepingState } from '../../collection/collection-session.ts';
import type { SetAside } from '../../collection/collection-store.ts';
import { downloadBlob } from '../download-blob.ts';
import { sayKeepingFault } from '../../collection/keeping-fault.ts';

interface Props {
  keeping: KeepingState;
  count: number;
  aside: readonly SetAside[];
  onRetry: () => void;
}

const say = (keeping: KeepingState, count: number): string => {
  switch (keeping.kind) {
    case 'loading':
      return 'Memuat …';
    case 'saving':
      return 'Menyimpan …';
    case 'kept':
      return count === 0 ? 'Kutipan akan disimpan di peramban ini saja.' : `${count} kutipan tersimpan di peramban ini`;
    case 'unsaved':
      return `TIDAK tersimpan: ${sayKeepingFault(keeping.fault)}. Salin atau cetak kutipan Anda sekarang.`;
  }
};

/** The raw value as text, cut to what fits a line; null where it cannot be one. */
const writeRaw = (raw: unknown): string => {
  try {
    return JSON.stringify(raw ?? null).slice(0, 200);
  } catch {
    return String(raw);
  }
};

/** Everything that was set aside, as one text; what cannot be JSON stands as words. */
const writeAll = (aside: readonly SetAside[]): string => {
  try {
    return `${JSON.stringify(aside, null, 1)}\n`;
  } catch {
    return `${aside.map(({ raw }) => String(raw)).join('\n')}\n`;
  }
};

/** Where the collection is and whether it is safe; a fault is announced. What cannot be read is shown, not deleted. */
export const KeepingStatus = ({ keeping, count, aside, onRetry }: Props) => (
  <div class="keeping screen-only" data-keeping={keeping.kind}>
    <span role={keeping.kind === 'unsaved' ? 'alert' : undefined}>{say(keeping, count)}</span>
    {keeping.kind === 'unsaved' && (
      <>
        {' '}
        <button type="button" onClick={onRetry}>
          Coba simpan lagi
        </button>
      </>
    )}
    {aside.length > 0 && (
      <details>
        <summary>{aside.length} catatan tidak dapat dibaca; dipisahkan dan tidak dihapus</summary>
        <button
          type="button"
          onClick={() => {
            downloadBlob('kutipan-tidak-terbaca.json', new Blob([writeAll(aside)], { type: 'application/json' }));
          }}
        >
          Unduh data mentah (JSON)
        </button>
        <ul>
          {aside.map(({ key, raw }) => (
            <li key={key}>
              <bdi>{writeRaw(raw)}</bdi>
            </li>
          ))}
        </ul>
      </details>
    )}
  </div>
);
