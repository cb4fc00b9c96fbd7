import { useEffect, useRef } from 'preact/hooks';
import { toAnswers, type Assessment } from '../../../../assessment/answers/assessment.ts';
import {
  compareAssessments,
  countDifferences,
  sameThroughout,
} from '../../../../assessment/proposal/compare-assessments.ts';
import { estimateLevel } from '../../../../domain/estimate/estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';
import { ComparisonView } from '../ComparisonView.tsx';
import { HeldView } from './HeldView.tsx';

interface Props {
  rubric: ScorerRubric;
  heading: string;
  /** “tautan”, “berkas”: where it came from. */
  source: 'tautan' | 'berkas';
  /** What came, as an assessment of its own. */
  held: Assessment;
  /** The open assessment; null where it is empty, so that nothing could be lost and nothing is to be compared. */
  current: Assessment | null;
  /** What the open assessment would become; what came itself where it may not be taken into the open one. */
  proposed: Assessment;
  /** What could not be read, as it was written. */
  unreadable: readonly string[];
  /** What else is to be known of it; "" where nothing is. */
  note?: string;
  /** What is to be known of the proposal before it is taken. */
  warning: string | null;
  /** Null where it may not be taken into the open assessment. */
  onApply: (() => void) | null;
  /** Null where one way to take it is enough. */
  onAddAsNew: (() => void) | null;
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

const saySame = (entire: boolean): string =>
  entire
    ? 'Isinya sama dengan penilaian yang terbuka. Tidak ada yang perlu diterima.'
    : 'Bagian yang terbaca sama dengan penilaian yang terbuka.';

/**
 * What a link or a file holds, then, folded, what it would change, then the ways to take it. Nothing changes before the
 * reader takes it.
 */
export const ProposalView = ({
  rubric,
  heading,
  source,
  held,
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
  const comparison = current && compareAssessments(rubric, current, proposed);
  const same = comparison !== null && sameThroughout(comparison);
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
      <p>
        {same
          ? saySame(unreadable.length === 0 && warning === null && onApply !== null)
          : `Isi ${source} itu ditampilkan di bawah ini. Belum ada yang diubah di peramban Anda.`}
      </p>
      {unreadable.length > 0 && <p class="notice">{sayUnreadable(unreadable)}</p>}
      {note !== '' && <p class="notice">{note}</p>}
      <HeldView rubric={rubric} held={held} isLink={source === 'tautan'} />
      {current && comparison && !same && (
        <details>
          <summary>
            {onApply ? 'Yang berubah pada' : 'Perbedaannya dengan'} penilaian yang terbuka (
            {countDifferences(comparison)})
          </summary>
          <ComparisonView
            rubric={rubric}
            comparison={comparison}
            before={estimate(current)}
            after={estimate(proposed)}
            {...(onApply ? {} : { sides: ['penilaian yang terbuka', `${source} ini`] as const })}
          />
        </details>
      )}
      <div class="ways">
        {!same && onApply && (
          <button type="button" onClick={onApply}>
            Terima ke penilaian ini
          </button>
        )}
        {onAddAsNew && (
          <button type="button" onClick={onAddAsNew}>
            Terima sebagai penilaian baru
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Abaikan
        </button>
      </div>
    </section>
  );
};
