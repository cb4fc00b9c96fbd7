import { documentsByCode, toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { readCoverage } from '../../../../domain/estimate/coverage.ts';
import { sayCoverageFault } from '../../../../domain/estimate/estimate-sentences.ts';
import type { Estimate } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { explainEstimate } from '../../../../domain/explanation/explain-estimate.ts';
import { sayEffect, sayNotes, sayWaysUp } from '../../../../domain/explanation/explanation-sentences.ts';
import { LensLines } from '../../../estimate/lens/LensLines.tsx';
import { Reasons, WaysUp, Why } from './Explanation.tsx';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  estimate: Estimate;
  onTarget: (target: number | null) => void;
  onPanel: (label: 'Laporan' | 'Nota dinas') => void;
}

/** What the level aimed at lacks, in a few words, for the bar of a narrow screen; "" at the top. */
export const sayNextShort = (rubric: ScorerRubric, estimate: Estimate, target: number | null): string =>
  sayWaysUp(rubric, explainEstimate(rubric, estimate, target)).at(-1)?.heading ?? '';

/** How many documents there are and which ticked items have none, in one line each. */
const Documents = ({ rubric, assessment }: Pick<Props, 'rubric' | 'assessment'>) => {
  const proved = documentsByCode(assessment);
  const ticked = rubric.items.filter(({ code, kind }) => kind === 'bukti' && assessment.answers.get(code)?.ticked);
  const without = ticked.filter(({ code }) => !proved.has(code));
  if (ticked.length === 0) return null;
  const { length } = assessment.documents;
  return (
    <details>
      <summary>
        {length === 0 ? 'Belum ada dokumen' : `${String(length)} dokumen untuk ${String(proved.size)} butir`}
        {without.length > 0 && `; ${String(without.length)} butir dicentang tanpa dokumen`}
      </summary>
      <ul>
        {ticked.map(({ code, label, short }) => (
          <li key={code}>
            <a href={`#butir-${short.toLowerCase()}`}>{label}</a>:{' '}
            {proved.has(code) ? `${String(proved.get(code)?.length)} dokumen` : 'tanpa dokumen'}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** All that explains the figure: what is missing, why, the way to a target, and where to go on. */
export const ExplainedResult = ({ rubric, assessment, estimate, onTarget, onPanel }: Props) => {
  const { target } = assessment;
  const now = new Date();
  const { min } = estimate;
  const explanation = explainEstimate(rubric, estimate, target);
  const { next } = explanation;
  const notes = sayNotes(rubric, explanation, next ?? explanation.levels.at(-1));
  const effect = sayEffect(rubric, explanation, target);
  const { applied, total, inForce } = assessment.units;
  const figures = readCoverage(applied, total);
  return (
    <>
      {figures.kind === 'fault' && <p class="notice">Angka unit: {sayCoverageFault(figures.fault, inForce)}</p>}
      <Why rubric={rubric} explanation={explanation} heading="h3" brief />
      <WaysUp rubric={rubric} explanation={explanation} heading="h3" which="first" />
      {!next && (
        <p>
          <strong>Semua level terpenuhi menurut butir yang Anda centang.</strong>
        </p>
      )}
      <Reasons rubric={rubric} explanation={explanation} />
      {next && (
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
              <option key={level} value={String(level)} disabled={level <= min}>
                Level {level} · {name}
                {level <= min && ' (sudah tercapai)'}
              </option>
            ))}
          </select>
        </label>
      )}
      {target !== null && target <= min && <p>Level {target} sudah tercapai menurut perkiraan ini.</p>}
      <WaysUp rubric={rubric} explanation={explanation} heading="h3" which="others" />
      {effect !== '' && <p class="soft">{effect}</p>}
      <Documents rubric={rubric} assessment={assessment} />
      <LensLines
        rubric={rubric}
        estimate={estimate}
        answers={toAnswers(assessment)}
        readings={assessment}
        day={{ year: now.getFullYear(), month: now.getMonth() + 1 }}
      />
      {!next && notes.map((note) => <p class="soft">{note}</p>)}
      {next && notes.length > 0 && (
        <details>
          <summary>Perbedaan antarpedoman</summary>
          {notes.map((note) => (
            <p class="soft">{note}</p>
          ))}
        </details>
      )}
      <div class="ways">
        {(['Laporan', 'Nota dinas'] as const).map((label) => (
          <button
            key={label}
            type="button"
            onClick={() => {
              onPanel(label);
            }}
          >
            {label === 'Laporan' ? 'Buat laporan' : 'Susun nota dinas'}
          </button>
        ))}
      </div>
    </>
  );
};
