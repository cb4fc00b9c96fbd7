import { useEffect, useRef, useState } from 'preact/hooks';
import { isWebAddress, type Answer, type EvidenceEntry } from '../../assessment/assessment.ts';

interface Props {
  /** The box’s id, from which the fields take theirs. */
  id: string;
  short: string;
  answer: Answer;
  onAnswer: (change: (answer: Answer) => Answer) => void;
}

type TextField = Exclude<keyof EvidenceEntry, 'id'>;

const FIELDS: readonly { name: TextField; label: string }[] = [
  { name: 'name', label: 'Nama dokumen' },
  { name: 'number', label: 'Nomor' },
  { name: 'date', label: 'Tanggal atau tahun' },
  { name: 'subject', label: 'Perihal' },
  { name: 'part', label: 'Pasal atau bagian' },
  { name: 'page', label: 'Halaman' },
  { name: 'file', label: 'Nama berkas lampiran' },
  { name: 'link', label: 'Tautan' },
];

/** An id that no entry has yet. */
const freeId = (evidence: readonly EvidenceEntry[]): string => {
  const taken = new Set(evidence.map(({ id }) => id));
  let count = evidence.length + 1;
  while (taken.has(`bukti-${String(count)}`)) count += 1;
  return `bukti-${String(count)}`;
};

const emptyEntry = (id: string): EvidenceEntry => ({
  id,
  name: '',
  number: '',
  date: '',
  subject: '',
  part: '',
  page: '',
  file: '',
  link: '',
});

/** What is wrong with an entry’s link, in the reader’s words; null where nothing is. */
const findLinkFault = (link: string): string | null =>
  link.trim() === '' || isWebAddress(link)
    ? null
    : 'Tautan harus dimulai dengan https:// atau http://. Yang Anda tulis tetap disimpan, tetapi tidak dijadikan tautan.';

/** The note and the evidence of one item. What is typed is kept as it stands; a link that is none is said so. */
export const ItemDetails = ({ id, short, answer, onAnswer }: Props) => {
  const [added, setAdded] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added !== null) document.getElementById(`${id}-${added}-name`)?.focus();
  }, [added]);
  const setEvidence = (change: (evidence: readonly EvidenceEntry[]) => readonly EvidenceEntry[]) => {
    onAnswer((before) => ({ ...before, evidence: change(before.evidence) }));
  };
  const field = (entry: EvidenceEntry, index: number, { name, label }: (typeof FIELDS)[number]) => {
    const fieldId = `${id}-${entry.id}-${name}`;
    const fault = name === 'link' ? findLinkFault(entry.link) : null;
    return (
      <div key={name}>
        <label for={fieldId}>{label}</label>
        <input
          id={fieldId}
          type="text"
          inputMode={name === 'link' ? 'url' : 'text'}
          autocomplete="off"
          value={entry[name]}
          aria-label={`${label}, bukti ${String(index + 1)} untuk ${short}`}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : `${fieldId}-salah`}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setEvidence((all) => all.map((other) => (other.id === entry.id ? { ...other, [name]: value } : other)));
          }}
        />
        {fault !== null && (
          <p id={`${fieldId}-salah`} class="notice">
            {fault}
          </p>
        )}
      </div>
    );
  };
  return (
    <div class="details">
      <label for={`${id}-catatan`}>Catatan untuk {short}</label>
      <textarea
        id={`${id}-catatan`}
        rows={3}
        value={answer.note}
        onInput={(event) => {
          const note = event.currentTarget.value;
          onAnswer((before) => ({ ...before, note }));
        }}
      />
      {answer.evidence.map((entry, index) => (
        <fieldset key={entry.id} class="entry">
          <legend>Bukti {index + 1}</legend>
          <div class="fields">{FIELDS.map((one) => field(entry, index, one))}</div>
          {isWebAddress(entry.link) && (
            <a href={entry.link.trim()} rel="external noreferrer">
              Buka tautan
            </a>
          )}{' '}
          <button
            type="button"
            class="plain"
            aria-label={`Hapus bukti ${String(index + 1)} untuk ${short}`}
            onClick={() => {
              setEvidence((all) => all.filter(({ id: other }) => other !== entry.id));
              setTold(`Bukti ${String(index + 1)} dihapus. Tekan Urungkan untuk mengembalikannya.`);
              // The button that was pressed goes away with its entry: the keyboard goes on from the one that stays.
              more.current?.focus();
            }}
          >
            Hapus bukti {index + 1}
          </button>
        </fieldset>
      ))}
      <p role="status">{told}</p>
      <button
        ref={more}
        type="button"
        onClick={() => {
          setTold('');
          const entry = emptyEntry(freeId(answer.evidence));
          setEvidence((all) => [...all, entry]);
          setAdded(entry.id);
        }}
      >
        Tambah bukti untuk {short}
      </button>
    </div>
  );
};
