import { useRef, useState } from 'preact/hooks';
import type { ListedCode } from '../../domain/code/code-list.ts';

interface Props {
  base: string;
  onAdd: (code: string) => void;
}

/** What became of a typed text, told beside the field. */
interface Answer {
  words: string;
  /** Codes that may have been meant. */
  offered: readonly ListedCode[];
}

const NOTHING: Answer = { words: '', offered: [] };

const findCodes = async (base: string, typed: string) =>
  (await (await import('../../page-scripts/load-code-finder.ts')).loadCodeFinder(base))(typed);

/** Adds a criterion by its code, however it is written; near misses are offered. What was typed stays until it is added. */
export const AddCode = ({ base, onAdd }: Props) => {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState(NOTHING);
  const field = useRef<HTMLInputElement>(null);

  const take = (code: string) => {
    onAdd(code);
    setTyped('');
    setAnswer(NOTHING);
  };
  const submit = async () => {
    if (typed.trim() === '') {
      setAnswer({ words: 'Tulis sebuah kode dahulu, misalnya L4-B1.', offered: [] });
      return;
    }
    setAnswer({ words: 'Mencari kode …', offered: [] });
    const found = await findCodes(base, typed).catch(() => null);
    if (!found) {
      setAnswer({
        words: 'Daftar kode gagal dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.',
        offered: [],
      });
    } else if (found.isSure && found.listed[0]) take(found.listed[0].code);
    else if (found.listed.length > 0)
      setAnswer({ words: 'Belum ditambahkan. Mungkin yang Anda maksud:', offered: found.listed });
    else setAnswer({ words: 'Tidak ada kode seperti itu. Periksa tulisannya, misalnya L4-B1 atau PI2.', offered: [] });
  };

  return (
    <form
      class="add-code"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor="kode-tambahan">Tambah dengan kode</label>
      <div class="ways">
        <input
          ref={field}
          id="kode-tambahan"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="kode-tambahan-kabar"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <button type="submit">Tambah</button>
      </div>
      <p id="kode-tambahan-kabar" role="status">
        {answer.words}
      </p>
      {answer.offered.length > 0 && (
        <ul class="ways">
          {answer.offered.map(({ code, name }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  // What was offered goes away: the next code is typed here.
                  field.current?.focus();
                  take(code);
                }}
              >
                {code}: {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
};
