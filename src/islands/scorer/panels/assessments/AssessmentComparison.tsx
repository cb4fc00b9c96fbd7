import { useState } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { compareAssessments } from '../../../../assessment/proposal/compare-assessments.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { nameWithYear } from './assessment-names.ts';
import { ComparisonView } from '../ComparisonView.tsx';
import { nameSides, pickPair, type ChosenPair } from './pick-pair.ts';

interface Props {
  rubric: ScorerRubric;
  /** At least one. */
  assessments: readonly Assessment[];
  currentId: string;
}

/** Two assessments side by side, the earlier year first unless the reader chooses otherwise. */
export const AssessmentComparison = ({ rubric, assessments, currentId }: Props) => {
  const [chosen, setChosen] = useState<ChosenPair>({ before: null, after: null });
  const pair = pickPair(assessments, currentId, chosen);
  if (!pair) return <p>Perlu dua penilaian untuk dibandingkan. Buat satu lagi di atas, atau duplikat yang ada.</p>;
  const { before, after } = pair;

  const field = (side: keyof ChosenPair, label: string, { id }: Assessment) => (
    <div>
      <label for={`banding-${side}`}>{label}</label>
      <select
        id={`banding-${side}`}
        class="long-name"
        value={id}
        onChange={(event) => {
          setChosen({ before: before.id, after: after.id, [side]: event.currentTarget.value });
        }}
      >
        {assessments.map((assessment) => (
          <option key={assessment.id} value={assessment.id}>
            {nameWithYear(assessment)}
            {assessment.id === currentId && ' · sedang terbuka'}
          </option>
        ))}
      </select>
    </div>
  );

  return (
    <>
      <div class="fields">
        {field('before', 'Sebelum', before)}
        {field('after', 'Sesudah', after)}
      </div>
      {before === after ? (
        <p>Pilih dua penilaian yang berbeda.</p>
      ) : (
        <ComparisonView
          rubric={rubric}
          comparison={compareAssessments(rubric, before, after)}
          before={estimateLevel(rubric, toAnswers(before))}
          after={estimateLevel(rubric, toAnswers(after))}
          sides={nameSides(before, after)}
          heading="h4"
        />
      )}
    </>
  );
};
