import { useState } from 'preact/hooks';
import { sayLimitFault, type LimitFault } from '../../../assessment/files/find-limit-fault.ts';

interface Props {
  id: string;
  label: string;
  /** The label with what it belongs to, for readers who hear it alone. */
  name: string;
  value: string;
  kind?: 'line' | 'lines' | 'address' | 'figure';
  /** What else is wrong with the text, in the reader’s words; null where nothing is. */
  fault?: string | null;
  /** Takes the text as it was typed, or says in what it would be too much: then nothing has changed. */
  onText: (text: string) => LimitFault | null;
}

/** The keys that a phone offers for a text of one line. */
const INPUT_MODES = { line: 'text', address: 'url', figure: 'numeric' } as const;

/**
 * A text of an assessment. One that would be more than an assessment may hold stays in its field and is said not to be
 * kept; what was kept before stays so. It goes when the text is changed elsewhere (undo, another tab).
 */
export const LimitedText = ({ id, label, name, value, kind = 'line', fault = null, onText }: Props) => {
  const [refused, setRefused] = useState<{ text: string; besides: string; fault: LimitFault } | null>(null);
  const draft = refused?.besides === value ? refused : null;
  const words = draft
    ? `Teks ini TIDAK tersimpan: dengan teks ini penilaiannya memuat ${sayLimitFault(draft.fault)}. Persingkat; yang tersimpan ialah isi sebelumnya.`
    : fault;
  const common = {
    id,
    // In a field of several lines, Chromium takes minutes to lay out a text of some megabytes by its own direction.
    dir: kind === 'lines' ? undefined : 'auto',
    autocomplete: 'off',
    value: draft ? draft.text : value,
    'aria-label': name,
    'aria-invalid': words !== null,
    'aria-describedby': words === null ? undefined : `${id}-salah`,
    onInput: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      const found = onText(text);
      setRefused(found && { text, besides: value, fault: found });
    },
  } as const;
  return (
    <div>
      <label for={id}>{label}</label>
      {kind === 'lines' ? (
        <textarea rows={3} {...common} />
      ) : (
        <input type="text" inputMode={INPUT_MODES[kind]} {...common} />
      )}
      {words !== null && (
        <p id={`${id}-salah`} class="notice" role={draft ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  );
};
