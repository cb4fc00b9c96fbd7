import { Fragment } from 'preact';
import { sayReasons, sayWaysUp, type Part, type Sentence } from '../../domain/estimate/estimate-sentences.ts';
import type { Explanation } from '../../domain/estimate/explain-estimate.ts';
import type { ScorerRubric } from '../../domain/estimate/scorer-rubric.ts';

interface Props {
  rubric: ScorerRubric;
  explanation: Explanation;
}

const showPart = (part: Part) => {
  if (typeof part === 'string') return part;
  if ('connective' in part) return <em>{part.connective}</em>;
  const { short, href } = part;
  return 'label' in part ? (
    <>
      {part.label}{' '}
      <a class="code" href={href} translate={false}>
        {short}
      </a>
    </>
  ) : (
    <>
      <a href={href}>{short}</a>: <q class="quote">{part.quote}</q>
    </>
  );
};

const showPoints = (points: readonly Sentence[]) =>
  points.length > 0 && (
    <ul>
      {points.map((point) => (
        <li>
          {point.parts.map(showPart)}
          {showPoints(point.points)}
        </li>
      ))}
    </ul>
  );

const showSentences = (sentences: readonly Sentence[]) =>
  sentences.map(({ parts, points }) => (
    <>
      <p>{parts.map(showPart)}</p>
      {showPoints(points)}
    </>
  ));

/** Why `max` and `claimed` stand above `min`, in words before codes. */
export const Reasons = ({ rubric, explanation }: Props) => {
  const { open, other } = sayReasons(rubric, explanation);
  return (
    <>
      {open.map((sentences) => (
        <div class="notice">{showSentences(sentences)}</div>
      ))}
      {showSentences(other)}
    </>
  );
};

/** What the next level lacks, and the shortest ways up. */
export const WaysUp = ({ rubric, explanation, heading: Heading }: Props & { heading: 'h2' | 'h3' }) => (
  <>
    {sayWaysUp(rubric, explanation).map(({ heading, points }) => (
      <Fragment key={heading}>
        <Heading>{heading}</Heading>
        {showPoints(points)}
      </Fragment>
    ))}
  </>
);
