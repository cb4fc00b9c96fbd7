import { useEffect, useRef, useState } from 'preact/hooks';
import { createResetActs } from '../../../../assessment/acts/reset-acts.ts';
import { deleteMemoFields } from '../../../../collection/memo/memo-fields.ts';
import type { PanelProps } from '../panel-props.ts';

type Props = Pick<PanelProps, 'session' | 'state' | 'say'>;

type Phase = 'idle' | 'asking' | 'working';

/**
 * Deletes everything of this program in this browser, after a question in the page, and brings the assessments back
 * while the page is open; the memo’s fields, which hold names, do not come back. As long as they can be brought back, nothing more is deleted, so that the way back stays.
 */
export const ResetAll = ({ session, state, say }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const [phase, setPhase] = useState<Phase>('idle');
  useEffect(() => {
    if (phase === 'asking') question.current?.focus();
  }, [phase]);

  const finish = (message: string) => {
    setPhase('idle');
    say(message);
    // The button that was pressed goes away: the keyboard goes on from the heading.
    heading.current?.focus();
  };

  const reset = async () => {
    setPhase('working');
    if (!(await createResetActs(session.core).reset())) {
      finish('Data belum dapat dihapus. Tutup tab lain dari situs ini, lalu coba lagi.');
      return;
    }
    const memo = await deleteMemoFields().then(
      () => 'Isian nota dinas juga dihapus.',
      () => 'Isian nota dinas (nama, NIP) BELUM terhapus; kosongkan sendiri lewat “Nota dinas”.',
    );
    const back = session.getState().beforeReset ? ' dan dapat dikembalikan selama halaman ini terbuka' : '';
    finish(`Semua penilaian di peramban ini dihapus${back}. ${memo}`);
  };

  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Hapus semua penilaian
      </h3>
      {state.beforeReset !== null && (
        <>
          <p>
            {state.beforeReset.size} penilaian sudah dihapus dari peramban ini dan masih dapat dikembalikan selama
            halaman ini terbuka. Untuk menghapus sekali lagi, kembalikan dulu atau muat ulang halaman ini.
          </p>
          <button
            type="button"
            onClick={() => {
              createResetActs(session.core).undoReset();
              finish('Penilaian yang dihapus sudah dikembalikan.');
            }}
          >
            Kembalikan semua penilaian yang dihapus
          </button>
        </>
      )}
      {state.beforeReset === null && phase === 'idle' && (
        <button
          type="button"
          class="danger"
          onClick={() => {
            setPhase('asking');
          }}
        >
          Hapus semua penilaian di peramban ini
        </button>
      )}
      {state.beforeReset === null && phase !== 'idle' && (
        <div class="notice" role="group" aria-label="Hapus semua penilaian: konfirmasi">
          <p ref={question} tabIndex={-1}>
            {state.loaded
              ? `Hapus ${state.records.size} penilaian, termasuk yang ada di daftar Terhapus, dari peramban ini? Penilaiannya dapat dikembalikan selama halaman ini terbuka, sesudah itu tidak lagi.`
              : 'Hapus semua penilaian dari peramban ini? Halaman ini tidak dapat membacanya, sehingga tidak ada yang dapat dikembalikan.'}{' '}
            Keadaan sebelumnya{state.aside.length > 0 && `, ${state.aside.length} data yang tidak dapat dibaca,`} dan
            isian nota dinas (nama, NIP, dan lainnya, juga yang di “Kutipan saya”) ikut terhapus dan tidak dapat
            dikembalikan; unduh dahulu yang masih diperlukan.
          </p>
          <div class="ways">
            <button type="button" class="danger" disabled={phase === 'working'} onClick={() => void reset()}>
              Ya, hapus semua penilaian
            </button>
            <button
              type="button"
              disabled={phase === 'working'}
              onClick={() => {
                finish('Tidak ada yang dihapus.');
              }}
            >
              Batal
            </button>
          </div>
          {phase === 'working' && <p role="status">Menghapus …</p>}
        </div>
      )}
    </>
  );
};
