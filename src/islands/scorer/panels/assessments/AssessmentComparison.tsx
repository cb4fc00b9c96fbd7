import { useState } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { compareAssessments } from '../../../../assessment/proposal/compare-assessments.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { shortNameOf } from './assessment-names.ts';
import { ComparisonView } from '../ComparisonView.tsx';

interface Props {
  rubric: ScorerRubric;
  /** At least one. */
  assessments: readonly Assessment[];
  currentId: string;
}

/** An assessment as an option: its name, its year, and whether it is the open one. */
const sayOption = (assessment: Assessment, currentId: string): string =>
  [
    shortNameOf(assessment),
    ...(assessment.year === null ? [] : [String(assessment.year)]),
    ...(assessment.id === currentId ? ['sedang terbuka'] : []),
  ].join(' · ');

/** Two assessments side against side. What was chosen and then deleted gives way to another one. */
export const AssessmentComparison = ({ rubric, assessments, currentId }: Props) => {
  const [chosen, setChosen] = useState<{ before: string | null; after: string | null }>({ before: null, after: null });
  const find = (id: string | null) => assessments.find((assessment) => assessment.id === id);
  const after = find(chosen.after) ?? find(currentId) ?? assessments[0];
  const before = find(chosen.before) ?? assessments.find((assessment) => assessment !== after);
  if (!before || !after)
    return <p>Perlu dua penilaian untuk dibandingkan. Buat satu lagi di atas, atau duplikat yang ada.</p>;

  const field = (side: 'before' | 'after', label: string, { id }: Assessment) => (
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
            {sayOption(assessment, currentId)}
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
          comparison={compareAssessments(before, after)}
          before={estimateLevel(rubric, toAnswers(before))}
          after={estimateLevel(rubric, toAnswers(after))}
          heading="h4"
        />
      )}
    </>
  );
};
