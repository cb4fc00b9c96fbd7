import { newId } from '../../../../assessment/answers/new-id.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Assessment, EvidenceEntry } from '../../../../assessment/answers/assessment.ts';
import { answerKey, withField } from '../../../../assessment/answers/fields.ts';
import { findGrowthFault, sayLimitFault, type LimitFault } from '../../../../assessment/files/find-limit-fault.ts';
import { findWebAddress } from '../../../../domain/address/find-web-address.ts';
import type { ScorerItem } from '../../../../domain/estimate/scorer-rubric.ts';
import { LimitedText } from '../LimitedText.tsx';

interface Props {
  /** The box’s id, from which the fields take theirs. */
  id: string;
  item: ScorerItem;
  answer: Answer;
  /** Changes the answer at once; `change` is given the whole assessment as well. */
  onAnswer: (change: (answer: Answer, assessment: Assessment) => Answer) => void;
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
  link.trim() === '' || findWebAddress(link) !== null
    ? null
    : 'Tautan harus dimulai dengan https:// atau http:// dan menyebut alamat yang utuh. Yang Anda tulis tetap disimpan, tetapi tidak dijadikan tautan.';

/** The way to an entry’s link, which says where it leads: what was typed may name another host. */
const EvidenceLink = ({ link }: { link: string }) => {
  const address = findWebAddress(link);
  return address === null ? null : (
    <a class="long-name" href={address} rel="external noreferrer">
      Buka tautan: <bdi>{address}</bdi>
    </a>
  );
};

/** The note and the evidence of one item. What is typed is kept as it stands; a link that is none is said so. */
export const ItemDetails = ({ id, item, answer, onAnswer }: Props) => {
  const { code, short } = item;
  const [added, setAdded] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added !== null) document.getElementById(`${id}-${added}-name`)?.focus();
  }, [added]);
  const setEvidence = (change: (evidence: readonly EvidenceEntry[]) => readonly EvidenceEntry[]) => {
    onAnswer((before) => ({ ...before, evidence: change(before.evidence) }));
  };
  /** Changes the answer, unless the assessment would then be beyond the limits: then it says how, and nothing changes. */
  const tryAnswer = (change: (answer: Answer) => Answer): LimitFault | null => {
    let fault: LimitFault | null = null;
    onAnswer((before, assessment) => {
      const after = change(before);
      fault = findGrowthFault(assessment, withField(assessment, answerKey(code), after));
      return fault ? before : after;
    });
    return fault;
  };
  const field = (entry: EvidenceEntry, index: number, { name, label }: (typeof FIELDS)[number]) => (
    <LimitedText
      key={name}
      id={`${id}-${entry.id}-${name}`}
      label={label}
      name={`${label}, bukti ${String(index + 1)} untuk ${short}`}
      kind={name === 'link' ? 'address' : 'line'}
      value={entry[name]}
      fault={name === 'link' ? findLinkFault(entry.link) : null}
      onText={(text) =>
        tryAnswer((before) => ({
          ...before,
          evidence: before.evidence.map((other) => (other.id === entry.id ? { ...other, [name]: text } : other)),
        }))
      }
    />
  );
  return (
    <div class="details">
      <LimitedText
        id={`${id}-catatan`}
        label={`Catatan untuk ${short}`}
        name={`Catatan untuk ${short}`}
        kind="lines"
        value={answer.note}
        onText={(note) => tryAnswer((before) => ({ ...before, note }))}
      />
      {answer.evidence.map((entry, index) => (
        <fieldset key={entry.id} class="entry">
          <legend>Bukti {index + 1}</legend>
          <div class="fields">{FIELDS.map((one) => field(entry, index, one))}</div>
          <EvidenceLink link={entry.link} />{' '}
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
          const entry = emptyEntry(newId());
          const fault = tryAnswer((before) => ({ ...before, evidence: [...before.evidence, entry] }));
          setTold(
            fault
              ? `Bukti tidak ditambahkan: dengan bukti ini penilaiannya memuat ${sayLimitFault(fault)}. Hapus yang tidak diperlukan, atau buat penilaian baru.`
              : '',
          );
          if (!fault) setAdded(entry.id);
        }}
      >
        Tambah bukti untuk {short}
      </button>
    </div>
  );
};
