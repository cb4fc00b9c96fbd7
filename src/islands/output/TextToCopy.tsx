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
  // As on pages for reading (page-scripts/cite/show-field.ts).
  const leaveByKey = ({ key }: { key: string }) => {
    if (key === 'Escape') onClose();
  };
  return (
    <div class="text-to-copy screen-only">
      <p>
        Peramban ini tidak mengizinkan situs menyalin. Teksnya sudah terpilih: tekan Ctrl+C atau ⌘C, atau tekan lama
        lalu pilih Salin.
      </p>
      <textarea ref={field} readOnly rows={7} aria-label={name} value={text} onKeyDown={leaveByKey} />
      <button type="button" onClick={onClose} onKeyDown={leaveByKey}>
        Tutup
      </button>
    </div>
  );
};

/**
 * Copying in an island. `copy` gives how it was done, in the reader’s words, or "" where the browser does not let the page
 * copy; then `field` shows the text, selected, until it is closed, which leads back to the button that was pressed.
 * @param name what the text is, for those who hear the field’s name
 */
export const useCopying = (name: string) => {
  const [refused, setRefused] = useState<{ text: string; button: HTMLElement } | null>(null);
  const copy = async (button: HTMLElement, text: string, html?: string): Promise<string> => {
    const copied = await copyToClipboard(text, html);
    setRefused(copied === 'refused' ? { text, button } : null);
    if (copied === 'refused') return '';
    return copied === 'plain' && html !== undefined ? 'Tersalin sebagai teks biasa' : 'Tersalin';
  };
  const close = () => {
    setRefused(null);
    refused?.button.focus();
  };
  const field = refused !== null && <TextToCopy name={name} text={refused.text} onClose={close} />;
  return { copy, field };
};
