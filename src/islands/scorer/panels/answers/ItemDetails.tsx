import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Assessment, EvidenceDocument } from '../../../../assessment/answers/assessment.ts';
import { answerOf } from '../../../../assessment/answers/assessment.ts';
import { withAnswer } from '../../../../assessment/answers/fields.ts';
import { newId } from '../../../../assessment/answers/new-id.ts';
import { sayLimitFault, type LimitFault } from '../../../../assessment/files/find-limit-fault.ts';
import type { ScorerItem } from '../../../../domain/estimate/scorer-rubric.ts';
import { LimitedText } from '../LimitedText.tsx';
import { tryEdit } from '../try-edit.ts';
import { DocumentFields } from './DocumentFields.tsx';

interface Props {
  /** The box’s id, from which the fields take theirs. */
  id: string;
  item: ScorerItem;
  answer: Answer;
  /** All documents of the assessment. */
  documents: readonly EvidenceDocument[];
  onEdit: (change: (assessment: Assessment) => Assessment) => void;
}

const createDocument = (code: string): EvidenceDocument => ({
  id: newId(),
  name: '',
  number: '',
  date: '',
  subject: '',
  part: '',
  page: '',
  file: '',
  link: '',
  items: [code],
});

/** A document in a choice of several. */
const nameDocument = ({ name, number, file }: EvidenceDocument): string =>
  [name, number].filter(Boolean).join(', ') || file || 'dokumen tanpa nama';

/** The note and the documents of one item. What is typed is kept as it stands; a link that is none is said so. */
export const ItemDetails = ({ id, item, answer, documents, onEdit }: Props) => {
  const { code, short } = item;
  const [added, setAdded] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const more = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (added !== null) document.getElementById(`${id}-${added}-name`)?.focus();
  }, [added]);
  const own = documents.filter(({ items }) => items.includes(code));
  const others = documents.filter(({ items }) => !items.includes(code));

  const tryChange = (change: (assessment: Assessment) => Assessment) => tryEdit(onEdit, change);
  const editDocument = (wanted: string, change: (one: EvidenceDocument) => EvidenceDocument) =>
    tryChange((before) => ({
      ...before,
      documents: before.documents.map((one) => (one.id === wanted ? change(one) : one)),
    }));
  const say = (fault: LimitFault | null) => {
    setTold(
      fault
        ? `Dokumen tidak ditambahkan: dengan dokumen ini penilaiannya memuat ${sayLimitFault(fault)}. Hapus yang tidak diperlukan, atau buat penilaian baru.`
        : '',
    );
  };
  return (
    <div class="details">
      <LimitedText
        id={`${id}-catatan`}
        label={`Catatan untuk ${short}`}
        name={`Catatan untuk ${short}`}
        kind="lines"
        value={answer.note}
        onText={(note) => tryChange((before) => withAnswer(before, code, { ...answerOf(before, code), note }))}
      />
      {own.map((one, index) => {
        const place = String(index + 1);
        const elsewhere = one.items.filter((other) => other !== code);
        return (
          <fieldset key={one.id} class="entry">
            <legend>Dokumen {place}</legend>
            <DocumentFields
              id={`${id}-${one.id}`}
              document={one}
              owner={`dokumen ${place} untuk ${short}`}
              onText={(name, text) => editDocument(one.id, (before) => ({ ...before, [name]: text }))}
            />
            {elsewhere.length > 0 && (
              <p class="soft">
                Dokumen ini juga untuk{' '}
                <bdi>{elsewhere.map((other) => other.split('-').slice(2).join('-')).join(', ')}</bdi>.
              </p>
            )}
            <button
              type="button"
              class="plain"
              aria-label={`${elsewhere.length > 0 ? 'Lepaskan' : 'Hapus'} dokumen ${place} untuk ${short}`}
              onClick={() => {
                if (elsewhere.length > 0) {
                  editDocument(one.id, (before) => ({
                    ...before,
                    items: before.items.filter((other) => other !== code),
                  }));
                  setTold(`Dokumen ${place} dilepaskan dari butir ini; ia tetap ada untuk butir lain.`);
                } else {
                  onEdit((before) => ({
                    ...before,
                    documents: before.documents.filter(({ id: other }) => other !== one.id),
                  }));
                  setTold(`Dokumen ${place} dihapus. Tekan Urungkan untuk mengembalikannya.`);
                }
                // The button that was pressed goes away with its document: the keyboard goes on from the one that stays.
                more.current?.focus();
              }}
            >
              {elsewhere.length > 0 ? `Lepaskan dokumen ${place} dari butir ini` : `Hapus dokumen ${place}`}
            </button>
          </fieldset>
        );
      })}
      <p role="status">{told}</p>
      <div class="ways">
        <button
          ref={more}
          type="button"
          onClick={() => {
            const fresh = createDocument(code);
            const fault = tryChange((before) => ({ ...before, documents: [...before.documents, fresh] }));
            say(fault);
            if (!fault) setAdded(fresh.id);
          }}
        >
          Tambah dokumen untuk {short}
        </button>
        {others.length > 0 && (
          <label>
            Pakai dokumen yang sudah ada{' '}
            <select
              class="long-name"
              value=""
              onChange={(event) => {
                const { value } = event.currentTarget;
                event.currentTarget.value = '';
                say(editDocument(value, (before) => ({ ...before, items: [...before.items, code] })));
                setAdded(value);
              }}
            >
              <option value="">Pilih dokumen …</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameDocument(one)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
};
