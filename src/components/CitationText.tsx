import { DAY_TO_FILL_IN } from '../domain/citation/citation.ts';

interface Props {
  /** A citation whose day of access is left to fill in. */
  text: string;
}

/** A citation as it is copied, line by line, with the place that the script fills with the day. */
export const CitationText = ({ text }: Props) => (
  <p class="cite-text">
    {text
      .split(DAY_TO_FILL_IN)
      .flatMap((part, index) => [index > 0 && <span data-access-day>{DAY_TO_FILL_IN}</span>, part])}
  </p>
);
