import { useMemo } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { sayEstimate } from '../../../../domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { BY_NAMES } from '../by-names.ts';
import { nameOf, shortNameOf } from './assessment-names.ts';

interface ListProps {
  rubric: ScorerRubric;
  assessments: readonly Assessment[];
  currentId: string;
  onOpen: (assessment: Assessment) => void;
  onDuplicate: (assessment: Assessment) => void;
  onRemove: (assessment: Assessment) => void;
}

/** An assessment in a few lines: its name, whose it is, its estimate. */
const AssessmentFacts = ({ rubric, assessment }: Pick<ListProps, 'rubric'> & { assessment: Assessment }) => {
  const estimate = useMemo(() => estimateLevel(rubric, toAnswers(assessment)), [rubric, assessment]);
  const { agency, year, by } = assessment;
  return (
    <>
      <strong>
        <bdi class="long-name">{nameOf(assessment)}</bdi>
      </strong>
      <div class="soft">
        {agency.trim() !== '' && (
          <>
            <bdi class="long-name">{agency}</bdi> ·{' '}
          </>
        )}
        {year !== null && <>tahun {year} · </>}
        {BY_NAMES[by]}
      </div>
      <div>{sayEstimate(estimate)}</div>
    </>
  );
};

/** The assessments of this rubric in this browser; the open one is marked in words too. */
export const AssessmentList = ({ rubric, assessments, currentId, onOpen, onDuplicate, onRemove }: ListProps) => (
  <ul class="assessments">
    {assessments.map((assessment) => {
      const isOpen = assessment.id === currentId;
      const name = shortNameOf(assessment);
      return (
        <li key={assessment.id} aria-current={isOpen ? 'true' : undefined}>
          <AssessmentFacts rubric={rubric} assessment={assessment} />
          <div class="ways">
            {/* One button in both states, so that the keyboard stays where it is when the assessment opens. */}
            <button
              type="button"
              aria-disabled={isOpen}
              aria-label={isOpen ? `Sedang terbuka: ${name}` : `Buka ${name}`}
              onClick={() => {
                if (!isOpen) onOpen(assessment);
              }}
            >
              {isOpen ? 'Sedang terbuka' : 'Buka'}
            </button>
            <button
              type="button"
              aria-label={`Duplikat ${name}`}
              onClick={() => {
                onDuplicate(assessment);
              }}
            >
              Duplikat
            </button>
            <button
              type="button"
              class="danger"
              aria-label={`Hapus ${name}`}
              onClick={() => {
                onRemove(assessment);
              }}
            >
              Hapus
            </button>
          </div>
        </li>
      );
    })}
  </ul>
);

interface DeletedProps extends Pick<ListProps, 'rubric' | 'assessments'> {
  onRestore: (assessment: Assessment) => void;
}

/** The deleted assessments, each with its way back. */
export const DeletedList = ({ rubric, assessments, onRestore }: DeletedProps) => (
  <ul class="assessments">
    {assessments.map((assessment) => (
      <li key={assessment.id}>
        <AssessmentFacts rubric={rubric} assessment={assessment} />
        <div class="ways">
          <button
            type="button"
            aria-label={`Pulihkan ${shortNameOf(assessment)}`}
            onClick={() => {
              onRestore(assessment);
            }}
          >
            Pulihkan
          </button>
        </div>
      </li>
    ))}
  </ul>
);
