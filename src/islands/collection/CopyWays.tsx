import {
  writePlainCitations,
  writeMarkdownCitations,
  writeRichCitations,
} from '../../domain/citation/citation-list.ts';
import { accessDay } from '../../page-scripts/cite/access-day.ts';
import { useCopying } from '../output/TextToCopy.tsx';
import type { FoundCitation } from './use-citations.ts';

interface Props {
  /** What is known of each collected code, in order. */
  found: readonly FoundCitation[];
  say: (message: string) => void;
  /** False where the QR codes could not be loaded. */
  canPrintQr: boolean;
  wantsMemo: boolean;
  onMemo: () => void;
  onEmpty: () => void;
}

/** What can be made of the whole collection with one press. */
export const CopyWays = ({ found, say, canPrintQr, wantsMemo, onMemo, onEmpty }: Props) => {
  const { copy: copyText, field } = useCopying('Teks semua kutipan');
  const subjects = found.flatMap((one) => (one.kind === 'found' ? [one.subject] : []));
  const left = found.length - subjects.length;

  const copy = async (button: HTMLElement, text: string, html?: string) => {
    const how = await copyText(button, text, html);
    if (how === '') return;
    say(
      `${how}: ${subjects.length} kutipan.${left > 0 ? ` ${left} kode tanpa teks tidak ikut; salin kodenya sendiri.` : ''}`,
    );
  };

  return (
    <>
      <div class="ways">
        <button
          type="button"
          class="first"
          disabled={subjects.length === 0}
          onClick={({ currentTarget }) => {
            const { html } = writeRichCitations(subjects, accessDay());
            void copy(currentTarget, writePlainCitations(subjects, accessDay()), html);
          }}
        >
          Salin semua
        </button>
        <button type="button" aria-expanded={wantsMemo} aria-controls="nota-dinas" onClick={onMemo}>
          Buat nota dinas
        </button>
        <button
          type="button"
          onClick={() => {
            if (!canPrintQr)
              say('Kode QR gagal dimuat; alamatnya tetap tercetak. Muat ulang halaman untuk mencoba lagi.');
            window.print();
          }}
        >
          Cetak
        </button>
        <button
          type="button"
          class="quiet"
          disabled={subjects.length === 0}
          onClick={({ currentTarget }) => void copy(currentTarget, writeMarkdownCitations(subjects, accessDay()))}
        >
          Salin Markdown
        </button>
        <button type="button" class="quiet danger" onClick={onEmpty}>
          Kosongkan
        </button>
      </div>
      {field}
    </>
  );
};
