import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** What the text is, for those who hear the field’s name. */
  name: string;
  text: string;
  onClose: () => void;
}

/** A text, selected in a field, where the browser does not let the page copy it. */
export const TextToCopy = ({ name, text, onClose }: Props) => {
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
