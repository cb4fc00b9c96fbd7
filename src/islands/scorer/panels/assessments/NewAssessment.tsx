import { useRef, useState } from 'preact/hooks';

interface Props {
  onCreate: (name: string) => void;
}

/** A new assessment by its name. A missing name is said beside the field, which keeps what was typed. */
export const NewAssessment = ({ onCreate }: Props) => {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);

  const create = () => {
    const name = typed.trim();
    setRefused(name === '');
    if (name === '') {
      field.current?.focus();
      return;
    }
    setTyped('');
    onCreate(name);
  };

  return (
    <form
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <label>
        Nama penilaian baru
        <input
          ref={field}
          type="text"
          dir="auto"
          required
          value={typed}
          aria-invalid={refused}
          aria-describedby={refused ? 'asesmen-baru-salah' : undefined}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setTyped(value);
            if (value.trim() !== '') setRefused(false);
          }}
        />
      </label>
      {refused && (
        <p id="asesmen-baru-salah" class="notice" role="alert">
          Nama penilaian masih kosong. Tulis namanya, misalnya “Penilaian 2026”, lalu tekan “Buat penilaian”.
        </p>
      )}
      <button type="button" onClick={create}>
        Buat penilaian
      </button>
    </form>
  );
};
