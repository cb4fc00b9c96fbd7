import type { Answers, Estimate } from '../../domain/estimate.ts';
import { findShortestWay, findShortfall, type Step } from '../../domain/next-steps.ts';
import type { ScorerLevel, ScorerRubric } from '../../domain/scorer-rubric.ts';
import { LadderDrawing } from '../ladder/LadderDrawing.tsx';
import { Reasons } from './Reasons.tsx';
import { sayEstimate } from '../../domain/estimate-sentences.ts';
import { StepList } from './StepList.tsx';

interface Props {
  rubric: ScorerRubric;
  answers: Answers;
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

/** Notes on editions and readings that bear on a level, each with its source. */
const Notes = ({ level }: { level: ScorerLevel }) => (
  <>
    {level.notes.map(({ text, source }) => (
      <p key={text} class="soft">
        {text} (Sumber: {source}.)
      </p>
    ))}
  </>
);

/** Whether two lists of steps ask for the same, so that it need not be said twice. */
const sameSteps = (a: readonly Step[], b: readonly Step[]): boolean => {
  const say = (steps: readonly Step[]) => steps.map(({ choices }) => choices.join()).sort();
  return say(a).join(';') === say(b).join(';');
};

/** The living result: the figure, why it is that figure, what is missing, the shortest way up. */
export const Result = ({ rubric, answers, estimate, target, onTarget }: Props) => {
  const { min, max, open } = estimate;
  const next = rubric.levels.find(({ level }) => level === min + 1);
  const shortfall = next ? findShortfall(rubric, answers, next.level) : null;
  const missing = shortfall ? [...shortfall.criteria, ...shortfall.evidence] : [];
  const targets = [next?.level, target].filter(
    (level, index, all) => level !== undefined && level !== null && all.indexOf(level) === index,
  );
  const ways = targets.flatMap((level) => findShortestWay(rubric, answers, level ?? 0) ?? []);
  const noted = rubric.levels.filter(({ level }) => level === next?.level || open.some((one) => one.level === level));
  return (
    <section class="result" id="hasil" aria-labelledby="judul-hasil" tabIndex={-1}>
      <h2 id="judul-hasil">Perkiraan level</h2>
      <div class="reading" aria-hidden="true" translate={false}>
        <p class="figure">
          {min}
          {max > min && <small> bisa sampai {max}</small>}
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
      <Reasons rubric={rubric} answers={answers} estimate={estimate} />
      {shortfall && next && (
        <>
          <h3>Belum terpenuhi untuk Level {next.level}</h3>
          <StepList rubric={rubric} steps={missing} coverage={answers.coverage} />
        </>
      )}
      {ways.map((way) => (
        <div key={way.target}>
          <h3>
            Langkah tersingkat menuju Level {way.target}: {way.steps.length} butir lagi
          </h3>
          {sameSteps(way.steps, missing) ? (
            <p>Yaitu yang disebut di atas.</p>
          ) : (
            <StepList rubric={rubric} steps={way.steps} coverage={answers.coverage} />
          )}
        </div>
      ))}
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
      {noted.some(({ notes }) => notes.length > 0) && <h3>Catatan edisi</h3>}
      {noted.map((level) => (
        <Notes key={level.level} level={level} />
      ))}
    </section>
  );
};
