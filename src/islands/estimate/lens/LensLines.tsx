import type { Month } from '../../../domain/day.ts';
import type { Answers, Estimate } from '../../../domain/estimate/estimate.ts';
import { estimateLens, findDiffering } from '../../../domain/estimate/lens/estimate-lens.ts';
import { OPEN_COUNTS_AS_NO, sayLens, sayNote } from '../../../domain/estimate/lens/lens-sentences.ts';
import type { Readings } from '../../../domain/estimate/lens/readings.ts';
import type { ScorerRubric } from '../../../domain/estimate/scorer-rubric.ts';

interface Props {
  rubric: ScorerRubric;
  estimate: Estimate;
  answers: Answers;
  /** An assessment has these fields. */
  readings: Readings;
  /** The month of the estimate’s day. */
  day: Month;
}

/** What other wordings make of the same answers, in words beside the estimate; nothing where none differs. */
export const LensLines = ({ rubric, estimate, answers, readings, day }: Props) => {
  const figures = rubric.lens ? estimateLens(rubric, rubric.lens, answers, readings, day) : [];
  const lines = findDiffering(figures, estimate);
  if (lines.length === 0) return null;
  return (
    <>
      <h3>Menurut rumusan lain</h3>
      {lines.map((line) => {
        const { name, title, notes } = line.wording;
        return (
          <div key={name} class="notice">
            <p>
              <strong>
                {name} ({title}).
              </strong>{' '}
              {sayLens(line, estimate).map((part) =>
                typeof part === 'number' ? <span translate={false}>{part}</span> : part,
              )}
              {line.isOpen && ` ${OPEN_COUNTS_AS_NO}`}
            </p>
            {notes.map((note) => (
              <p key={note.text} class="soft">
                {sayNote(note)}
              </p>
            ))}
          </div>
        );
      })}
    </>
  );
};
