import type { KeepingState } from '../../collection/session/collection-session.ts';
import type { SetAside } from '../../collection/kept/collection-store.ts';
import { downloadBlob } from '../output/download-blob.ts';
import { writeRawJson } from '../output/write-raw-json.ts';
import { sayStoreFault } from '../../database/faults/store-fault.ts';

interface Props {
  keeping: KeepingState;
  count: number;
  aside: readonly SetAside[];
  onRetry: () => void;
}

const say = (keeping: KeepingState, count: number): string => {
  switch (keeping.kind) {
    case 'loading':
      // True without a script, where it stays. One line on a phone, as what follows it, so that nothing below moves.
      return 'Halaman ini memerlukan JavaScript.';
    case 'saving':
      return 'Menyimpan …';
    case 'kept':
      return count === 0 ? 'Akan disimpan di peramban ini saja.' : `${count} kutipan tersimpan di peramban ini`;
    case 'unsaved':
      return `TIDAK tersimpan: ${sayStoreFault(keeping.fault)}. Salin atau cetak kutipan Anda sekarang.`;
  }
};

/** Anything as JSON; what refers to itself cannot be. Not String(raw), which asks the data for its own `toString`. */
const writeJson = (raw: unknown, indent?: number): string =>
  writeRawJson(raw, indent) ?? '"tidak dapat ditulis sebagai JSON"';

/** The raw value as text, cut to what fits a line. */
const writeRaw = (raw: unknown): string => writeJson(raw).slice(0, 200);

/** Everything that was set aside, as one text. */
const writeAll = (aside: readonly SetAside[]): string => `[${aside.map(({ raw }) => writeJson(raw, 1)).join(',\n')}]\n`;

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
