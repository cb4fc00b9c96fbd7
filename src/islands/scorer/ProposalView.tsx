import { tickedCodes, type Assessment } from '../../assessment/assessment.ts';
import { compareAssessments } from '../../assessment/compare-assessments.ts';
import { estimateLevel } from '../../domain/estimate.ts';
import type { ScorerRubric } from '../../domain/scorer-rubric.ts';
import { ComparisonView } from './ComparisonView.tsx';

interface Props {
  rubric: ScorerRubric;
  heading: string;
  current: Assessment;
  /** What the open assessment would become. */
  proposed: Assessment;
  /** What could not be read, as it was written. */
  unreadable: readonly string[];
  onApply: () => void;
  onAddAsNew: () => void;
  onLeave: () => void;
}

/** What a link or a file would change. Nothing changes before the reader takes it. */
export const ProposalView = ({
  rubric,
  heading,
  current,
  proposed,
  unreadable,
  onApply,
  onAddAsNew,
  onLeave,
}: Props) => {
  const estimate = (assessment: Assessment) =>
    estimateLevel(rubric, { ticked: tickedCodes(assessment), coverage: assessment.units.inForce });
  return (
    <section class="proposal" aria-labelledby="usulan" tabIndex={-1}>
      <h2 id="usulan">{heading}</h2>
      <p>Belum ada yang diubah. Periksa perbedaannya, lalu terima atau abaikan.</p>
      {unreadable.length > 0 && <p class="notice">Bagian ini tidak terbaca dan tidak ikut: {unreadable.join(', ')}.</p>}
      <ComparisonView
        rubric={rubric}
        comparison={compareAssessments(current, proposed)}
        before={estimate(current)}
        after={estimate(proposed)}
      />
      <div class="ways">
        <button type="button" onClick={onApply}>
          Terima ke asesmen ini
        </button>
        <button type="button" onClick={onAddAsNew}>
          Terima sebagai asesmen baru
        </button>
        <button type="button" onClick={onLeave}>
          Abaikan
        </button>
      </div>
    </section>
  );
};
