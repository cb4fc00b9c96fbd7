import type { Answers, Estimate } from '../../domain/estimate.ts';
import { findShortestWay, findShortfall } from '../../domain/next-steps.ts';
import type { ScorerLevel, ScorerRubric } from '../../domain/scorer-rubric.ts';
import { sayEffect, sayEstimate, sayMembers } from './sentences.ts';
import { StepList } from './StepList.tsx';

interface Props {
  rubric: ScorerRubric;
  answers: Answers;
  estimate: Estimate;
  target: number | null;
  onTarget: (target: number | null) => void;
}

const shortOf =
  (rubric: ScorerRubric) =>
  (code: string): string =>
    rubric.items.find((item) => item.code === code)?.short ?? code;

const stateOfStep = (level: number, { min, max }: Estimate): 'lit' | 'open' | 'off' =>
  level <= min ? 'lit' : level <= max ? 'open' : 'off';

/** The five steps, lit up to `min`, hatched up to `max`. The sentence beside them says the same, for ears. */
const Steps = ({ rubric, estimate }: Pick<Props, 'rubric' | 'estimate'>) => (
  <ol class="steps" aria-hidden="true">
    {rubric.levels.map(({ level }) => (
      <li key={level} class={`l${String(level)}`} data-step={stateOfStep(level, estimate)}>
        {level}
      </li>
    ))}
  </ol>
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

/** Why `max` and `claimed` stand above `min`. */
export const Reasons = ({ rubric, answers, estimate }: Pick<Props, 'rubric' | 'answers' | 'estimate'>) => {
  const { open, unproven, ahead, min } = estimate;
  return (
    <>
      {open.map(({ level, lists }) => (
        <div class="notice" key={level}>
          <p>
            Level {level} belum pasti: teks tidak menyebut “dan” atau “atau” antara{' '}
            {lists.map((list) => sayMembers(list, shortOf(rubric))).join('; ')}.
          </p>
          {rubric.openReading && (
            <p>
              Teks kriteria <a href={rubric.openReading.href}>{rubric.openReading.short}</a>:{' '}
              <q class="quote">{rubric.openReading.quote}</q>
            </p>
          )}
        </div>
      ))}
      {unproven.map(({ level }) => (
        <p key={level}>
          Level {level} dinyatakan terpenuhi, belum didukung bukti:{' '}
          {(findShortfall(rubric, answers, level)?.evidence ?? [])
            .map(({ choices }) => choices.map(shortOf(rubric)).join(' atau '))
            .join('; ')}
          .
        </p>
      ))}
      {ahead.length > 0 && (
        <p>
          Syarat Level {ahead.join(', ')} sendiri sudah terpenuhi, tetapi baru berarti setelah Level {min + 1}{' '}
          terpenuhi.
        </p>
      )}
    </>
  );
};

/** The living result: the figure, why it is that figure, what is missing, the shortest way up. */
export const Result = ({ rubric, answers, estimate, target, onTarget }: Props) => {
  const { min, max, open } = estimate;
  const next = rubric.levels.find(({ level }) => level === min + 1);
  const shortfall = next ? findShortfall(rubric, answers, next.level) : null;
  const targets = [next?.level, target].filter(
    (level, index, all) => level !== undefined && level !== null && all.indexOf(level) === index,
  );
  const ways = targets.flatMap((level) => findShortestWay(rubric, answers, level ?? 0) ?? []);
  const noted = rubric.levels.filter(({ level }) => level === next?.level || open.some((one) => one.level === level));
  return (
    <section class="result" id="hasil" aria-labelledby="judul-hasil" tabIndex={-1}>
      <h2 id="judul-hasil">Perkiraan level</h2>
      <p class="figure" aria-hidden="true">
        {min}
        {max > min && <small> bisa sampai {max}</small>}
      </p>
      <Steps rubric={rubric} estimate={estimate} />
      <output data-min={min} data-max={max} data-claimed={estimate.claimed} aria-live="polite">
        {sayEstimate(estimate)}
      </output>
      <p>
        <strong>Perkiraan, bukan nilai resmi.</strong>
      </p>
      <Reasons rubric={rubric} answers={answers} estimate={estimate} />
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
      {shortfall && next && (
        <>
          <h3>Belum terpenuhi untuk Level {next.level}</h3>
          <StepList
            rubric={rubric}
            steps={[...shortfall.criteria, ...shortfall.evidence]}
            coverage={answers.coverage}
          />
        </>
      )}
      {ways.map((way) => (
        <div key={way.target}>
          <h3>
            Langkah tersingkat menuju Level {way.target}: {way.steps.length} butir lagi
          </h3>
          <StepList rubric={rubric} steps={way.steps} coverage={answers.coverage} />
        </div>
      ))}
      {next ? (
        <p class="soft">{sayEffect(rubric.effect)}</p>
      ) : (
        <p>Semua level terpenuhi menurut butir yang Anda centang.</p>
      )}
      {noted.map((level) => (
        <Notes key={level.level} level={level} />
      ))}
    </section>
  );
};
