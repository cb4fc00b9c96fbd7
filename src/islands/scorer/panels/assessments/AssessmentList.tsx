import { useMemo } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import type { KeptRecord } from '../../../../assessment/answers/kept-record.ts';
import { sayEstimate } from '../../../../domain/estimate/estimate-sentences.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { BY_NAMES } from '../by-names.ts';
import { nameOf, shortNameOf } from './assessment-names.ts';
import { writeMoment } from './write-moment.ts';

interface ListProps {
  rubric: ScorerRubric;
  records: readonly KeptRecord[];
  currentId: string;
  onOpen: (assessment: Assessment) => void;
  onDuplicate: (assessment: Assessment) => void;
  onRemove: (assessment: Assessment) => void;
}

/** An assessment in a few lines: its name, its year, who assesses whom, its estimate, and when it was last changed. */
const AssessmentFacts = ({ rubric, record }: Pick<ListProps, 'rubric'> & { record: KeptRecord }) => {
  const { assessment, changedAt } = record;
  const estimate = useMemo(() => estimateLevel(rubric, toAnswers(assessment)), [rubric, assessment]);
  const { agency, year, by } = assessment;
  return (
    <>
      <strong>
        <bdi class="long-name">{nameOf(assessment)}</bdi>
      </strong>
      <div class="soft">
        {year === null ? 'Tahun belum diisi' : `Tahun ${year}`} · {BY_NAMES[by]}
        {agency.trim() !== '' && (
          <>
            {' '}
            · <bdi class="long-name">{agency}</bdi>
          </>
        )}
      </div>
      <div>{sayEstimate(estimate)}</div>
      {changedAt !== null && <div class="soft">Terakhir diubah {writeMoment(changedAt)}</div>}
    </>
  );
};

/** The assessments of this rubric in this browser; the open one is marked in words too. */
export const AssessmentList = ({ rubric, records, currentId, onOpen, onDuplicate, onRemove }: ListProps) => (
  <ul class="assessments">
    {records.map((record) => {
      const { assessment } = record;
      const isOpen = assessment.id === currentId;
      const name = shortNameOf(assessment);
      return (
        <li key={assessment.id} aria-current={isOpen ? 'true' : undefined}>
          <AssessmentFacts rubric={rubric} record={record} />
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

interface DeletedProps extends Pick<ListProps, 'rubric' | 'records'> {
  onRestore: (assessment: Assessment) => void;
}

/** The deleted assessments, each with its way back. */
export const DeletedList = ({ rubric, records, onRestore }: DeletedProps) => (
  <ul class="assessments">
    {records.map((record) => (
      <li key={record.id}>
        <AssessmentFacts rubric={rubric} record={record} />
        <div class="ways">
          <button
            type="button"
            aria-label={`Pulihkan ${shortNameOf(record.assessment)}`}
            onClick={() => {
              onRestore(record.assessment);
            }}
          >
            Pulihkan
          </button>
        </div>
      </li>
    ))}
  </ul>
);
