import { useState } from 'preact/hooks';
import type { Assessment } from '../../../../assessment/answers/assessment.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { writeSummary } from '../../../../domain/memo/summary.ts';
import { useCopying } from '../../../output/TextToCopy.tsx';
import { describeSummary } from './describe-assessment.ts';

interface Props {
  rubric: ScorerRubric;
  assessment: Assessment;
  /** The host that the rubric’s address begins with. */
  origin: string;
}

/** Copies three lines for a messenger: the level, what the next one lacks, the rubric’s address. */
export const CopySummary = ({ rubric, assessment, origin }: Props) => {
  const [message, setMessage] = useState('');
  const { copy, field } = useCopying('Ringkasan untuk pesan');
  return (
    <div class="screen-only">
      <div class="ways">
        <button
          type="button"
          onClick={({ currentTarget }) => {
            void copy(currentTarget, writeSummary(describeSummary(rubric, assessment, origin))).then((how) => {
              setMessage(how && `${how}: ringkasan tiga baris.`);
            });
          }}
        >
          Salin ringkasan
        </button>
      </div>
      <p role="status">{message}</p>
      {field}
    </div>
  );
};
