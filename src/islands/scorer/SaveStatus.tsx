import { sayStoreFault } from '../../database/faults/store-fault.ts';
import type { SaveState } from '../../assessment/session/session-types.ts';

interface Props {
  save: SaveState;
  onRetry: () => void;
  onDownload: () => void;
}

/** The time of day, as it is written here: 10.32. */
const timeOf = (at: number): string => new Date(at).toTimeString().slice(0, 5).replace(':', '.');

/** Where the answers are and whether they are safe; only ever what is known. */
const saySave = (save: SaveState): string => {
  switch (save.kind) {
    case 'loading':
      // True without a script, where it stays. One line on a phone, as what follows it, so that nothing below moves.
      return 'Penyimpanan memerlukan JavaScript.';
    case 'nothing-yet':
      return 'Akan disimpan di peramban ini saja.';
    case 'kept':
      return 'Tersimpan di peramban ini';
    case 'reset-elsewhere':
      return 'Semua penilaian dihapus lewat tab lain. Untuk mengembalikan isi tab ini, buka “Penilaian”.';
    case 'saving':
      return 'Menyimpan …';
    case 'saved':
      return `Tersimpan pukul ${timeOf(save.at)} di peramban ini`;
    case 'unsaved':
      return `TIDAK tersimpan: ${sayStoreFault(save.fault)}. Unduh berkas sekarang.`;
  }
};

/**
 * Safari takes away what a page has kept after seven days without a visit; a reader there is told so.
 * It cannot be asked for by a feature, so that the name has to do.
 */
export const mayForget = (): boolean => /^((?!chrome|android|crios|fxios|edg).)*safari/i.test(navigator.userAgent);

/** The line that always says where the answers are. The save itself is not announced at each tick; a fault is. */
export const SaveStatus = ({ save, onRetry, onDownload }: Props) => (
  <div class="save-status" data-save={save.kind}>
    <span role={save.kind === 'unsaved' || save.kind === 'reset-elsewhere' ? 'alert' : undefined}>{saySave(save)}</span>
    {save.kind === 'unsaved' && (
      <>
        {' '}
        <button type="button" onClick={onDownload}>
          Unduh berkas
        </button>{' '}
        {save.fault !== 'outdated' && (
          <button type="button" onClick={onRetry}>
            Coba simpan lagi
          </button>
        )}
      </>
    )}
  </div>
);
