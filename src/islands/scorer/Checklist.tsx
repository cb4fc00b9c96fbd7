import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { answerOf, documentsByCode, type Assessment } from '../../assessment/answers/assessment.ts';
import { sayCause } from '../../domain/estimate/estimate-sentences.ts';
import type { Estimate } from '../../domain/estimate/estimate.ts';
import type { ScorerItem, ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { useModule } from '../mount/use-module.ts';
import { ChecklistItem, type Edit } from './ChecklistItem.tsx';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  /** The boxes that show a tick: the reader’s own, or those that the unit figures set. */
  shown: ReadonlySet<string>;
  estimate: Estimate;
  /** The fields of the unit figures; they stand at the conditions that they set. */
  figures: ComponentChildren;
  /** False in what the server sends: there all is open, for paper and for readers without a script. */
  ready: boolean;
  onEdit: Edit;
}

const loadLens = () => import('./panels/answers/LensQuestions.tsx');
// Few assessments have such codes: what shows them is loaded only then.
const loadUnknownCodes = () => import('./panels/answers/UnknownCodes.tsx');

/** The card of other wordings’ questions, among those of the levels. */
const LENS = -1;

const thisMonth = () => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
};

/** The conditions as plain statements, then the evidence, a card a level; the next level’s card is open. */
export const Checklist = ({ rubric, assessment, shown, estimate, figures, ready, onEdit }: Props) => {
  const { counted, min, coverage } = estimate;
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const proved = documentsByCode(assessment);
  const setCard = (level: number, open: boolean) => {
    if (opened.has(level) !== open)
      setOpened(new Set([...opened].filter((one) => one !== level).concat(open ? level : [])));
  };
  // What was opened stays so: nothing closes under the hand that ticks.
  useEffect(() => {
    if (ready) setOpened((before) => new Set([...before, min + 1]));
  }, [ready, min, assessment.id]);

  const known = new Set(rubric.items.map(({ code }) => code));
  const unknown = [...new Set([...assessment.answers.keys(), ...proved.keys()])].filter((code) => !known.has(code));
  const isStrange = unknown.length > 0 || Object.keys(assessment.others).length > 0;
  // The questions of other wordings are few readers’: they come when their card is opened.
  const lens = useModule(loadLens, opened.has(LENS));
  const strangers = useModule(loadUnknownCodes, isStrange);

  const row = (item: ScorerItem) => {
    const because = counted.get(item.code);
    return (
      <ChecklistItem
        key={item.code}
        item={item}
        answer={answerOf(assessment, item.code)}
        checked={shown.has(item.code)}
        because={because === null || because === undefined ? null : sayCause(rubric, because)}
        follows={coverage !== null && (item.code === rubric.coverage?.some || item.code === rubric.coverage?.all)}
        proofs={proved.get(item.code)?.length ?? 0}
        documents={assessment.documents}
        onEdit={onEdit}
      />
    );
  };
  const rowsOf = (codes: readonly string[]) => rubric.items.filter(({ code }) => codes.includes(code)).map(row);
  const card = (
    level: number,
    heading: string,
    items: readonly ScorerItem[],
    note: string,
    body: ComponentChildren,
  ) => (
    <details
      class="card"
      open={!ready || opened.has(level)}
      onToggle={(event) => {
        if (ready) setCard(level, event.currentTarget.open);
      }}
    >
      <summary>
        <h3>{heading}</h3>
        <span class="pill">
          {note || `${items.filter(({ code }) => counted.has(code)).length} dari ${items.length}`}
        </span>
      </summary>
      <div role="group" aria-label={heading}>
        {body}
      </div>
    </details>
  );
  const evidenceOf = (wanted: number) => rubric.items.filter(({ level, kind }) => level === wanted && kind === 'bukti');
  const last = rubric.items.filter(({ level }) => level === null);
  const advisory = rubric.rules.filter((rule) => rule.advisory).flatMap(({ level }) => evidenceOf(level));

  return (
    <>
      <section class="conditions" aria-labelledby="keadaan">
        <h2 id="keadaan">1. Keadaan instansi Anda</h2>
        <div role="group" aria-label="Keadaan instansi Anda">
          <ul class="items">
            {rubric.items.flatMap((item) => [
              ...(item.kind === 'kondisi' ? [row(item)] : []),
              ...(item.code === rubric.coverage?.all ? [<li key="unit">{figures}</li>] : []),
            ])}
          </ul>
        </div>
      </section>
      <section aria-labelledby="bukti">
        <h2 id="bukti">2. Bukti yang Anda punya</h2>
        <button
          type="button"
          class="plain open-all"
          onClick={() => {
            setOpened(new Set([0, ...rubric.levels.map(({ level }) => level)]));
          }}
        >
          Buka semua level
        </button>
        {rubric.rules
          .filter((rule) => !rule.advisory)
          .flatMap((rule) => rubric.levels.filter(({ level }) => level === rule.level))
          .map(({ level, name, rows }) =>
            card(
              level,
              `Level ${level} · ${name}`,
              evidenceOf(level),
              '',
              rows.map(({ kind, connective, heading, codes }) => (
                <div key={heading + codes.join()} class="group">
                  <p>
                    <b class={`connective ${kind}`}>{connective}</b> {heading}
                    {kind === 'unstated' && codes.length > 0 && ': semuanya atau cukup satu? Teks tidak menyebutnya.'}
                  </p>
                  {codes.length > 0 && <ul class="items">{rowsOf(codes)}</ul>}
                </div>
              )),
            ),
          )}
        {card(
          0,
          'Level 1 dan data pendukung',
          [],
          'tidak menentukan level',
          <ul class="items">{[...advisory, ...last].map(row)}</ul>,
        )}
        {rubric.lens && ready && (
          <details
            class="card lens"
            open={opened.has(LENS)}
            onToggle={(event) => {
              setCard(LENS, event.currentTarget.open);
            }}
          >
            <summary>
              <h3>Menurut rumusan lain</h3>
              <span class="pill">tidak mengubah perkiraan</span>
            </summary>
            {lens.kind === 'loaded' && (
              <lens.module.LensQuestions lens={rubric.lens} readings={assessment} day={thisMonth()} onEdit={onEdit} />
            )}
            {lens.kind === 'failed' && <p role="alert">Bagian ini tidak dapat dimuat. Muat ulang halaman ini.</p>}
          </details>
        )}
        {isStrange && strangers.kind === 'loaded' && (
          <strangers.module.UnknownCodes assessment={assessment} codes={unknown} onEdit={onEdit} />
        )}
        {unknown.length > 0 && strangers.kind === 'failed' && (
          <p role="alert">Kode yang tidak dikenal: {unknown.join(', ')}</p>
        )}
      </section>
    </>
  );
};
