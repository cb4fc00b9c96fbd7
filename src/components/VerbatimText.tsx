import { SlashedWords } from './SlashedWords.tsx';

interface Props {
  code: string;
  text: string;
  /** Words of the text to mark; they change nothing in it. */
  marked?: string | undefined;
  /** Words of the text that have a fragment of their own on this page: an item’s. */
  parts?: readonly { id: string; quote: string }[] | undefined;
}

const slashed = (text: string) => <SlashedWords text={text} />;

/**
 * A passage’s text in an element that holds the text alone (contract §5). It is TSX, whose rules for white space leave
 * no doubt: a line break that a formatter adds to the source never becomes a blank in the official words.
 */
export const VerbatimText = ({ code, text, marked, parts = [] }: Props) => {
  const stretches = [
    ...(marked === undefined
      ? []
      : [{ quote: marked, wrap: (words: string) => <mark class="own">{slashed(words)}</mark> }]),
    ...parts.map(({ id, quote }) => ({ quote, wrap: (words: string) => <span id={id}>{slashed(words)}</span> })),
  ]
    .map((part) => ({ ...part, start: text.indexOf(part.quote) }))
    .filter(({ start }) => start !== -1)
    .sort((a, b) => a.start - b.start);
  let end = 0;
  return (
    <p data-code={code}>
      {stretches.flatMap(({ quote, wrap, start }) => {
        const before = text.slice(end, start);
        // Of words that two share, the second has the rest.
        const words = text.slice(Math.max(start, end), start + quote.length);
        end = Math.max(end, start + quote.length);
        return [slashed(before), wrap(words)];
      })}
      {slashed(text.slice(end))}
    </p>
  );
};
