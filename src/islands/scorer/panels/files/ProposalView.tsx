import { useEffect, useRef } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import { compareAssessments, sameThroughout } from '../../../../assessment/proposal/compare-assessments.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { ComparisonView } from '../ComparisonView.tsx';

interface Props {
  rubric: ScorerRubric;
  heading: string;
  current: Assessment;
  /** What the open assessment would become. */
  proposed: Assessment;
  /** What could not be read, as it was written. */
  unreadable: readonly string[];
  /** What else is to be known of it; "" where nothing is. */
  note?: string;
  /** What is to be known of the proposal before it is taken. */
  warning: string | null;
  /** Null where it may not be taken into the open assessment. */
  onApply: (() => void) | null;
  onAddAsNew: () => void;
  onLeave: () => void;
}

const MOST_NAMED = 20;

/** What could not be read, in one sentence; nothing where all could be. */
export const sayUnreadable = (unreadable: readonly string[]): string => {
  if (unreadable.length === 0) return '';
  const more = unreadable.length - MOST_NAMED;
  const named = unreadable.slice(0, MOST_NAMED).join(', ');
  return `Bagian ini tidak terbaca dan tidak ikut: ${named}${more > 0 ? `, dan ${String(more)} lainnya` : ''}.`;
};

const sayDifference = (same: boolean, entire: boolean): string => {
  if (!same) return 'Belum ada yang diubah. Periksa perbedaannya, lalu terima atau abaikan.';
  return entire
    ? 'Isinya sama dengan penilaian yang terbuka. Tidak ada yang perlu diterima.'
    : 'Bagian yang terbaca sama dengan penilaian yang terbuka.';
};

/** What a link or a file would change. Nothing changes before the reader takes it. */
export const ProposalView = ({
  rubric,
  heading,
  current,
  proposed,
  unreadable,
  note = '',
  warning,
  onApply,
  onAddAsNew,
  onLeave,
}: Props) => {
  const estimate = (assessment: Assessment) => estimateLevel(rubric, toAnswers(assessment));
  const comparison = compareAssessments(current, proposed);
  const same = sameThroughout(comparison);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // The reader is taken to what asks for an answer, and afterwards to the line that says what came of it.
    section.current?.focus();
    return () => document.getElementById('kabar')?.focus();
  }, []);
  return (
    <section ref={section} class="proposal" aria-label={heading} tabIndex={-1}>
      <h2>{heading}</h2>
      {warning !== null && (
        <p class="notice" role={onApply ? undefined : 'alert'}>
          {warning}
        </p>
      )}
      <p>{sayDifference(same, unreadable.length === 0 && warning === null && onApply !== null)}</p>
      {unreadable.length > 0 && <p class="notice">{sayUnreadable(unreadable)}</p>}
      {note !== '' && <p class="notice">{note}</p>}
      <ComparisonView rubric={rubric} comparison={comparison} before={estimate(current)} after={estimate(proposed)} />
      <div class="ways">
        {!same && onApply && (
          <button type="button" onClick={onApply}>
            Terima ke penilaian ini
          </button>
        )}
        <button type="button" onClick={onAddAsNew}>
          Terima sebagai penilaian baru
        </button>
        <button type="button" onClick={onLeave}>
          Abaikan
        </button>
      </div>
    </section>
  );
};
