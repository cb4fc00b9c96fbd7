import type { Answers, Estimate } from '../../domain/estimate.ts';
import { findShortestWay, findShortfall } from '../../domain/next-steps.ts';
import { itemsOfRule } from '../../domain/rule.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';
import { sayEstimate } from './sentences.ts';
import { StepList } from './StepList.tsx';

interface Props {
  rubric: ScorerRubric;
  answers: Answers;
  estimate: Estimate;
}

const codesOf = (rubric: ScorerRubric, codes: readonly string[]) =>
  rubric.items
    .filter(({ code }) => codes.includes(code))
    .map(({ short }) => short)
    .join(', ');

/** The living result: the figure, why it is that figure, what is missing, the shortest way up. */
export const Result = ({ rubric, answers, estimate }: Props) => {
  const { min, max, claimed, open, unproven, ahead } = estimate;
  const next = rubric.levels.find(({ level }) => level === min + 1);
  const shortfall = next ? findShortfall(rubric, answers, next.level) : null;
  const way = next ? findShortestWay(rubric, answers, next.level) : null;
  return (
    <section class="result" aria-labelledby="hasil">
      <h2 id="hasil">Perkiraan level</h2>
      <p class="figure" aria-hidden="true">
        {min}
        {max > min && <small> bisa sampai {max}</small>}
      </p>
      <output data-min={min} data-max={max} data-claimed={claimed} aria-live="polite">
        {sayEstimate(estimate)}
      </output>
      <p>
        <strong>Perkiraan, bukan nilai resmi.</strong>
      </p>
      {open.map(({ level, lists }) => (
        <div class="notice" key={level}>
          <p>
            Level {level} belum pasti: teks tidak menyebut “dan” atau “atau” di antara{' '}
            {lists.map((list) => codesOf(rubric, itemsOfRule(list))).join('; ')}. Penjelasan Bukti Dukung membolehkan
            lebih dari satu jenis dokumen.
          </p>
        </div>
      ))}
      {unproven.map(({ level, evidence }) => (
        <p key={level}>
          Level {level} dinyatakan terpenuhi, belum didukung bukti:{' '}
          {codesOf(
            rubric,
            itemsOfRule(evidence).filter((code) => !estimate.counted.has(code)),
          )}
          .
        </p>
      ))}
      {ahead.length > 0 && (
        <p>Yang sudah terpenuhi untuk Level {ahead.join(', ')} baru berarti setelah level di bawahnya terpenuhi.</p>
      )}
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
      {way && (
        <>
          <h3>
            Langkah tersingkat menuju Level {way.target}: {way.steps.length} butir lagi
          </h3>
          <StepList rubric={rubric} steps={way.steps} coverage={answers.coverage} />
        </>
      )}
      {!next && <p>Semua level terpenuhi menurut butir yang Anda centang.</p>}
    </section>
  );
};
