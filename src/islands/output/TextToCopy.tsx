import { useEffect, useRef, useState } from 'preact/hooks';
import { copyToClipboard } from '../../page-scripts/cite/copy-to-clipboard.ts';

interface Props {
  /** What the text is, for those who hear the field’s name. */
  name: string;
  text: string;
  onClose: () => void;
}

const TextToCopy = ({ name, text, onClose }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div class="text-to-copy screen-only">
      <p>
        Peramban ini tidak mengizinkan situs menyalin. Teksnya sudah terpilih: tekan Ctrl+C atau ⌘C, atau tekan lama
        lalu pilih Salin.
      </p>
      <textarea ref={field} readOnly rows={7} aria-label={name} value={text} />
      <button type="button" onClick={onClose}>
        Tutup
      </button>
    </div>
  );
};

/**
 * Copying in an island. `copy` gives how it was done, in the reader’s words, or "" where the browser does not let the page
 * copy; then `field` shows the text, selected.
 * @param name what the text is, for those who hear the field’s name
 */
export const useCopying = (name: string) => {
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async (text: string, html?: string): Promise<string> => {
    const copied = await copyToClipboard(text, html);
    setRefused(copied === 'refused' ? text : null);
    if (copied === 'refused') return '';
    return copied === 'plain' && html !== undefined ? 'Tersalin sebagai teks biasa' : 'Tersalin';
  };
  const field = refused !== null && <TextToCopy name={name} text={refused} onClose={() => setRefused(null)} />;
  return { copy, field };
};
