import { sayEstimate, sayNotes } from '../../domain/estimate/estimate-sentences.ts';
import type { Estimate } from '../../domain/estimate/estimate.ts';
import { explainEstimate } from '../../domain/estimate/explain-estimate.ts';
import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { LadderDrawing } from './LadderDrawing.tsx';
import { Reasons, WaysUp } from './Explanation.tsx';

interface Props {
  rubric: ScorerRubric;
  estimate: Estimate;
  target: number | null;
  onTarget: (target: number | null) => void;
}

/** The ladder lit up to `min`, hatched up to `max`. The sentence beside it says the same. */
export const EstimateDrawing = ({ rubric, estimate: { min, max } }: Pick<Props, 'rubric' | 'estimate'>) => (
  <LadderDrawing
    levels={rubric.levels.map(({ level }) => level)}
    stateOf={(level) => (level <= min ? 'lit' : level <= max ? 'open' : 'off')}
  />
);

/** The living result: the figure, why it is that figure, what is missing, the shortest way up. */
export const Result = ({ rubric, estimate, target, onTarget }: Props) => {
  const { min, max } = estimate;
  const explanation = explainEstimate(rubric, estimate, target);
  const { next } = explanation;
  const notes = sayNotes(rubric, explanation, next);
  return (
    <section class="result" id="hasil" aria-labelledby="judul-hasil" tabIndex={-1}>
      <h2 id="judul-hasil">Perkiraan level</h2>
      <div class="reading" aria-hidden="true" translate={false}>
        <p class="figure">
          {min}
          {max > min && <small> dapat mencapai {max}</small>}
        </p>
        <EstimateDrawing rubric={rubric} estimate={estimate} />
      </div>
      <output data-min={min} data-max={max} data-claimed={estimate.claimed} aria-live="polite">
        {sayEstimate(estimate)
          .split(/(\d)/)
          .map((part, index) => (index % 2 ? <span translate={false}>{part}</span> : part))}
      </output>
      <p>
        <strong>Perkiraan, bukan nilai resmi.</strong>
      </p>
      <Reasons rubric={rubric} explanation={explanation} />
      <WaysUp rubric={rubric} explanation={explanation} heading="h3" />
      <label class="target">
        Level yang dituju
        <select
          value={String(target ?? '')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onTarget(value === '' ? null : Number(value));
          }}
        >
          <option value="">Level berikutnya</option>
          {rubric.levels.map(({ level, name }) => (
            <option key={level} value={String(level)}>
              Level {level} · {name}
            </option>
          ))}
        </select>
      </label>
      {target !== null && target <= min && <p>Level {target} sudah tercapai menurut perkiraan ini.</p>}
      {next ? <p class="soft">{rubric.effect}</p> : <p>Semua level terpenuhi menurut butir yang Anda centang.</p>}
      {notes.length > 0 && <h3>Perbedaan antarpedoman</h3>}
      {notes.map((note) => (
        <p class="soft">{note}</p>
      ))}
    </section>
  );
};
