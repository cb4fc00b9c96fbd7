import { Fragment } from 'preact';
import {
  sayReasons,
  sayWaysUp,
  sayWhy,
  type Part,
  type Sentence,
} from '../../../../domain/explanation/explanation-sentences.ts';
import type { Explanation } from '../../../../domain/explanation/explain-estimate.ts';
import type { ScorerRubric } from '../../../../domain/estimate/scorer-rubric.ts';

interface Props {
  rubric: ScorerRubric;
  explanation: Explanation;
}

const showPart = (part: Part) => {
  if (typeof part === 'string') return part;
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

/** Sentences as a list, with what they list below them. */
export const Points = ({ points }: { points: readonly Sentence[] }) =>
  points.length > 0 ? (
    <ul>
      {points.map((point) => (
        <li>
          {point.parts.map(showPart)}
          <Points points={point.points} />
        </li>
      ))}
    </ul>
  ) : null;

const showSentences = (sentences: readonly Sentence[]) =>
  sentences.map(({ parts, points }) => (
    <>
      <p>{parts.map(showPart)}</p>
      <Points points={points} />
    </>
  ));

/** Why the level is the one it is: each cause in a line of its own, or all in one sentence where there is little room. */
export const Why = ({
  rubric,
  explanation,
  heading: Heading,
  brief = false,
}: Props & { heading: 'h2' | 'h3'; brief?: boolean }) => {
  const { heading, points } = sayWhy(rubric, explanation);
  return (
    <>
      <Heading>{heading}</Heading>
      {brief ? (
        <p>
          {points.map(({ parts }, index) => (
            <>
              {index > 0 && '; '}
              {parts.map(showPart)}
            </>
          ))}
          .
        </p>
      ) : (
        <Points points={points} />
      )}
    </>
  );
};

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

/** What the next level lacks, and the shortest ways up; `which` tells whether to show the first, the others, or all. */
export const WaysUp = ({
  rubric,
  explanation,
  heading: Heading,
  which = 'all',
}: Props & { heading: 'h2' | 'h3'; which?: 'all' | 'first' | 'others' }) => {
  const ways = sayWaysUp(rubric, explanation);
  const wanted = which === 'all' ? ways : which === 'first' ? ways.slice(0, 1) : ways.slice(1);
  return (
    <>
      {wanted.map(({ heading, lead, points }) => (
        <Fragment key={heading}>
          <Heading>{heading}</Heading>
          {lead !== '' && <p>{lead}</p>}
          <Points points={points} />
        </Fragment>
      ))}
    </>
  );
};
