import { useEffect, useRef } from 'preact/hooks';
import { tickedCodes, type Assessment } from '../../assessment/assessment.ts';
import { compareAssessments, sameThroughout } from '../../assessment/compare-assessments.ts';
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
  /** Null where it cannot be taken into the open assessment. */
  onApply: (() => void) | null;
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
  const comparison = compareAssessments(current, proposed);
  const same = sameThroughout(comparison);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The reader is taken to what asks for an answer, and afterwards to the line that says what came of it.
    section.current?.focus();
    return () => document.getElementById('kabar')?.focus();
  }, []);
  return (
    <section ref={section} class="proposal" aria-labelledby="usulan" tabIndex={-1}>
      <h2 id="usulan">{heading}</h2>
      <p>
        {same
          ? 'Isinya sama dengan asesmen yang terbuka. Tidak ada yang perlu diterima.'
          : 'Belum ada yang diubah. Periksa perbedaannya, lalu terima atau abaikan.'}
      </p>
      {unreadable.length > 0 && <p class="notice">Bagian ini tidak terbaca dan tidak ikut: {unreadable.join(', ')}.</p>}
      <ComparisonView rubric={rubric} comparison={comparison} before={estimate(current)} after={estimate(proposed)} />
      <div class="ways">
        {!same && onApply && (
          <button type="button" onClick={onApply}>
            Terima ke asesmen ini
          </button>
        )}
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
