import type { ComponentChildren } from 'preact';
import { sayEstimate } from '../../domain/estimate/estimate-sentences.ts';
import type { Estimate } from '../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';
import { LadderDrawing } from './LadderDrawing.tsx';

interface Props {
  rubric: ScorerRubric;
  estimate: Estimate;
  /** Whether it is open where it is a sheet: on a narrow screen. */
  open: boolean;
  /** Why, what is missing, the ways up. */
  children: ComponentChildren;
}

/** The ladder lit up to `min`, hatched up to `max`. The sentence beside it says the same. */
export const EstimateDrawing = ({ rubric, estimate: { min, max } }: Pick<Props, 'rubric' | 'estimate'>) => (
  <LadderDrawing
    levels={rubric.levels.map(({ level }) => level)}
    stateOf={(level) => (level <= min ? 'lit' : level <= max ? 'open' : 'off')}
  />
);

/** The living result: the figure and its sentence, at once; beside them what explains it. */
export const Result = ({ rubric, estimate, open, children }: Props) => {
  const { min, max, claimed } = estimate;
  return (
    <section class={open ? 'result open' : 'result'} id="hasil" aria-labelledby="judul-hasil" tabIndex={-1}>
      <div class="result-top">
        <h2 id="judul-hasil" aria-keyshortcuts="Alt+L">
          Perkiraan level
        </h2>
        <div class="reading" aria-hidden="true" translate={false}>
          <p class="figure">
            {min}
            {max > min && <small> dapat mencapai {max}</small>}
          </p>
          <EstimateDrawing rubric={rubric} estimate={estimate} />
        </div>
        <output data-min={min} data-max={max} data-claimed={claimed} aria-live="polite">
          {sayEstimate(estimate)
            .split(/(\d)/)
            .map((part, index) => (index % 2 ? <span translate={false}>{part}</span> : part))}
        </output>
        <p class="soft">Perkiraan, bukan nilai resmi.</p>
      </div>
      <div class="result-body">{children}</div>
    </section>
  );
};
