import { useMemo, useState } from 'preact/hooks';
import { answerOf, type Answer, type Assessment, type EvidenceDocument } from '../../assessment/answers/assessment.ts';
import { withAnswer } from '../../assessment/answers/fields.ts';
import type { ScorerItem } from '../../domain/estimate/scorer-rubric.ts';
import { useModule } from '../mount/use-module.ts';

export type Edit = (change: (assessment: Assessment) => Assessment) => void;

interface Props {
  item: ScorerItem;
  answer: Answer;
  checked: boolean;
  /** What makes this one count without a tick, in words; null where nothing does. */
  because: string | null;
  /** Whether the box follows the unit figures. */
  follows: boolean;
  /** How many documents prove it. */
  proofs: number;
  /** All documents of the assessment. */
  documents: readonly EvidenceDocument[];
  onEdit: Edit;
}

const loadDetails = () => import('./panels/answers/ItemDetails.tsx');

const sayProofs = (proofs: number, note: string): string =>
  proofs === 0 ? (note === '' ? '+ dokumen' : 'catatan') : `${proofs} dokumen`;

/** One item: its box and label, its documents; its official words, an example and its page on demand. */
export const ChecklistItem = (props: Props) => {
  const { item, answer, checked, because, follows, proofs, documents, onEdit } = props;
  const [open, setOpen] = useState(false);
  const details = useModule(loadDetails, open);
  const { code, short, label, quote, slip, example, href } = item;
  const id = `butir-${short.toLowerCase()}`;
  const shownDocuments = open ? documents : null;
  // The same markup as before is not compared again: one tick changes few of many items.
  return useMemo(
    () => (
      <li class={because === null ? undefined : 'counted'}>
        <label class="tick">
          <input
            id={id}
            type="checkbox"
            name="butir"
            value={code}
            checked={checked}
            aria-disabled={follows}
            aria-describedby={because !== null || follows ? `${id}-sebab` : undefined}
            onClick={(event) => {
              // A box that follows the figures can be reached and heard, and not be changed by hand.
              if (follows) event.preventDefault();
            }}
            onChange={(event) => {
              const ticked = event.currentTarget.checked;
              onEdit((before) => withAnswer(before, code, { ...answerOf(before, code), ticked }));
            }}
          />
          <span>{label}</span>
        </label>
        {(because !== null || follows) && (
          <p id={`${id}-sebab`} class="because">
            {because === null ? 'Mengikuti angka unit.' : `Terpenuhi ${because}.`}
          </p>
        )}
        <p class="print-only">
          Dokumen, halaman: <span class="fill-in" />
        </p>
        <details class="words">
          <summary>
            Teks kriteria <span class="code">{short}</span>
          </summary>
          <q class="quote">{quote}</q>
          {slip !== '' && <p class="soft">Salah tulis dalam sumber: {slip}</p>}
          {example !== '' && <p class="soft">Bukti yang kuat: {example}</p>}
          <a href={href}>Halaman butir {short}</a>
        </details>
        <button
          type="button"
          class="plain proofs"
          aria-expanded={open}
          aria-label={`${open ? 'Tutup' : sayProofs(proofs, answer.note)}: ${short}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? 'Tutup' : sayProofs(proofs, answer.note)}
        </button>
        {open && details.kind === 'loading' && <p role="status">Memuat …</p>}
        {open && details.kind === 'failed' && (
          <p role="alert">Bagian ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
        )}
        {open && details.kind === 'loaded' && (
          <details.module.ItemDetails id={id} item={item} answer={answer} documents={documents} onEdit={onEdit} />
        )}
      </li>
    ),
    [item, answer, checked, because, follows, proofs, shownDocuments, onEdit, open, details],
  );
};
