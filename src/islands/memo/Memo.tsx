import { useRef, useState } from 'preact/hooks';
import { composeMemo, writeMemoSubject, type MemoBlock, type MemoMatter } from '../../domain/memo/memo.ts';
import { writeMarkdownMemo, writeRichMemo } from '../../domain/memo/memo-writers.ts';
import { useCopying } from '../output/TextToCopy.tsx';
import { downloadBlob } from '../output/download-blob.ts';
import { markForPrint } from '../output/print-part.ts';
import { MemoForm } from './MemoForm.tsx';
import { MemoPreview } from './MemoPreview.tsx';
import { useMemoFields } from './use-memo-fields.ts';

/** How a file’s making goes. */
type Making = 'idle' | 'busy' | 'failed';

const FAILED =
  'Berkas DOCX gagal dibuat: bagian situs yang membuatnya tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini. Salin dan Markdown tetap dapat dipakai.';

const makeDocx = async (blocks: readonly MemoBlock[]): Promise<Blob> => {
  const { writeDocxMemo } = await import('./write-docx-memo.ts');
  return writeDocxMemo(blocks);
};

interface Props {
  /** Under this name its fields are kept. */
  kind: 'kutipan' | 'asesmen';
  /** What tells its files from those of other memos, as a part of a file’s name; without it, its kind and the day. */
  about?: string;
  matter: MemoMatter;
}

/** The memo: its fields, its text as it will be, and the ways to take it along. */
export const Memo = ({ kind, about, matter }: Props) => {
  const fileName = `nota-dinas-${about ?? [kind, matter.day ?? ''].filter(Boolean).join('-')}`;
  const { fields, keeping, type } = useMemoFields(kind);
  const [message, setMessage] = useState('');
  const [making, setMaking] = useState<Making>('idle');
  const { copy: copyText, field } = useCopying('Teks nota dinas');
  const preview = useRef<HTMLDivElement>(null);
  const blocks = composeMemo(fields, matter);

  const downloadDocx = async () => {
    if (making === 'busy') return;
    setMaking('busy');
    setMessage('Menyiapkan berkas DOCX …');
    try {
      downloadBlob(`${fileName}.docx`, await makeDocx(blocks));
      setMaking('idle');
      setMessage('Nota dinas diunduh sebagai DOCX.');
    } catch {
      setMaking('failed');
      setMessage('');
    }
  };
  const copy = async (button: HTMLElement) => {
    const { html, text } = writeRichMemo(blocks);
    const how = await copyText(button, text, html);
    setMessage(how && `${how}: nota dinas.`);
  };

  return (
    <div class="memo">
      <MemoForm fields={fields} subject={writeMemoSubject(matter)} keeping={keeping} onType={type} />
      <div class="ways">
        <button type="button" aria-busy={making === 'busy'} onClick={() => void downloadDocx()}>
          Unduh DOCX
        </button>
        <button type="button" onClick={({ currentTarget }) => void copy(currentTarget)}>
          Salin nota
        </button>
        <button
          type="button"
          onClick={() => {
            downloadBlob(
              `${fileName}.md`,
              new Blob([writeMarkdownMemo(blocks)], { type: 'text/markdown;charset=utf-8' }),
            );
            setMessage('Nota dinas diunduh sebagai Markdown.');
          }}
        >
          Unduh Markdown
        </button>
        <button
          type="button"
          onClick={() => {
            markForPrint(preview.current);
            window.print();
          }}
        >
          Cetak nota
        </button>
      </div>
      <p role="status">{message}</p>
      {making === 'failed' && (
        <p class="notice" role="alert">
          {FAILED}
        </p>
      )}
      {field}
      <h3>Pratinjau</h3>
      <div ref={preview}>
        <MemoPreview blocks={blocks} />
      </div>
    </div>
  );
};
