import {
  answerOf,
  documentsByCode,
  type Answer,
  type Assessment,
  type EvidenceDocument,
} from '../../assessment/answers/assessment.ts';
import { withAnswer } from '../../assessment/answers/fields.ts';
import { sayCause } from '../../domain/estimate/estimate-sentences.ts';
import type { ScorerItem, ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { useMemo, useState } from 'preact/hooks';
import { useModule } from '../mount/use-module.ts';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  /** The boxes that show a tick: the reader’s own, or those that the unit figures set. */
  shown: ReadonlySet<string>;
  /** Every counted code; an implied one maps to the code that brought it. */
  counted: ReadonlyMap<string, string | null>;
  /** Whether the unit figures are in force, so that their two boxes follow them. */
  figuresInForce: boolean;
  /** Which items the reader wants to see. */
  isSeen: (item: ScorerItem) => boolean;
  onEdit: (change: (assessment: Assessment) => Assessment) => void;
}

const KINDS = { kondisi: 'Keadaan', bukti: 'Bukti', pendukung: 'Pendukung' } as const;
const loadDetails = () => import('./panels/answers/ItemDetails.tsx');
// Few assessments have such codes: what shows them is loaded only then.
const loadUnknownCodes = () => import('./panels/answers/UnknownCodes.tsx');

interface ItemProps {
  item: ScorerItem;
  answer: Answer;
  checked: boolean;
  /** What makes this one count without a tick, in words; null where nothing does. */
  because: string | null;
  /** Whether the box follows the unit figures. */
  follows: boolean;
  hidden: boolean;
  /** How many documents prove it. */
  proofs: number;
  /** All documents of the assessment, where they are to be seen. */
  documents: readonly EvidenceDocument[];
  onEdit: Props['onEdit'];
}

const sayDetails = ({ note }: Answer, proofs: number): string => {
  const parts = [...(note === '' ? [] : ['catatan']), ...(proofs === 0 ? [] : [`${String(proofs)} dokumen`])];
  return parts.length === 0 ? 'Tambah catatan atau dokumen' : `Lihat ${parts.join(' dan ')}`;
};

/** One item: its box, its official words, its page, and what the reader notes about it. */
const ChecklistItem = (props: ItemProps) => {
  const { item, answer, checked, because, follows, hidden, proofs, documents, onEdit } = props;
  const [open, setOpen] = useState(false);
  const details = useModule(loadDetails, open);
  const id = `butir-${item.short.toLowerCase()}`;
  const wayIn = open ? 'Tutup catatan dan dokumen' : sayDetails(answer, proofs);
  const shownDocuments = open ? documents : null;
  // The same markup as before is not compared again: one tick changes few of many items.
  return useMemo(
    () => (
      <li hidden={hidden}>
        <label class="tick">
          <input
            id={id}
            type="checkbox"
            name="butir"
            value={item.code}
            checked={checked}
            aria-disabled={follows}
            aria-describedby={`${id}-teks`}
            onClick={(event) => {
              // A box that follows the figures can be reached and heard, and not be changed by hand.
              if (follows) event.preventDefault();
            }}
            onChange={(event) => {
              const ticked = event.currentTarget.checked;
              onEdit((before) => withAnswer(before, item.code, { ...answerOf(before, item.code), ticked }));
            }}
          />
          <span>{item.label}</span>
        </label>
        <div id={`${id}-teks`} class="soft">
          {KINDS[item.kind]}. Teks kriteria: <q class="quote">{item.quote}</q>
          {because !== null && <strong> Terpenuhi {because}.</strong>}
          {follows && <strong> Mengikuti angka unit di atas.</strong>}
        </div>
        <div class="item-ways">
          <a class="code" href={item.href} aria-label={`Halaman butir ${item.short}`}>
            {item.short}
          </a>
          <button
            type="button"
            class="plain"
            aria-expanded={open}
            aria-label={`${wayIn}: ${item.short}`}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {wayIn}
          </button>
        </div>
        {open && details.kind === 'loading' && <p role="status">Memuat …</p>}
        {open && details.kind === 'failed' && (
          <p role="alert">Bagian ini tidak dapat dimuat. Periksa sambungan Anda, lalu muat ulang halaman ini.</p>
        )}
        {open && details.kind === 'loaded' && (
          <details.module.ItemDetails id={id} item={item} answer={answer} documents={documents} onEdit={onEdit} />
        )}
      </li>
    ),
    [item, answer, checked, because, follows, hidden, proofs, shownDocuments, onEdit, open, details],
  );
};

/** One section per level, and one for the supporting items; it is the same form on paper and without a script. */
export const Checklist = (props: Props) => {
  const { rubric, assessment, shown, counted, figuresInForce, isSeen, onEdit } = props;
  const proved = documentsByCode(assessment);
  const findCause = (code: string) => {
    const because = counted.get(code);
    return because === null || because === undefined ? null : sayCause(rubric, because);
  };
  const follows = (code: string) => figuresInForce && (code === rubric.coverage?.some || code === rubric.coverage?.all);
  const known = new Set(rubric.items.map(({ code }) => code));
  const unknown = [...new Set([...assessment.answers.keys(), ...proved.keys()])].filter((code) => !known.has(code));
  const isStrange = unknown.length > 0 || Object.keys(assessment.others).length > 0;
  const strangers = useModule(loadUnknownCodes, isStrange);

  // What is not to be seen stays in the document: a program finds each box there, and paper shows all of them.
  const section = (heading: string, items: readonly ScorerItem[], note?: string) =>
    items.length > 0 && (
      <fieldset key={heading} hidden={!items.some(isSeen)}>
        <legend>{heading}</legend>
        {note !== undefined && <p class="soft">{note}</p>}
        <ul class="items">
          {items.map((item) => (
            <ChecklistItem
              key={item.code}
              item={item}
              answer={answerOf(assessment, item.code)}
              checked={shown.has(item.code)}
              because={findCause(item.code)}
              follows={follows(item.code)}
              hidden={!isSeen(item)}
              proofs={proved.get(item.code)?.length ?? 0}
              documents={assessment.documents}
              onEdit={onEdit}
            />
          ))}
        </ul>
      </fieldset>
    );

  return (
    <>
      {rubric.levels.map(({ level, name }) =>
        section(
          `Level ${String(level)} · ${name}`,
          rubric.items.filter((item) => item.level === level),
          rubric.rules.find((rule) => rule.level === level)?.advisory
            ? `Level ini selalu terpenuhi. Bukti Level ${String(level)} tidak memengaruhi perkiraan.`
            : undefined,
        ),
      )}
      {section(
        'Data pendukung',
        rubric.items.filter(({ level }) => level === null),
        'Membantu penjelasan, tetapi tidak memengaruhi perkiraan.',
      )}
      {isStrange && strangers.kind === 'loaded' && (
        <strangers.module.UnknownCodes assessment={assessment} codes={unknown} onEdit={onEdit} />
      )}
      {unknown.length > 0 && strangers.kind === 'failed' && (
        <p role="alert">Kode yang tidak dikenal: {unknown.join(', ')}</p>
      )}
    </>
  );
};
